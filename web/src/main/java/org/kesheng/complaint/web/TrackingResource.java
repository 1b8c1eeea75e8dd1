package org.kesheng.complaint.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.complaint.CustomerMessage;
import org.kesheng.complaint.PublicProgress;
import org.kesheng.complaint.TrackCase;
import org.kesheng.complaint.Tracking;
import org.kesheng.entry.Throttle.Gate;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Once;
import org.kesheng.shared.web.OpenForm;

/** {@code /tracking}: what the customer sees by his receipt code. The code is sent in the body, so that no address and no log holds it. */
@Path("/tracking")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tracking")
public class TrackingResource {
    @Inject
    Tracking tracking;

    @Inject
    ReceiptDoor door;

    @Inject
    OpenForm form;

    @Inject
    Once once;

    @POST
    @Operation(summary = "Progress and dialogue of the case with this receipt code; whoever asks stays unknown")
    public PublicProgress follow(TrackCase wanted) {
        return door.open(required(wanted == null ? null : wanted.receipt()));
    }

    @POST
    @Path("/messages")
    @Operation(summary = "Add to the case with this receipt code")
    @APIResponseSchema(value = PublicProgress.class, responseCode = "200")
    public Response write(CustomerMessage told) {
        door.open(required(told == null ? null : told.receipt()));
        return once.done(told, () -> {
            form.require(Gate.MESSAGE);
            return tracking.write(told);
        });
    }

    private static String required(String receipt) {
        if (receipt == null || receipt.isBlank()) {
            throw Refused.invalid("receipt", "complaint.track.code.missing");
        }
        return receipt;
    }
}
