package org.kesheng.improvement.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.improvement.DraftPlan;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.PlanAction;
import org.kesheng.improvement.PlanCard;
import org.kesheng.improvement.PlanDossier;
import org.kesheng.improvement.PlanState;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.IfMatch;
import org.kesheng.shared.web.Once;

/** {@code /plans}. */
@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanResource {
    private static final int MOST = 200;

    @Inject
    Improvements improvements;

    @Inject
    Once once;

    /** {@code why} for ADJUST and REOPEN; {@code milestone}, {@code progress}, {@code evidence} for the action REPORT. */
    public record Act(String action, String why, Integer milestone, Integer progress, String evidence) {}

    @GET
    @Operation(summary = "Plans by check date")
    public Slice<PlanCard> list(
            @QueryParam("state") PlanState state,
            @QueryParam("department") Long department,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return improvements.list(state, department, after, Math.max(1, Math.min(limit, MOST)));
    }

    @POST
    @Operation(summary = "Write a draft")
    @APIResponseSchema(value = PlanDossier.class, responseCode = "201")
    public Response draft(DraftPlan draft) {
        return once.created(
                draft,
                () -> improvements.draft(draft),
                made -> "plans/" + made.card().code());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One plan, with the actions allowed now")
    @APIResponseSchema(value = PlanDossier.class, responseCode = "200")
    public Response plan(@PathParam("code") String code) {
        PlanDossier plan = improvements.plan(code);
        return Response.ok(plan).tag(String.valueOf(plan.version())).build();
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Rewrite a draft")
    @APIResponseSchema(value = PlanDossier.class, responseCode = "200")
    public Response rewrite(@PathParam("code") String code, @HeaderParam("If-Match") String match, DraftPlan draft) {
        PlanDossier plan = improvements.rewrite(code, IfMatch.required(match), draft);
        return Response.ok(plan).tag(String.valueOf(plan.version())).build();
    }

    @POST
    @Path("/{code}/actions")
    @Operation(summary = "Move a plan on, or report a milestone (action REPORT)")
    @APIResponseSchema(value = PlanDossier.class, responseCode = "200")
    public Response act(@PathParam("code") String code, @HeaderParam("If-Match") String match, Act act) {
        Integer version = IfMatch.optional(match);
        return once.done(
                act,
                () -> "REPORT".equals(act.action())
                        ? improvements.report(
                                code, version, given(act.milestone()), given(act.progress()), act.evidence())
                        : improvements.move(code, version, action(act.action()), act.why()));
    }

    private static int given(Integer number) {
        if (number == null) {
            throw Refused.invalid("progress", "improvement.progressRange");
        }
        return number;
    }

    private static PlanAction action(String name) {
        try {
            return PlanAction.valueOf(name == null ? "" : name);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("action", "improvement.noAction", name);
        }
    }

    @GET
    @Path("/{code}/effect")
    @Operation(summary = "Before and after, newest night first")
    public List<Effect> effect(@PathParam("code") String code) {
        return improvements.effects(code);
    }
}
