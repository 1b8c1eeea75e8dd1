package org.kesheng.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.exchange.Export;
import org.kesheng.exchange.Exports;
import org.kesheng.insight.ResultQuery;
import org.kesheng.insight.Results;
import org.kesheng.insight.SurveyFigures;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.web.Problems;

/** The results of a survey, all items at once, as JSON or as a table. */
@Path("/surveys/{code}/results")
@Tag(name = "statistics")
public class ResultResource {
    @Inject
    Results results;

    @Inject
    Exports exports;

    @Inject
    CurrentActor current;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Distribution, top box, mean and NPS of each item; format=csv, csv_excel or xlsx for a file")
    public Response read(
            @PathParam("code") String code,
            @QueryParam("department") String department,
            @QueryParam("channel") String channel,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("lang") String asked,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        SurveyFigures figures = results.read(
                new ResultQuery(code, department, channel, Queries.date("from", from), Queries.date("to", to)));
        if ("json".equals(format)) {
            return Response.ok(figures).build();
        }
        Export.Format table = Queries.constant("format", Export.Format.class, format.toUpperCase(Locale.ROOT));
        Locale locale = Problems.locale(asked == null ? accepted : asked);
        Actor actor = current.get();
        // The body is written after the resource has returned, when nobody acts any more.
        StreamingOutput body =
                out -> current.run(actor, () -> exports.write(new ResultTable(locale).export(figures, table), out));
        return Response.ok(body)
                .type(table.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"results-" + code.replaceAll("[^A-Za-z0-9_.-]", "") + "."
                                + table.extension() + "\"")
                .build();
    }
}
