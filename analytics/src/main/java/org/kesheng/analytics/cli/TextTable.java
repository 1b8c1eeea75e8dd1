package org.kesheng.analytics.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A result as text for people: single figures line by line, figures of several things as a table. */
final class TextTable {

    private final StringBuilder out = new StringBuilder();

    private TextTable() {}

    /** Renders a result; numbers have six significant digits, what is not defined is a dash. */
    static String render(Map<String, Object> result) {
        TextTable text = new TextTable();
        text.section("", result);
        return text.out.toString();
    }

    private void section(String title, Map<?, ?> values) {
        if (!title.isEmpty()) {
            out.append('\n').append(title).append('\n');
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> rest = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String name = key.toString();
            if (value instanceof Map<?, ?> map && isPair(map)) {
                map.forEach((end, number) -> plain.put(name + " " + end, number));
            } else if (value instanceof Map<?, ?> map) {
                (isFlat(map) ? columns : rest).put(name, map);
            } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
                rest.put(name, list);
            } else {
                plain.put(name, value);
            }
        });
        lines(plain);
        sameKeys(columns).forEach(this::table);
        rest.forEach(this::nested);
    }

    private void nested(String name, Object value) {
        if (value instanceof List<?> list) {
            Map<String, Object> rows = new LinkedHashMap<>();
            for (int i = 0; i < list.size(); i++) {
                rows.put(Integer.toString(i + 1), list.get(i));
            }
            byRow(name, rows);
        } else if (value instanceof Map<?, ?> map) {
            boolean rows = map.values().stream().allMatch(inner -> inner instanceof Map<?, ?> m && isFlat(m));
            if (rows) {
                byRow(name, map);
            } else {
                section(name, map);
            }
        }
    }

    /** Objects with the same names, such as coefficients and their errors, become the columns of one table. */
    private static List<Map<String, Map<?, ?>>> sameKeys(Map<String, Object> columns) {
        List<Map<String, Map<?, ?>>> tables = new ArrayList<>();
        columns.forEach((name, value) -> {
            Map<?, ?> map = (Map<?, ?>) value;
            for (Map<String, Map<?, ?>> table : tables) {
                Set<?> keys = table.values().iterator().next().keySet();
                if (keys.containsAll(map.keySet())) {
                    table.put(name, map);
                    return;
                }
            }
            tables.add(new LinkedHashMap<>(Map.of(name, map)));
        });
        return tables;
    }

    private void table(Map<String, Map<?, ?>> columns) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(columns.keySet());
        rows.add(header);
        for (Object key : columns.values().iterator().next().keySet()) {
            List<String> row = new ArrayList<>(List.of(key.toString()));
            columns.values().forEach(column -> row.add(column.containsKey(key) ? format(column.get(key)) : ""));
            rows.add(row);
        }
        out.append('\n');
        print(rows);
    }

    private void byRow(String title, Map<?, ?> map) {
        Set<String> names = new LinkedHashSet<>();
        map.values().forEach(row -> flat((Map<?, ?>) row).keySet().forEach(names::add));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(title));
        header.addAll(names);
        rows.add(header);
        map.forEach((key, inner) -> {
            Map<String, Object> cells = flat((Map<?, ?>) inner);
            List<String> row = new ArrayList<>(List.of(key.toString()));
            names.forEach(name -> row.add(cells.containsKey(name) ? format(cells.get(name)) : ""));
            rows.add(row);
        });
        out.append('\n');
        print(rows);
    }

    private static Map<String, Object> flat(Map<?, ?> map) {
        Map<String, Object> flat = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((name, number) -> flat.put(key + " " + name, number));
            } else {
                flat.put(key.toString(), value);
            }
        });
        return flat;
    }

    private void lines(Map<String, Object> plain) {
        List<List<String>> rows = new ArrayList<>();
        plain.forEach((name, value) -> rows.add(List.of(name, format(value))));
        print(rows);
    }

    private void print(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(pad(row.get(0), widths[0], true));
            for (int i = 1; i < widths.length; i++) {
                line.append("  ").append(pad(row.get(i), widths[i], false));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String pad(String text, int width, boolean left) {
        String blanks = " ".repeat(width - width(text));
        return left ? text + blanks : blanks + text;
    }

    /** Columns on a terminal; Chinese characters take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || c >= 0x3000 && c <= 0x30FF
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xAC00 && c <= 0xD7A3;
    }

    private static boolean isPair(Map<?, ?> map) {
        return map.keySet().equals(Set.of("lower", "upper"));
    }

    private static boolean isFlat(Map<?, ?> map) {
        return map.values().stream().noneMatch(value -> value instanceof Map<?, ?> || value instanceof List<?>);
    }

    private static String format(Object value) {
        if (value instanceof Double number) {
            return format(number.doubleValue());
        }
        if (value instanceof List<?> list) {
            return String.join(" ", list.stream().map(TextTable::format).toList());
        }
        return value == null ? "-" : value.toString();
    }

    private static String format(double number) {
        if (Double.isNaN(number)) {
            return "-";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "infinite" : "-infinite";
        }
        if (number == 0 || Math.rint(number) == number && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros();
        double size = Math.abs(number);
        return size >= 1e-4 && size < 1e15 ? rounded.toPlainString() : rounded.toString();
    }
}
