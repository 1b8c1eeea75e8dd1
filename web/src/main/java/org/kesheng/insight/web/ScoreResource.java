package org.kesheng.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.insight.Figures;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreQuery.Grain;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.ScoreRow;

/** Published scores. */
@Path("/scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class ScoreResource {
    @Inject
    Figures figures;

    /** The rows of an answer. */
    public record Scores(List<ScoreRow> rows) {}

    @GET
    @Operation(summary = "Scores with intervals by period, department and channel")
    public Scores scores(
            @QueryParam("survey") String survey,
            @QueryParam("item") String item,
            @QueryParam("statistic") String statistic,
            @QueryParam("threshold") String threshold,
            @QueryParam("weighted") @DefaultValue("false") String weighted,
            @QueryParam("department") String department,
            @QueryParam("channel") String channel,
            @QueryParam("category") String category,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("grain") String grain) {
        return new Scores(figures.scores(new ScoreQuery(
                Queries.required("survey", survey),
                item,
                Queries.constant("statistic", Statistic.class, Queries.required("statistic", statistic)),
                Queries.number("threshold", threshold),
                Queries.flag("weighted", weighted),
                department,
                channel,
                category,
                Queries.date("from", from),
                Queries.date("to", to),
                Queries.constant("grain", Grain.class, grain))));
    }
}
