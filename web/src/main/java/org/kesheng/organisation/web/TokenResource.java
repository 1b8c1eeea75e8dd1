package org.kesheng.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.organisation.Identity;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Once;

/** Personal access tokens. A token makes no other, or one that was stolen would outlive its revocation. */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
public class TokenResource {
    private static final int DEFAULT_DAYS = 90;

    @Inject
    Identity identity;

    @Inject
    Once once;

    @Inject
    HttpServletRequest request;

    /**
     * @param scope READ (default) or WRITE
     * @param days 1 to 366, default 90
     */
    public record CreateToken(String label, String scope, Integer days) {
        Duration validity() {
            return Duration.ofDays(days == null ? DEFAULT_DAYS : days);
        }
    }

    /** @param token shown this once */
    public record CreatedToken(Long id, String token, Instant expiresAt) {}

    @POST
    @Operation(summary = "Make a token, with a session; it is shown once")
    @APIResponseSchema(value = CreatedToken.class, responseCode = "201")
    public Response create(CreateToken wanted) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            throw Refused.forbidden("organisation.tokenBySession");
        }
        return once.created(wanted, () -> make(wanted), made -> "tokens/" + made.id());
    }

    private CreatedToken make(CreateToken wanted) {
        String scope = wanted.scope() == null ? "READ" : wanted.scope();
        Identity.IssuedToken issued = identity.createToken(wanted.label(), scope, wanted.validity());
        return new CreatedToken(issued.id(), issued.plain(), issued.expiresAt());
    }

    @GET
    @Operation(summary = "My tokens, without their secret")
    public List<Identity.TokenSummary> mine() {
        return identity.myTokens();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a token at once")
    public Response revoke(@PathParam("id") long id) {
        identity.revokeToken(id);
        return Response.noContent().build();
    }
}
