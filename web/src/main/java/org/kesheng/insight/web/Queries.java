package org.kesheng.insight.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.kesheng.shared.Refused;

/** Query parameters as values; what cannot be read is refused with its name. */
public final class Queries {
    private Queries() {}

    public static String required(String name, String text) {
        if (text == null || text.isBlank()) {
            throw Refused.invalid(name, "insight.missing", name);
        }
        return text;
    }

    /** Null where not given. */
    public static LocalDate date(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(name, "insight.notADate", text);
        }
    }

    /** The month of a day or month; null where not given. */
    public static YearMonth month(String name, String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : YearMonth.parse(text.substring(0, Math.min(7, text.length())));
        } catch (DateTimeParseException e) {
            throw Refused.invalid(name, "insight.notADate", text);
        }
    }

    /** Null where not given. */
    public static Integer number(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refused.invalid(name, "insight.notANumber", text);
        }
    }

    /** False where not given. */
    public static boolean flag(String name, String text) {
        if (text == null || text.isBlank() || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw Refused.invalid(name, "insight.notOneOf", "[true, false]");
        }
        return true;
    }

    /** Null where not given. */
    public static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(name, "insight.notOneOf", Arrays.toString(type.getEnumConstants())));
    }
}
