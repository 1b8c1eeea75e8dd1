package org.kesheng.policy.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.kesheng.policy.Parameter.Field;
import org.kesheng.shared.Refused;

/** Whether a text is a value of a parameter. */
public final class ParameterCheck {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,30}[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private ParameterCheck() {}

    public static void check(Field field, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (field.type()) {
            case INTEGER, DECIMAL -> number(field, value);
            case BOOLEAN ->
                require(value.equals("true") || value.equals("false"), field, "policy.parameter.boolean", value);
            case CHOICE ->
                require(field.choices().contains(value), field, "policy.parameter.choice", value, field.choices());
            case TIME -> time(field, value);
            case PHONE -> require(PHONE.matcher(value).matches(), field, "policy.parameter.phone", value);
            case EMAIL -> require(EMAIL.matcher(value).matches(), field, "policy.parameter.email", value);
            case NUMBERS -> numbers(field, value);
            case TEXT -> require(value.length() <= field.max(), field, "policy.parameter.long", field.max());
        }
    }

    private static void number(Field field, String value) {
        try {
            BigDecimal number = field.type() == org.kesheng.policy.Parameter.Type.INTEGER
                    ? BigDecimal.valueOf(Integer.parseInt(value))
                    : new BigDecimal(value);
            boolean inside = number.compareTo(BigDecimal.valueOf(field.min())) >= 0
                    && number.compareTo(BigDecimal.valueOf(field.max())) <= 0;
            require(inside, field, "policy.parameter.range", value, field.min(), field.max());
        } catch (NumberFormatException e) {
            throw Refused.invalid(field.key(), "policy.parameter.number", field.key(), value);
        }
    }

    private static void time(Field field, String value) {
        try {
            LocalTime.parse(value);
        } catch (DateTimeException e) {
            throw Refused.invalid(field.key(), "policy.parameter.time", field.key(), value);
        }
    }

    private static void numbers(Field field, String value) {
        BigDecimal last = null;
        try {
            for (String part : value.split(",")) {
                BigDecimal next = new BigDecimal(part.strip());
                require(last == null || next.compareTo(last) > 0, field, "policy.parameter.ascending", value);
                last = next;
            }
        } catch (NumberFormatException e) {
            throw Refused.invalid(field.key(), "policy.parameter.number", field.key(), value);
        }
    }

    private static void require(boolean fine, Field field, String code, Object... about) {
        if (!fine) {
            Object[] arguments = new Object[about.length + 1];
            arguments[0] = field.key();
            System.arraycopy(about, 0, arguments, 1, about.length);
            throw Refused.invalid(field.key(), code, arguments);
        }
    }
}
