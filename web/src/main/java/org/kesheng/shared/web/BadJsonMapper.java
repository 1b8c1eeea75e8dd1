package org.kesheng.shared.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kesheng.shared.Texts;

/** A body that cannot be read: which field, or where it breaks, in words and without a class name (H13). */
@Provider
public class BadJsonMapper implements ExceptionMapper<JsonProcessingException> {
    private static final int BAD_REQUEST = 400;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(JsonProcessingException bad) {
        if (bad instanceof UnrecognizedPropertyException unknown) {
            return ofField("shared.unknownField", field(unknown));
        }
        if (bad instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return ofField("shared.wrongValue", field(wrong));
        }
        JsonLocation place = bad.getLocation();
        int line = place == null ? 1 : place.getLineNr();
        int column = place == null ? 1 : place.getColumnNr();
        return problem(null, "shared.brokenJson", line, column);
    }

    private static String field(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("."));
    }

    private Response ofField(String code, String field) {
        return problem(field, code, field);
    }

    private Response problem(String field, String code, Object... arguments) {
        Locale locale = Problems.locale(headers.getHeaderString("Accept-Language"));
        return Response.status(BAD_REQUEST)
                .type(Problems.TYPE)
                .entity(Problems.of(locale, BAD_REQUEST, code, Texts.of(locale, code, arguments), field))
                .build();
    }
}
