package org.kesheng.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.insight.ComplaintFigures;
import org.kesheng.insight.ComplaintQuery;
import org.kesheng.insight.ComplaintQuery.Dimension;
import org.kesheng.insight.Series.Measure;
import org.kesheng.insight.TrendQuery;
import org.kesheng.insight.Trends;
import org.kesheng.shared.Refused;

/** Charts as the screens draw them: control charts of measures, Pareto charts of complaints, on-time rates of clocks. */
@Path("/charts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class ChartResource {
    private static final Map<String, Dimension> PARETO = Map.of(
            "categories", Dimension.CATEGORY,
            "causes", Dimension.CAUSE,
            "cause-domains", Dimension.CAUSE_DOMAIN,
            "channels", Dimension.CHANNEL,
            "departments", Dimension.DEPARTMENT,
            "kinds", Dimension.KIND);

    @Inject
    Trends trends;

    @Inject
    ComplaintFigures complaints;

    @GET
    @Path("/{measure}")
    @Operation(
            summary =
                    "index, topbox, nps, complaints, on-time, response, resolution: control chart; categories, causes, cause-domains, channels,"
                            + " departments, kinds: Pareto; clocks: on-time rates")
    public Object chart(
            @PathParam("measure") String measure,
            @QueryParam("survey") String survey,
            @QueryParam("item") String item,
            @QueryParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        ComplaintQuery query = new ComplaintQuery(department, Queries.date("from", from), Queries.date("to", to));
        if (PARETO.containsKey(measure)) {
            return complaints.pareto(PARETO.get(measure), query);
        }
        if ("clocks".equals(measure)) {
            return complaints.clocks(query);
        }
        return trends.read(new TrendQuery(measureOf(measure), survey, item, department));
    }

    private static Measure measureOf(String name) {
        for (Measure measure : Measure.values()) {
            if (measure.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return measure;
            }
        }
        throw Refused.notFound("insight.noChart", name);
    }
}
