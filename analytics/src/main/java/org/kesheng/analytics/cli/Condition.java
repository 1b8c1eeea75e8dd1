package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/**
 * A test of a cell: {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code in}, {@code not-in},
 * {@code missing}, {@code present}. A missing cell satisfies only {@code missing}.
 */
final class Condition {

    private static final List<String> OPERATORS =
            List.of("=", "!=", "<", "<=", ">", ">=", "in", "not-in", "missing", "present");

    private final String operator;
    private final List<Value> values;

    private Condition(String operator, List<Value> values) {
        this.operator = operator;
        this.values = values;
    }

    /** Reads {@code {"op", "value"}}. */
    static Condition of(Map<String, ?> json) {
        String operator = String.valueOf(json.get("op"));
        if (!OPERATORS.contains(operator)) {
            throw new BadInput("unknown op " + operator + ", known are " + String.join(" ", OPERATORS));
        }
        Object value = json.get("value");
        boolean needsValue = !operator.equals("missing") && !operator.equals("present");
        if (needsValue && value == null) {
            throw new BadInput("op " + operator + " needs a value");
        }
        List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        if (list.size() != 1 && needsValue && !operator.endsWith("in")) {
            throw new BadInput("op " + operator + " needs one value");
        }
        return new Condition(operator, list.stream().map(Value::of).toList());
    }

    boolean test(Value cell) {
        if (cell.missing() || operator.equals("missing")) {
            return cell.missing() && operator.equals("missing");
        }
        return switch (operator) {
            case "present" -> true;
            case "in", "=" -> values.stream().anyMatch(cell::sameAs);
            case "not-in", "!=" -> values.stream().noneMatch(cell::sameAs);
            default -> ordered(cell, values.get(0));
        };
    }

    /** Tests a number, which is never missing unless it is NaN. */
    boolean test(double number) {
        return test(Value.ofNumber(number));
    }

    private boolean ordered(Value cell, Value value) {
        if (value.missing()) {
            return false;
        }
        int order = cell.compareWith(value);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
