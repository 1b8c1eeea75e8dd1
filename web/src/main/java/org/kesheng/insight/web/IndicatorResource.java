package org.kesheng.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.insight.GradeCount;
import org.kesheng.insight.GrumbleRow;
import org.kesheng.insight.IndicatorRow;
import org.kesheng.insight.Indicators;
import org.kesheng.insight.Indicators.IndicatorQuery;

/** Indicators of the handling of feedback. */
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class IndicatorResource {
    @Inject
    Indicators indicators;

    @GET
    @Operation(
            summary =
                    "By department and month: number, timeliness, satisfaction, response and resolution times, grumble rate,"
                            + " complaint rate; department=* for each")
    public List<IndicatorRow> monthly(
            @QueryParam("department") String department,
            @QueryParam("category") String category,
            @QueryParam("channel") String channel,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return indicators.monthly(query(department, category, channel, from, to));
    }

    @GET
    @Path("/grades")
    @Operation(summary = "Complaints by priority, severity and extent, month by month")
    public List<GradeCount> grades(
            @QueryParam("department") String department,
            @QueryParam("category") String category,
            @QueryParam("channel") String channel,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return indicators.grades(query(department, category, channel, from, to));
    }

    @GET
    @Path("/grumbles")
    @Operation(summary = "Grumble rate by sales manager: complaints caused by not knowing the market policy")
    public List<GrumbleRow> grumbles(@QueryParam("from") String from, @QueryParam("to") String to) {
        return indicators.grumbles(Queries.month("from", from), Queries.month("to", to));
    }

    private static IndicatorQuery query(String department, String category, String channel, String from, String to) {
        return new IndicatorQuery(
                department,
                Queries.month("from", from),
                Queries.month("to", to),
                category == null || category.isBlank() ? null : category,
                channel == null || channel.isBlank() ? null : channel);
    }
}
