package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a command that choose rows, as data steps of a request. */
final class Selection {

    private static final Pattern TEST = Pattern.compile("(.+?)\\s*(>=|<=|!=|=|<|>)\\s*(.*)");
    private static final Pattern PRESENCE = Pattern.compile("(.+?)\\s+(missing|present)");
    private static final Pattern LIST = Pattern.compile("(.+?)\\s+(in|not-in)\\s+(.+)");

    private final Map<String, Object> steps = new LinkedHashMap<>();

    Selection(Arguments arguments) {
        if (arguments.has("valid")) {
            steps.put("valid", valid(arguments.required("valid")));
        }
        if (arguments.has("where")) {
            steps.put(
                    "where",
                    Arrays.stream(arguments.required("where").split("\\s+and\\s+"))
                            .map(Selection::test)
                            .toList());
        }
        if (arguments.has("sort")) {
            steps.put("sort", List.of(arguments.required("sort").trim().split("\\s*,\\s*")));
        }
    }

    Table apply(Table table) {
        return DataSteps.select(table, steps);
    }

    private static Map<String, Object> valid(String rules) {
        Map<String, Object> valid = new LinkedHashMap<>();
        for (String rule : rules.split(";")) {
            String[] sides = rule.split("=", 2);
            if (sides.length < 2) {
                throw new BadInput("option --valid: " + rule.trim() + " is not COLUMN=VALUES");
            }
            String values = sides[1].trim();
            int dots = values.indexOf("..");
            Object allowed = dots < 0 ? new ArrayList<>(List.of(values.split("\\s*,\\s*"))) : range(values, dots);
            Arrays.stream(sides[0].trim().split("\\s*,\\s*")).forEach(column -> valid.put(column, allowed));
        }
        return valid;
    }

    private static Map<String, Object> range(String values, int dots) {
        Map<String, Object> range = new LinkedHashMap<>();
        String min = values.substring(0, dots).trim();
        String max = values.substring(dots + 2).trim();
        if (!min.isEmpty()) {
            range.put("min", min);
        }
        if (!max.isEmpty()) {
            range.put("max", max);
        }
        return range;
    }

    /** Reads {@code COLUMN>=VALUE}, {@code COLUMN in A|B}, {@code COLUMN present}. */
    static Map<String, Object> test(String text) {
        Matcher presence = PRESENCE.matcher(text.trim());
        if (presence.matches()) {
            return condition(presence.group(1), presence.group(2), null);
        }
        Matcher list = LIST.matcher(text.trim());
        if (list.matches()) {
            return condition(list.group(1), list.group(2), List.of(list.group(3).split("\\s*\\|\\s*")));
        }
        Matcher test = TEST.matcher(text.trim());
        if (test.matches()) {
            return condition(test.group(1), test.group(2), test.group(3));
        }
        throw new BadInput("option --where: " + text.trim() + " is not a test such as year>=2024");
    }

    private static Map<String, Object> condition(String column, String operator, Object value) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("column", column);
        condition.put("op", operator);
        condition.put("value", value);
        return condition;
    }
}
