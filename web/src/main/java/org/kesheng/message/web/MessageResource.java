package org.kesheng.message.web;

import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.message.Messages;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.Problems;

/** {@code /messages}: one's own. */
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public class MessageResource {
    private static final int MOST = 100;

    @Inject
    Messages messages;

    @GET
    @Operation(summary = "My messages, newest first")
    public Slice<Messages.Line> inbox(
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return messages.inbox(Problems.locale(language), after, Math.max(1, Math.min(limit, MOST)));
    }

    @POST
    @Path("/{id}/read")
    @Operation(summary = "Mark one as read")
    public Response read(@PathParam("id") long id) {
        messages.read(id);
        return Response.noContent().build();
    }
}
