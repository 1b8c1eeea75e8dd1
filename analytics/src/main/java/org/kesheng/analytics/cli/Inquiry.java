package org.kesheng.analytics.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command for people works on: its options and the rows they choose. */
final class Inquiry {

    private final Arguments arguments;
    private final Table table;

    Inquiry(Arguments arguments, Table table) {
        this.arguments = arguments;
        this.table = table;
    }

    Table table() {
        return table;
    }

    boolean has(String option) {
        return arguments.has(option);
    }

    String text(String option) {
        return arguments.required(option);
    }

    String text(String option, String other) {
        return arguments.text(option, other);
    }

    /** One of the given words. */
    String choice(String option, String... words) {
        String word = text(option, words[0]);
        if (!Arrays.asList(words).contains(word)) {
            throw new BadInput("option --" + option + " must be one of " + String.join(", ", words));
        }
        return word;
    }

    /** A comma-separated list. */
    List<String> list(String option) {
        return List.of(text(option).trim().split("\\s*,\\s*"));
    }

    double number(String option, double other) {
        return has(option) ? parsed(option, text(option)) : other;
    }

    int whole(String option, int other) {
        double number = number(option, other);
        if (Math.rint(number) != number || Math.abs(number) > Integer.MAX_VALUE) {
            throw new BadInput("option --" + option + " must be a whole number");
        }
        return (int) number;
    }

    double[] numbers(String option) {
        return list(option).stream().mapToDouble(text -> parsed(option, text)).toArray();
    }

    double confidence() {
        return new Settings("options", options("confidence")).probability("confidence", 0.95);
    }

    /** The answer of a family of the request format; the options named are handed on under their own names. */
    Map<String, Object> family(String name, Map<String, Object> columns, String... options) {
        return family(name, columns, options(options));
    }

    Map<String, Object> family(String name, Map<String, Object> columns, Map<String, Object> options) {
        return Families.named(name).compute(frame(columns, options));
    }

    /** The complete rows of some columns. */
    Frame frame(Map<String, Object> columns) {
        return frame(columns, Map.of());
    }

    private Frame frame(Map<String, Object> columns, Map<String, Object> options) {
        Frame.refuseText(table, columns);
        Map<String, Object> all = new LinkedHashMap<>(options("confidence"));
        all.putAll(options);
        return Frame.of(table, columns, all);
    }

    /** Options as the settings of a family; a comma makes a list. */
    Map<String, Object> options(String... names) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (String name : names) {
            if (has(name)) {
                options.put(name, text(name).contains(",") ? list(name) : text(name));
            }
        }
        return options;
    }

    /** The option {@code levels} of a family: {@code "COLUMN=a|b|c; COLUMN=..."}. */
    Map<String, Object> levels() {
        if (!has("levels")) {
            return Map.of();
        }
        Map<String, Object> levels = new LinkedHashMap<>();
        for (String rule : text("levels").split(";")) {
            String[] sides = rule.split("=", 2);
            if (sides.length < 2) {
                throw new BadInput("option --levels: " + rule.trim() + " is not COLUMN=A|B");
            }
            levels.put(sides[0].trim(), List.of(sides[1].trim().split("\\s*\\|\\s*")));
        }
        return Map.of("levels", levels);
    }

    /** Role to column for the options that are given. */
    Map<String, Object> columns(String... roles) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (String role : roles) {
            if (has(role)) {
                boolean many = role.equals("items") || role.equals("predictors");
                columns.put(role, many ? list(role) : text(role));
            }
        }
        return columns;
    }

    private static double parsed(String option, String text) {
        double number = Value.ofText(text).number();
        if (Double.isNaN(number)) {
            throw new BadInput("option --" + option + ": " + text + " is not a number");
        }
        return number;
    }
}
