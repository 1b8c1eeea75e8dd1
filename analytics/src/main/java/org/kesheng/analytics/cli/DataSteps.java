package org.kesheng.analytics.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The {@code data} part of a request, always in this order: read and stack, valid, derive, where, aggregate, sort, limit.
 * Files are read once and kept.
 */
final class DataSteps {

    private final Path directory;
    private final Map<String, Table> files = new HashMap<>();

    DataSteps(Path directory) {
        this.directory = directory;
    }

    /** The rows that a request works on. */
    Table run(Map<String, Object> json) {
        return select(stack(new Settings("data", json)), json);
    }

    /** All steps but the reading, over a table. */
    static Table select(Table start, Map<String, Object> json) {
        Settings data = new Settings("data", json);
        Table table = start;
        if (data.has("valid")) {
            for (Map.Entry<String, Object> entry : data.object("valid").entrySet()) {
                table = valid(table, entry.getKey(), entry.getValue());
            }
        }
        for (Map<String, Object> entry : objects(data, "derive")) {
            table = Derivation.apply(table, entry);
        }
        for (Map<String, Object> entry : objects(data, "where")) {
            table = where(table, entry);
        }
        if (data.has("aggregate")) {
            table = Aggregation.apply(table, data.object("aggregate"));
        }
        if (data.has("sort")) {
            table = sort(table, data.texts("sort"));
        }
        return data.has("limit") ? limit(table, data.whole("limit")) : table;
    }

    // Reading ---------------------------------------------------------------------------------------------------------

    private Table stack(Settings data) {
        if (data.has("file")) {
            return file(data.text("file"));
        }
        List<Table> parts = objects(data, "files").stream().map(this::part).toList();
        if (parts.isEmpty()) {
            throw data.refused("file", "is missing");
        }
        return parts.size() == 1 ? parts.get(0) : stacked(parts);
    }

    private Table file(String name) {
        return files.computeIfAbsent(name, key -> CsvFile.read(directory.resolve(key), key));
    }

    private Table part(Map<String, Object> json) {
        Settings part = new Settings("files", json);
        Table table = file(part.text("file"));
        Map<String, Object> rename = part.has("rename") ? part.object("rename") : Map.of();
        Map<String, Column> columns = new LinkedHashMap<>();
        table.columns()
                .forEach((name, column) ->
                        columns.put(rename.containsKey(name) ? String.valueOf(rename.get(name)) : name, column));
        if (part.has("add")) {
            part.object("add")
                    .forEach((name, value) ->
                            columns.put(name, Column.ofConstant(Derivation.constant(value), table.rows())));
        }
        return new Table(table.source(), table.rows(), columns);
    }

    private static Table stacked(List<Table> parts) {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.names()));
        int rows = parts.stream().mapToInt(Table::rows).sum();
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : names) {
            String[] cells = new String[rows];
            int start = 0;
            for (Table part : parts) {
                copy(part, name, cells, start);
                start += part.rows();
            }
            columns.put(name, Column.ofTexts(cells));
        }
        return new Table(parts.stream().map(Table::source).collect(Collectors.joining("+")), rows, columns);
    }

    private static void copy(Table part, String name, String[] cells, int start) {
        if (part.has(name)) {
            Column column = part.column(name);
            for (int row = 0; row < part.rows(); row++) {
                cells[start + row] = column.text(row);
            }
        }
    }

    // Steps -----------------------------------------------------------------------------------------------------------

    /** Everything that is not valid becomes missing; the rows stay. */
    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    private static Table valid(Table table, String name, Object rule) {
        Column column = table.column(name);
        String[] cells = new String[column.size()];
        if (rule instanceof Map<?, ?> range) {
            Settings ends = new Settings("valid " + name, (Map<String, Object>) range);
            double min = ends.number("min", Double.NEGATIVE_INFINITY);
            double max = ends.number("max", Double.POSITIVE_INFINITY);
            for (int row = 0; row < cells.length; row++) {
                double number = column.number(row);
                cells[row] = number >= min && number <= max ? column.text(row) : null;
            }
        } else {
            List<?> list = rule instanceof List<?> many ? many : List.of(String.valueOf(rule));
            Set<Object> keys = list.stream().map(value -> Value.of(value).key()).collect(Collectors.toSet());
            for (int row = 0; row < cells.length; row++) {
                boolean valid =
                        !column.missing(row) && keys.contains(column.value(row).key());
                cells[row] = valid ? column.text(row) : null;
            }
        }
        return table.with(name, Column.ofTexts(cells));
    }

    private static Table where(Table table, Map<String, Object> json) {
        Column column = table.column(new Settings("where", json).text("column"));
        Condition condition = Condition.of(json);
        return table.filter(row -> condition.test(column.value(row)));
    }

    private static Table sort(Table table, List<String> keys) {
        Comparator<Integer> order = null;
        for (String key : keys) {
            Comparator<Integer> next = order(table, key);
            order = order == null ? next : order.thenComparing(next);
        }
        if (order == null) {
            return table;
        }
        return table.select(IntStream.range(0, table.rows())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** Ascending, or descending with a leading minus; missing cells come last either way. */
    private static Comparator<Integer> order(Table table, String key) {
        boolean descending = key.startsWith("-") && !table.has(key);
        Column column = table.column(descending ? key.substring(1) : key);
        Comparator<Value> ascending = Category.ascending(Category.distinct(column));
        Comparator<Value> order = descending ? ascending.reversed() : ascending;
        return (a, b) -> column.missing(a) || column.missing(b)
                ? Boolean.compare(column.missing(a), column.missing(b))
                : order.compare(column.value(a), column.value(b));
    }

    private static Table limit(Table table, int limit) {
        return table.select(
                IntStream.range(0, Math.min(Math.max(limit, 0), table.rows())).toArray());
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    private static List<Map<String, Object>> objects(Settings data, String key) {
        if (!data.has(key)) {
            return List.of();
        }
        List<?> list = data.list(key);
        if (!list.stream().allMatch(Map.class::isInstance)) {
            throw data.refused(key, "must be a list of objects");
        }
        return list.stream().map(element -> (Map<String, Object>) element).toList();
    }
}
