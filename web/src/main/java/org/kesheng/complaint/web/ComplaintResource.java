package org.kesheng.complaint.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.complaint.ActOnComplaint;
import org.kesheng.complaint.Acted;
import org.kesheng.complaint.ClockLine;
import org.kesheng.complaint.ComplaintDossier;
import org.kesheng.complaint.ComplaintRow;
import org.kesheng.complaint.ComplaintSearch;
import org.kesheng.complaint.Complaints;
import org.kesheng.complaint.HistoryLine;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.Lodged;
import org.kesheng.policy.Action;
import org.kesheng.policy.ActionField;
import org.kesheng.policy.Explanation;
import org.kesheng.policy.Text;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.IfMatch;
import org.kesheng.shared.web.Once;
import org.kesheng.shared.web.Problems;

/** {@code /complaints}. */
@Path("/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class ComplaintResource {
    @Inject
    Complaints complaints;

    @Inject
    ComplaintSearch search;

    @Inject
    Once once;

    @POST
    @Operation(summary = "Lodge a complaint; 201 with number, receipt and the clocks that run")
    @APIResponseSchema(value = Lodged.class, responseCode = "201")
    public Response lodge(LodgeComplaint told) {
        return once.created(told, () -> complaints.lodge(told), lodged -> "complaints/" + lodged.number());
    }

    @GET
    @Operation(summary = "A page of the cases you reach")
    public Slice<ComplaintRow> list(
            @BeanParam FilterParams filter,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return search.list(filter.filter(), after, limit);
    }

    /** @param count how many cases the list holds */
    public record Counted(long count) {}

    @GET
    @Path("/count")
    @Operation(summary = "How many cases the list with the same parameters holds")
    public Counted count(@BeanParam FilterParams filter) {
        return new Counted(search.count(filter.filter()));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "One case, whole")
    @APIResponseSchema(value = ComplaintDossier.class, responseCode = "200")
    public Response one(@PathParam("number") String number) {
        ComplaintDossier dossier = search.dossier(number);
        return Response.ok(dossier).tag(String.valueOf(dossier.version())).build();
    }

    /** What may be done now. */
    public record AllowedAction(String action, Text title, List<ActionField> fields) {
        static AllowedAction of(Action action) {
            return new AllowedAction(action.name(), action.title(), action.fields());
        }
    }

    @GET
    @Path("/{number}/actions")
    @Operation(summary = "What you may do with the case now, with the fields of each action")
    public List<AllowedAction> actions(@PathParam("number") String number) {
        return search.actions(number).stream().map(AllowedAction::of).toList();
    }

    @POST
    @Path("/{number}/actions")
    @Operation(summary = "Do it: {action, ...fields}; If-Match with the version you saw is optional")
    @APIResponseSchema(value = Acted.class, responseCode = "200")
    public Response act(
            @PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, Map<String, Object> body) {
        if (body == null || !(body.remove("action") instanceof String action)) {
            throw Refused.invalid("action", "complaint.field.missing", "action");
        }
        ActOnComplaint wanted = new ActOnComplaint(number, IfMatch.optional(ifMatch), action, body);
        return once.done(wanted, () -> complaints.act(wanted));
    }

    @GET
    @Path("/{number}/history")
    @Operation(summary = "What happened, oldest first")
    public List<HistoryLine> history(@PathParam("number") String number) {
        return search.history(number);
    }

    @GET
    @Path("/{number}/clocks")
    @Operation(summary = "Every run of every clock that has started")
    public List<ClockLine> clocks(@PathParam("number") String number) {
        return search.clocks(number);
    }

    /** The arithmetic of a deadline in words. */
    public record Explained(String clock, Instant startedAt, Instant dueAt, List<String> explanation) {}

    @GET
    @Path("/{number}/clocks/{clock}/explanation")
    @Operation(summary = "How a due time was reached, one sentence a step")
    public Explained explain(
            @PathParam("number") String number,
            @PathParam("clock") String clock,
            @QueryParam("run") @DefaultValue("0") int run,
            @HeaderParam("Accept-Language") String language) {
        Explanation explanation = search.explain(number, clock, run);
        Locale locale = Problems.locale(language);
        return new Explained(clock, explanation.start(), explanation.dueAt(), explanation.sentences(locale));
    }

    /** A text to write. */
    public record Words(String text) {}

    @POST
    @Path("/{number}/notes")
    @Operation(summary = "A remark for colleagues")
    public Response note(@PathParam("number") String number, Words words) {
        return once.done(words, () -> {
            complaints.note(number, words.text());
            return null;
        });
    }

    @POST
    @Path("/{number}/messages")
    @Operation(summary = "An answer that the customer reads by his receipt code")
    public Response message(@PathParam("number") String number, Words words) {
        return once.done(words, () -> {
            complaints.message(number, words.text());
            return null;
        });
    }
}
