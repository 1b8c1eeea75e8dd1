package org.kesheng.shared.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kesheng.shared.Texts;

/** A body that cannot be read: which field, or where it breaks, in words and without a class name (H13). */
@Provider
public class BadJsonMapper implements ExceptionMapper<JsonProcessingException> {
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(JsonProcessingException bad) {
        if (bad instanceof StreamConstraintsException || bad.getCause() instanceof StreamConstraintsException) {
            return problem(TOO_LARGE, null, "shared.bodyTooLarge", BodySizeFilter.FORM >> 10);
        }
        if (bad instanceof UnrecognizedPropertyException unknown) {
            return ofField(BAD_REQUEST, "shared.unknownField", field(unknown));
        }
        if (bad instanceof MismatchedInputException empty && isMissing(empty)) {
            return ofField(UNPROCESSABLE, "shared.missing", field(empty));
        }
        if (bad instanceof MismatchedInputException moment && isMoment(moment)) {
            return ofField(BAD_REQUEST, "shared.wrongMoment", field(moment));
        }
        if (bad instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return ofField(BAD_REQUEST, "shared.wrongValue", field(wrong));
        }
        if (bad instanceof MismatchedInputException) {
            return problem(BAD_REQUEST, null, "shared.wrongShape");
        }
        JsonLocation place = bad.getLocation();
        int line = place == null ? 1 : place.getLineNr();
        int column = place == null ? 1 : place.getColumnNr();
        return problem(BAD_REQUEST, null, "shared.brokenJson", line, column);
    }

    /** A flag or a number that must be given and is not: Jackson speaks of null where the field is left out. */
    private static boolean isMissing(MismatchedInputException bad) {
        return !(bad instanceof InvalidFormatException)
                && !bad.getPath().isEmpty()
                && bad.getTargetType() != null
                && bad.getTargetType().isPrimitive()
                && bad.getOriginalMessage().contains("null");
    }

    private static boolean isMoment(MismatchedInputException bad) {
        return !bad.getPath().isEmpty() && bad.getTargetType() == Instant.class;
    }

    private static String field(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("."));
    }

    private Response ofField(int status, String code, String field) {
        return problem(status, field, code, field);
    }

    private Response problem(int status, String field, String code, Object... arguments) {
        Locale locale = Problems.locale(headers.getHeaderString("Accept-Language"));
        return Response.status(status)
                .type(Problems.TYPE)
                .entity(Problems.of(locale, status, code, Texts.of(locale, code, arguments), field))
                .build();
    }
}
