package org.kesheng.analytics.cli;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The data step {@code derive}: a column computed from others. Any missing input gives missing. */
final class Derivation {

    /** Whole powers up to this one keep the digits that a double has no room for. */
    private static final int MOST_EXACT = 32;

    private final Settings entry;

    private Derivation(Settings entry) {
        this.entry = entry;
    }

    /** The table with the column that one entry of {@code derive} describes. */
    static Table apply(Table table, Map<String, Object> json) {
        Settings entry = new Settings("derive", json);
        return table.with(entry.text("name"), new Derivation(entry).column(table));
    }

    private Column column(Table table) {
        String operation = entry.text("op");
        return switch (operation) {
            case "duration" -> duration(table);
            case "date-part" -> datePart(table);
            case "row-mean" -> rowMean(table);
            case "reverse" -> reverse(table);
            case "recode" -> recode(table);
            case "power" -> power(table);
            case "present" -> present(table);
            default -> throw new BadInput("derive: unknown op " + operation);
        };
    }

    private Column duration(Table table) {
        Timestamps format = new Timestamps(entry.text("format"));
        LocalDateTime[] from = format.read(source(table, "from"));
        LocalDateTime[] to = format.read(source(table, "to"));
        if ("latest".equals(entry.text("if_missing", null))) {
            LocalDateTime latest = Arrays.stream(to)
                    .filter(Objects::nonNull)
                    .max(LocalDateTime::compareTo)
                    .orElse(null);
            Arrays.setAll(to, row -> to[row] == null ? latest : to[row]);
        }
        double unit = unitSeconds(entry.text("unit"));
        return computed(
                from.length,
                row -> from[row] == null || to[row] == null
                        ? Double.NaN
                        : seconds(Duration.between(from[row], to[row])) / unit);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static double unitSeconds(String unit) {
        return switch (unit) {
            case "seconds" -> 1;
            case "minutes" -> 60;
            case "hours" -> 3600;
            case "days" -> 86400;
            default -> throw new BadInput("duration: unknown unit " + unit);
        };
    }

    private Column datePart(Table table) {
        LocalDateTime[] times = new Timestamps(entry.text("format")).read(source(table, "column"));
        String part = entry.text("part");
        return computed(times.length, row -> times[row] == null ? Double.NaN : part(times[row], part));
    }

    private static int part(LocalDateTime time, String part) {
        return switch (part) {
            case "year" -> time.getYear();
            case "month" -> time.getMonthValue();
            case "day" -> time.getDayOfMonth();
            case "hour" -> time.getHour();
            default -> throw new BadInput("date-part: unknown part " + part);
        };
    }

    private Column rowMean(Table table) {
        List<Column> columns =
                entry.texts("columns").stream().map(table::column).toList();
        return computed(table.rows(), row -> {
            double sum = 0;
            for (Column column : columns) {
                sum += column.number(row);
            }
            return sum / columns.size();
        });
    }

    private Column reverse(Table table) {
        Column column = source(table, "column");
        double ends = entry.number("min") + entry.number("max");
        return computed(table.rows(), row -> ends - column.number(row));
    }

    private Column power(Table table) {
        Column column = source(table, "column");
        double exponent = entry.number("exponent");
        if (Math.rint(exponent) == exponent && exponent > 0 && exponent <= MOST_EXACT) {
            return Column.ofExact(column.exact().power((int) exponent));
        }
        return computed(table.rows(), row -> {
            double x = column.number(row);
            // pow(NaN, 0) is 1, but a missing input gives missing.
            return Double.isNaN(x) ? Double.NaN : Math.pow(x, exponent);
        });
    }

    private Column present(Table table) {
        Column column = source(table, "column");
        return computed(table.rows(), row -> column.missing(row) ? 0 : 1);
    }

    private Column recode(Table table) {
        Column column = source(table, "column");
        Map<Object, String> map = new HashMap<>();
        entry.object("map")
                .forEach((from, to) ->
                        map.putIfAbsent(Value.of(from).key(), constant(to).text()));
        String[] cells = new String[column.size()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = column.missing(row) ? null : map.get(column.value(row).key());
        }
        return Column.ofTexts(cells);
    }

    /** A constant of a request as a cell: numbers in their shortest form. */
    static Value constant(Object json) {
        Value value = Value.of(json);
        return json instanceof Number ? Value.ofNumber(value.number()) : value;
    }

    private Column source(Table table, String key) {
        return table.column(entry.text(key));
    }

    private static Column computed(int rows, java.util.function.IntToDoubleFunction value) {
        double[] numbers = new double[rows];
        Arrays.setAll(numbers, value);
        return Column.ofNumbers(numbers);
    }
}
