package org.kesheng.report.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.report.AnswerRecommendation;
import org.kesheng.report.ReportAction;
import org.kesheng.report.ReportCard;
import org.kesheng.report.ReportFile;
import org.kesheng.report.ReportKind;
import org.kesheng.report.ReportState;
import org.kesheng.report.Reports;
import org.kesheng.report.Reports.Format;
import org.kesheng.report.Reports.Printed;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.IfMatch;
import org.kesheng.shared.web.Once;

/** {@code /reports}: the figures as JSON, the document as PDF or workbook, in the language of {@code Accept-Language}. */
@Path("/reports")
@Tag(name = "reports")
public class ReportResource {
    private static final int MOST = 200;
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Who accepts anything gets JSON. */
    private static final String LATER = ";qs=0.5";

    @Inject
    Reports reports;

    @Inject
    Once once;

    @Context
    HttpHeaders headers;

    /** {@code text} with ASSESS. */
    public record Act(String action, String text) {}

    /** How a recommendation is answered: with a plan that exists, a new one, or a refusal. */
    public record Answer(
            String plan, String action, Long ownerId, LocalDate dueOn, LocalDate checkOn, String refusal) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reports, the newest period first")
    public Slice<ReportCard> list(
            @QueryParam("kind") ReportKind kind,
            @QueryParam("state") ReportState state,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return reports.list(kind, state, after, Math.max(1, Math.min(limit, MOST)));
    }

    @GET
    @Path("/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One report: its stored figures, recommendations and what may be done with it now")
    public Response report(@PathParam("number") String number) {
        ReportFile file = reports.report(number);
        return Response.ok(file).tag(String.valueOf(file.version())).build();
    }

    @GET
    @Path("/{number}")
    @Produces(PDF + LATER)
    @Operation(summary = "The same as tagged PDF")
    public Response pdf(@PathParam("number") String number) {
        return answer(reports.print(number, Format.PDF, language()));
    }

    @GET
    @Path("/{number}")
    @Produces(XLSX + LATER)
    @Operation(summary = "The same as workbook")
    public Response workbook(@PathParam("number") String number) {
        return answer(reports.print(number, Format.XLSX, language()));
    }

    @GET
    @Path("/{number}/pdf")
    @Produces(PDF)
    @Operation(summary = "The PDF for a link, in the language zh or en")
    public Response pdf(@PathParam("number") String number, @QueryParam("lang") String lang) {
        return answer(reports.print(number, Format.PDF, language(lang)));
    }

    @GET
    @Path("/{number}/xlsx")
    @Produces(XLSX)
    @Operation(summary = "The workbook for a link, in the language zh or en")
    public Response workbook(@PathParam("number") String number, @QueryParam("lang") String lang) {
        return answer(reports.print(number, Format.XLSX, language(lang)));
    }

    private Locale language(String lang) {
        return lang == null ? language() : "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static Response answer(Printed printed) {
        return Response.ok(printed.content(), printed.type())
                .header("Content-Disposition", "attachment; filename=\"" + printed.name() + "\"")
                .build();
    }

    private Locale language() {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("en") || language.equals("zh"))
                .findFirst()
                .filter("en"::equals)
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    @POST
    @Path("/{number}/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "APPROVE, DISTRIBUTE, FILE, or ASSESS with a text")
    public Response act(@PathParam("number") String number, @HeaderParam("If-Match") String match, Act act) {
        Integer version = IfMatch.optional(match);
        return once.done(
                act,
                () -> "ASSESS".equals(act.action())
                        ? reports.assess(number, version, act.text())
                        : reports.move(number, version, action(act.action())));
    }

    private static ReportAction action(String name) {
        try {
            return ReportAction.valueOf(name == null ? "" : name);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("action", "improvement.noAction", name);
        }
    }

    @POST
    @Path("/{number}/recommendations/{position}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a recommendation with a plan or a refusal")
    public Response answer(@PathParam("number") String number, @PathParam("position") int position, Answer answer) {
        return once.done(
                answer,
                () -> reports.answer(new AnswerRecommendation(
                        number,
                        position,
                        answer.plan(),
                        answer.action(),
                        answer.ownerId(),
                        answer.dueOn(),
                        answer.checkOn(),
                        answer.refusal())));
    }
}
