package org.kesheng.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A request that breaks a rule. The transaction is rolled back; the caller hears the text of {@link #code()} in his language.
 *
 * <p>The code is the key of a text: {@code <capability>.<whatIsWrong>}, with positional arguments.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of refusal, with the HTTP status that says the same. */
    public enum Kind {
        INVALID(422),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(409),
        TOO_LARGE(413),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final String field;
    private final transient Object[] arguments;

    /** An action that the rules do not allow now (409). */
    public Refused(String code, Object... arguments) {
        this(Kind.CONFLICT, null, code, arguments);
    }

    private Refused(Kind kind, String field, String code, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + List.of(stringsOf(arguments))));
        this.kind = kind;
        this.field = field;
        this.code = code;
        this.arguments = arguments.clone();
    }

    private static String[] stringsOf(Object[] arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return texts;
    }

    /** A value that cannot be accepted (422). {@code field} is the name the caller used. */
    public static Refused invalid(String field, String code, Object... arguments) {
        return new Refused(Kind.INVALID, field, code, arguments);
    }

    public static Refused forbidden(String code, Object... arguments) {
        return new Refused(Kind.FORBIDDEN, null, code, arguments);
    }

    public static Refused unauthenticated(String code, Object... arguments) {
        return new Refused(Kind.UNAUTHENTICATED, null, code, arguments);
    }

    public static Refused notFound(String code, Object... arguments) {
        return new Refused(Kind.NOT_FOUND, null, code, arguments);
    }

    /** Somebody else changed it meanwhile. */
    public static Refused stale(String code, Object... arguments) {
        return new Refused(Kind.STALE, null, code, arguments);
    }

    public static Refused tooLarge(String code, Object... arguments) {
        return new Refused(Kind.TOO_LARGE, null, code, arguments);
    }

    /** A text of one field; {@code field} is the name the caller used. */
    public static Refused tooLong(String field, String code, Object... arguments) {
        return new Refused(Kind.TOO_LARGE, field, code, arguments);
    }

    public static Refused tooMany(String code, Object... arguments) {
        return new Refused(Kind.TOO_MANY, null, code, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** Name of the offending field, or null. */
    public String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
