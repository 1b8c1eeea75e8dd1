package org.kesheng.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.insight.Series.Measure;
import org.kesheng.insight.TrendQuery;
import org.kesheng.insight.Trends;

/** Published monthly series with trend, limits and signals. */
@Path("/trends")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class TrendResource {
    @Inject
    Trends trends;

    @GET
    @Operation(summary = "Monthly series with Mann-Kendall test, Sen slope and control limits")
    public Trends.Published read(
            @QueryParam("measure") String measure,
            @QueryParam("survey") String survey,
            @QueryParam("item") String item,
            @QueryParam("department") String department) {
        Measure wanted = Queries.constant("measure", Measure.class, Queries.required("measure", measure));
        return trends.read(new TrendQuery(wanted, survey, item, department));
    }
}
