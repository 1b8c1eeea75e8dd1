package org.kesheng.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.kesheng.entry.Answer;
import org.kesheng.entry.FormTokens;
import org.kesheng.entry.FormTokens.Filled;
import org.kesheng.entry.FormTokens.Verdict;
import org.kesheng.entry.Idempotency;
import org.kesheng.entry.Throttle;
import org.kesheng.entry.Throttle.Gate;
import org.kesheng.shared.Refused;

/**
 * A form that anybody may send: a signed token in place of a session, a field that only robots fill in, a limit for each address.
 * Whatever is refused here leaves everything that was typed on the page.
 */
@Named
@RequestScoped
public class OpenForm {
    /** People do not see this field. */
    public static final String TRAP = "website";

    public static final String TOKEN = "slip";

    @Inject
    HttpServletRequest request;

    @Inject
    FormTokens tokens;

    @Inject
    Idempotency idempotency;

    @Inject
    Throttle throttle;

    @Inject
    FormProblems problems;

    private String fresh;
    private Duration taken = Duration.ZERO;

    /** Whether somebody sends, and does not only look. The page is no Faces form: it has no state that could be lost. */
    public boolean isSent() {
        return "POST".equals(request.getMethod());
    }

    /** What was typed into a field; null where that is nothing. */
    public String field(String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** One of the constants, or null for whatever else was sent. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(request.getParameter(name)))
                .findFirst()
                .orElse(null);
    }

    /** The token to put into the page: the one that came, unless it is used up. */
    public String token(String form) {
        if (fresh == null) {
            String came = request.getParameter(TOKEN);
            boolean keep =
                    came != null && tokens.check(form, came, Duration.ZERO).verdict() == Verdict.GOOD;
            fresh = keep ? came : tokens.issue(form);
        }
        return fresh;
    }

    /** The next form is another one. */
    public void renew(String form) {
        fresh = tokens.issue(form);
    }

    /** Whether a person sent this form, as far as can be told; otherwise the problems say what to do. */
    public boolean isTrusted(String form, Duration shortest) {
        String trap = request.getParameter(TRAP);
        if (trap != null && !trap.isEmpty()) {
            problems.add(null, "shared.form.trap");
            return false;
        }
        Filled filled = tokens.check(form, request.getParameter(TOKEN), shortest);
        taken = filled.taken();
        switch (filled.verdict()) {
            case TOO_FAST -> problems.add(null, "shared.form.tooFast");
            case TOO_OLD, FORGED -> problems.add(null, "shared.form.tooOld");
            default -> {}
        }
        return filled.verdict() == Verdict.GOOD;
    }

    /** Between giving out and sending. */
    public Duration taken() {
        return taken;
    }

    /**
     * Does it once for this form, however often it is sent.
     *
     * @param content what was filled in
     * @param work answers with what the page needs to show it again
     * @throws Refused {@code shared.form.changed} with a new token for the page, where another content was sent before; TOO_MANY
     *     beyond the limit of the gate; whatever the work refuses
     */
    public String once(String form, String content, Gate gate, Supplier<String> work) {
        try {
            return idempotency
                    .once(request.getParameter(TOKEN), hash(content), () -> {
                        require(gate);
                        return new Answer(200, null, null, work.get());
                    })
                    .body();
        } catch (Refused refused) {
            if ("shared.idempotencyReused".equals(refused.code())) {
                renew(form);
                throw new Refused("shared.form.changed");
            }
            throw refused;
        }
    }

    /** @throws Refused TOO_MANY */
    public void require(Gate gate) {
        if (!throttle.take(gate, request.getRemoteAddr())) {
            throw Refused.tooMany("shared.form.tooMany");
        }
    }

    public void giveBack(Gate gate) {
        throttle.giveBack(gate, request.getRemoteAddr());
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
