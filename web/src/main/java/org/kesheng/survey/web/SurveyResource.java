package org.kesheng.survey.web;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.policy.Text;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.IfMatch;
import org.kesheng.shared.web.Once;
import org.kesheng.survey.CreateSurvey;
import org.kesheng.survey.Invitations;
import org.kesheng.survey.InviteRespondents;
import org.kesheng.survey.Item;
import org.kesheng.survey.ItemType;
import org.kesheng.survey.PublishVersion;
import org.kesheng.survey.ResponseReceipt;
import org.kesheng.survey.Responses;
import org.kesheng.survey.SubmitResponse;
import org.kesheng.survey.SurveyCard;
import org.kesheng.survey.Surveys;
import org.kesheng.survey.VersionCard;

/** Questionnaires, waves, invitations, answers. */
@Path("/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "surveys")
public class SurveyResource {
    private static final int MOST = 200;

    @Inject
    Surveys surveys;

    @Inject
    Invitations invitations;

    @Inject
    Responses responses;

    @Inject
    Once once;

    /** An item as it is sent; what is left out is as the type has it. */
    public record ItemInput(
            String code,
            ItemType type,
            Integer min,
            Integer max,
            String textZh,
            String textEn,
            String indicator,
            Boolean nps,
            Integer topFrom,
            Double weight,
            List<Text> options) {
        Item item() {
            return Item.of(code, type, min, max, textZh, textEn, indicator, nps, topFrom, weight)
                    .withOptions(options);
        }
    }

    public record VersionInput(List<ItemInput> items, String waiver) {}

    public record InvitationInput(
            String channel, Integer count, List<InviteRespondents.Recipient> recipients, Integer days) {}

    @GET
    @Operation(summary = "Surveys by code")
    public Slice<SurveyCard> list(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return surveys.list(after, bounded(limit));
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    @POST
    @Operation(summary = "A new survey, still without questions")
    @APIResponseSchema(value = SurveyCard.class, responseCode = "201")
    public Response create(CreateSurvey command) {
        return once.created(needed(command), () -> surveys.create(command), made -> "surveys/" + made.code());
    }

    private static <T> T needed(T body) {
        if (body == null) {
            throw Refused.invalid("body", "shared.invalid");
        }
        return body;
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "A survey with its live counts")
    @APIResponseSchema(value = SurveyCard.class, responseCode = "200")
    public Response survey(@PathParam("code") String code) {
        SurveyCard card = surveys.survey(code);
        return Response.ok(card).tag(String.valueOf(card.version())).build();
    }

    @POST
    @Path("/{code}/close")
    @Operation(summary = "Take no more answers")
    @APIResponseSchema(value = SurveyCard.class, responseCode = "200")
    public Response close(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Integer seen = IfMatch.optional(ifMatch);
        return once.done("close", () -> surveys.close(code, seen));
    }

    @GET
    @Path("/{code}/versions")
    @Operation(summary = "All published versions with their items")
    public List<VersionCard> versions(@PathParam("code") String code) {
        return surveys.versions(code);
    }

    @POST
    @Path("/{code}/versions")
    @Operation(summary = "Publish the next version; it never changes afterwards")
    @APIResponseSchema(value = VersionCard.class, responseCode = "201")
    public Response publish(@PathParam("code") String code, VersionInput input) {
        List<ItemInput> items = needed(input).items() == null ? List.of() : input.items();
        return once.created(
                input,
                () -> surveys.publish(new PublishVersion(
                        code, items.stream().map(ItemInput::item).toList(), input.waiver())),
                made -> "surveys/" + made.survey() + "/versions");
    }

    @GET
    @Path("/{code}/invitations")
    @Operation(summary = "Who was invited, without the links")
    public Slice<Invitations.Sent> invitations(
            @PathParam("code") String code,
            @QueryParam("after") Long after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return invitations.list(code, after, bounded(limit));
    }

    @POST
    @Path("/{code}/invitations")
    @Operation(summary = "Make links; each is shown once and works once")
    @APIResponseSchema(value = Invitations.Issued[].class, responseCode = "201")
    public Response invite(@PathParam("code") String code, InvitationInput input) {
        InviteRespondents command =
                new InviteRespondents(code, needed(input).channel(), input.count(), input.recipients(), input.days());
        return once.created(input, () -> invitations.invite(command), made -> "surveys/" + code + "/invitations");
    }

    @POST
    @Path("/{code}/responses")
    @Operation(summary = "One answer sheet")
    @APIResponseSchema(value = ResponseReceipt.class, responseCode = "201")
    public Response respond(@PathParam("code") String code, SubmitResponse sheet) {
        return once.created(needed(sheet), () -> responses.submit(code, sheet), made -> "surveys/" + made.survey());
    }
}
