package org.kesheng.shared.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kesheng.shared.Texts;

/** What Bean Validation found in a command, as a problem document; the server's own answer to it would be a text without a code. */
@Provider
public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {
    private static final int INVALID = 422;
    private static final Set<Class<?>> DEMANDS = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return answer(Problems.locale(headers.getHeaderString("Accept-Language")), invalid);
    }

    /** The first field in alphabetical order, so that the same command always gets the same answer. */
    static Response answer(Locale locale, ConstraintViolationException invalid) {
        ConstraintViolation<?> first = invalid.getConstraintViolations().stream()
                .min(Comparator.comparing(InvalidMapper::field))
                .orElseThrow();
        boolean missing =
                DEMANDS.contains(first.getConstraintDescriptor().getAnnotation().annotationType());
        String code = missing ? "shared.missing" : "shared.wrongValue";
        return Response.status(INVALID)
                .type(Problems.TYPE)
                .entity(Problems.of(locale, INVALID, code, Texts.of(locale, code, field(first)), field(first)))
                .build();
    }

    /** Without the names of method and parameter, which are ours. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            names.add(node.toString());
        }
        return String.join(".", names.size() > 2 ? names.subList(2, names.size()) : names);
    }
}
