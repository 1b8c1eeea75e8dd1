package org.kesheng.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.insight.CodeComment;
import org.kesheng.insight.Codings;
import org.kesheng.insight.CommentCoding;
import org.kesheng.insight.DriverMatrix;
import org.kesheng.insight.EmployeeCases;
import org.kesheng.insight.EmployeeFigures;
import org.kesheng.insight.Findings;
import org.kesheng.insight.LedgerEntry;
import org.kesheng.insight.SentimentFigures;
import org.kesheng.insight.SystemicIssue;
import org.kesheng.insight.SystemicIssues;
import org.kesheng.insight.ThemeFigures;
import org.kesheng.shared.web.Once;

/** What nightly-insights has published. */
@Path("/insights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class InsightResource {
    private static final int PAGE = 100;

    @Inject
    Findings findings;

    @Inject
    SystemicIssues issues;

    @Inject
    Codings codings;

    @Inject
    EmployeeCases employees;

    @Inject
    Once once;

    @GET
    @Operation(summary = "Which night the published insights are of")
    public Findings.Publication publication() {
        return findings.publication();
    }

    @GET
    @Path("/drivers")
    @Operation(
            summary =
                    "Shapley shares of the drivers with bootstrap intervals of share and rank; importance and performance")
    public DriverMatrix drivers(@QueryParam("survey") String survey, @QueryParam("department") String department) {
        return findings.drivers(Queries.required("survey", survey), department);
    }

    @GET
    @Path("/themes")
    @Operation(summary = "Themes of what people write, with quotes; of complaints where no survey is named")
    public ThemeFigures themes(@QueryParam("survey") String survey, @QueryParam("department") String department) {
        return findings.themes(survey, department);
    }

    @GET
    @Path("/sentiment")
    @Operation(summary = "Share of favourable comments by month, with accuracy and kappa of the judgement")
    public SentimentFigures sentiment(
            @QueryParam("survey") String survey, @QueryParam("department") String department) {
        return findings.sentiment(Queries.required("survey", survey), department);
    }

    @GET
    @Path("/coding")
    @Operation(
            summary =
                    "Coding of comments by people beside the machine: the next comment of the sample, and Cohen's kappa of the codes")
    public CommentCoding coding(@QueryParam("survey") String survey) {
        return codings.desk(Queries.required("survey", survey));
    }

    @POST
    @Path("/coding")
    @Operation(summary = "Code a comment of the sample: how it reads, and its theme")
    public Response code(CodeComment coding) {
        return once.done(coding, () -> codings.code(coding));
    }

    @GET
    @Path("/ledger")
    @Operation(summary = "Every test that a night made, adjusted over the night")
    public List<LedgerEntry> ledger(
            @QueryParam("question") String question,
            @QueryParam("survey") String survey,
            @QueryParam("significant") boolean significant,
            @QueryParam("date") String date,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit) {
        Integer from = Queries.number("offset", offset);
        Integer most = Queries.number("limit", limit);
        return findings.ledger(new Findings.LedgerQuery(
                Queries.constant("question", LedgerEntry.Question.class, question),
                survey,
                significant,
                Queries.date("date", date),
                from == null ? 0 : from,
                most == null ? PAGE : most));
    }

    @GET
    @Path("/issues")
    @Operation(summary = "Systemic issues: the same cause with the same product, at or above the threshold PRM-56")
    public List<SystemicIssue> issues() {
        return issues.list();
    }

    @GET
    @Path("/employees")
    @Operation(
            summary =
                    "Cases of employees by topic and month, for human resources and administration, each their own, small groups suppressed")
    public EmployeeFigures employees() {
        return employees.figures();
    }

    /** A plan that answers an issue, or why it needs none. */
    public record Decision(String plan, String reason) {}

    @POST
    @Path("/issues/{id}/decision")
    @Operation(
            summary =
                    "Answer an issue by a preventive plan, or dismiss it with a reason that the general manager is told")
    public Response decide(@PathParam("id") long id, Decision decision) {
        return once.done(decision, () -> issues.decide(id, decision.plan(), decision.reason()));
    }
}
