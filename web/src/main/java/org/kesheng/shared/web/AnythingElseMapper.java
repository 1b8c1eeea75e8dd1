package org.kesheng.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/**
 * Everything that is not a refusal of ours: bad JSON, bean validation, stale versions, unknown addresses, and the unexpected, which
 * shows a number and nothing of its inside (H13).
 */
@Provider
public class AnythingElseMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(AnythingElseMapper.class);
    private static final int DEPTH = 12;
    private static final Pattern QUERY_PARAMETER = Pattern.compile("QueryParam\\(\"(\\w+)\"\\)");

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = Problems.locale(headers.getHeaderString("Accept-Language"));
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            Response known = known(locale, cause);
            if (known != null) {
                return known;
            }
        }
        String number = UUID.randomUUID().toString();
        LOG.errorf(
                thrown instanceof EJBException && thrown.getCause() != null ? thrown.getCause() : thrown,
                "error %s",
                number);
        return problem(locale, 500, "shared.unexpected", Texts.of(locale, "shared.unexpected", number), null);
    }

    private static Response known(Locale locale, Throwable cause) {
        if (cause instanceof Refused refused) {
            return problem(locale, refused.kind().status(), refused.code(), Texts.of(locale, refused), refused.field());
        }
        if (cause instanceof OptimisticLockException) {
            return problem(locale, 409, "shared.stale", Texts.of(locale, "shared.stale"), null);
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return InvalidMapper.answer(locale, invalid);
        }
        if (cause instanceof JsonProcessingException json) {
            String what = json.getOriginalMessage();
            return problem(locale, 400, "shared.badJson", Texts.of(locale, "shared.badJson", shorten(what)), null);
        }
        if (cause instanceof NotFoundException notFound && queryParameter(notFound) != null) {
            String parameter = queryParameter(notFound);
            return problem(
                    locale, 400, "shared.wrongValue", Texts.of(locale, "shared.wrongValue", parameter), parameter);
        }
        if (cause instanceof WebApplicationException web) {
            return ofStatus(locale, web.getResponse().getStatus());
        }
        return null;
    }

    /** JAX-RS calls a query parameter that cannot be read "not found"; null where it is the address that is not there. */
    private static String queryParameter(NotFoundException notFound) {
        Matcher said = QUERY_PARAMETER.matcher(String.valueOf(notFound.getMessage()));
        return said.find() ? said.group(1) : null;
    }

    private static String shorten(String text) {
        String line = text == null ? "" : text.lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, 200);
    }

    private static Response ofStatus(Locale locale, int status) {
        String code = status == 404 ? "shared.notFound" : status == 405 ? "shared.notThisMethod" : "shared.invalid";
        return problem(locale, status, code, Texts.of(locale, code), null);
    }

    private static Response problem(Locale locale, int status, String code, String detail, String field) {
        return Response.status(status)
                .type(Problems.TYPE)
                .entity(Problems.of(locale, status, code, detail, field))
                .build();
    }
}
