package org.kesheng.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kesheng.entry.Answer;
import org.kesheng.entry.Idempotency;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Versioned;

/**
 * Answers a POST once per {@code Idempotency-Key}; without the header it is simply done. The answer is written as JSON inside the
 * transaction of the work.
 */
@RequestScoped
public class Once {
    public static final String HEADER = "Idempotency-Key";

    @Inject
    HttpServletRequest request;

    @Inject
    Idempotency idempotency;

    /**
     * 201 with what was made.
     *
     * @param location path below {@code /api/v1/}
     */
    public <T> Response created(Object command, Supplier<T> work, Function<T, String> location) {
        return answer(command, () -> {
            T made = work.get();
            return new Answer(201, location.apply(made), etag(made), json(made));
        });
    }

    /** 200 with the outcome. */
    public Response done(Object command, Supplier<?> work) {
        return answer(command, () -> {
            Object outcome = work.get();
            return new Answer(200, null, etag(outcome), json(outcome));
        });
    }

    /** 202: it goes on in the background, and {@code location} tells how far it is. */
    public <T> Response accepted(Object command, Supplier<T> work, Function<T, String> location) {
        return answer(command, () -> {
            T begun = work.get();
            return new Answer(202, location.apply(begun), null, json(begun));
        });
    }

    private Response answer(Object command, Supplier<Answer> work) {
        if (command == null) {
            throw Refused.invalid(null, "shared.invalid");
        }
        String key = request.getHeader(HEADER);
        return response(key == null ? work.get() : idempotency.once(key, hash(command), work));
    }

    private String hash(Object command) {
        try {
            String text = request.getMethod() + ' ' + Paths.of(request) + '\n' + json(command);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String etag(Object outcome) {
        return outcome instanceof Versioned versioned ? String.valueOf(versioned.version()) : null;
    }

    private static String json(Object value) {
        try {
            return value == null ? "" : JsonFormat.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (!answer.body().isEmpty()) {
            response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).entity(answer.body());
        }
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.tag(answer.etag());
        }
        return response.build();
    }
}
