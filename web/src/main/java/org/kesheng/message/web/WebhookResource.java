package org.kesheng.message.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.message.Webhooks;
import org.kesheng.shared.web.Once;

/** {@code /webhooks}. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
public class WebhookResource {
    @Inject
    Webhooks webhooks;

    @Inject
    Once once;

    @POST
    @Operation(summary = "Tell another system; 201 with the secret of its signatures, which is shown this once")
    public Response create(Webhooks.CreateWebhook wanted) {
        return once.created(wanted, () -> webhooks.create(wanted), made -> "webhooks/" + made.id());
    }

    @GET
    @Operation(summary = "Systems that are told")
    public List<Webhooks.WebhookCard> list() {
        return webhooks.list();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Tell it no more")
    public Response remove(@PathParam("id") long id) {
        webhooks.remove(id);
        return Response.noContent().build();
    }
}
