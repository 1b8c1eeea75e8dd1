package org.kesheng.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.insight.DriverFigures;
import org.kesheng.insight.DriverQuery;
import org.kesheng.insight.Drivers;

/** What moves the outcome of a survey. */
@Path("/drivers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class DriverResource {
    @Inject
    Drivers drivers;

    @GET
    @Operation(summary = "Importance and performance of the items of the index")
    public DriverFigures read(
            @QueryParam("survey") String survey,
            @QueryParam("outcome") String outcome,
            @QueryParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return drivers.read(new DriverQuery(
                Queries.required("survey", survey),
                outcome,
                department,
                Queries.month("from", from),
                Queries.month("to", to)));
    }
}
