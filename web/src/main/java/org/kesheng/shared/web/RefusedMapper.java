package org.kesheng.shared.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.kesheng.shared.Refused;

/** A refusal as a problem document. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Refused refused) {
        return Response.status(refused.kind().status())
                .type(Problems.TYPE)
                .entity(Problems.of(Problems.locale(headers.getHeaderString("Accept-Language")), refused))
                .build();
    }
}
