package org.kesheng.audit.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.audit.AuditLine;
import org.kesheng.audit.AuditTrail;
import org.kesheng.audit.AuditVerification;
import org.kesheng.shared.Slice;

/** The audit register: who did, was refused or looked at what, and whether the chain is whole. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    private static final int MOST = 200;

    @Inject
    AuditTrail trail;

    @GET
    @Operation(summary = "Lines of the register, newest first")
    public Slice<AuditLine> read(
            @QueryParam("subject") String subject,
            @QueryParam("actor") String actor,
            @QueryParam("operation") String operation,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        AuditTrail.Wanted wanted = new AuditTrail.Wanted(subject, actor, operation, null);
        return trail.read(wanted, after, Math.max(1, Math.min(limit, MOST)));
    }

    @GET
    @Path("/verification")
    @Operation(summary = "Recomputes the hash chain and tells the first line that does not fit")
    public AuditVerification verify() {
        return trail.verify();
    }
}
