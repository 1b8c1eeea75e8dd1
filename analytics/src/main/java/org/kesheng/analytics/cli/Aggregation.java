package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.kesheng.analytics.numeric.Sums;

/** The data step {@code aggregate}: one row per combination of the {@code by} columns, first column slowest. */
final class Aggregation {

    private final Table table;
    private final List<String> by;
    private final Settings settings;
    private final List<List<Value>> orders = new ArrayList<>();

    private Aggregation(Table table, Settings settings) {
        this.table = table;
        this.settings = settings;
        this.by = settings.texts("by");
    }

    static Table apply(Table table, Map<String, Object> json) {
        return new Aggregation(table, new Settings("aggregate", json)).aggregate();
    }

    private Table aggregate() {
        SortedMap<Long, int[]> groups = groups();
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            columns.put(by.get(i), keys(groups, i));
        }
        settings.object("measures").forEach((name, json) -> columns.put(name, measure(groups, name, json)));
        return new Table(table.source(), groups.size(), columns);
    }

    /** Rows of every group by the code of its combination. */
    private SortedMap<Long, int[]> groups() {
        long[] codes = new long[table.rows()];
        long combinations = 1;
        for (String name : by) {
            List<Value> order = order(name);
            orders.add(order);
            code(codes, name, order);
            combinations = Math.multiplyExact(combinations, (long) Math.max(1, order.size()));
        }
        Map<Long, IntStream.Builder> rows = new HashMap<>();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] >= 0) {
                rows.computeIfAbsent(codes[row], code -> IntStream.builder()).add(row);
            }
        }
        SortedMap<Long, int[]> groups = new TreeMap<>();
        rows.forEach((code, builder) -> groups.put(code, builder.build().toArray()));
        if (hasLevels() && orders.stream().noneMatch(List::isEmpty)) {
            for (long code = 0; code < combinations; code++) {
                groups.putIfAbsent(code, new int[0]);
            }
        }
        return groups;
    }

    private static long[] code(long[] codes, Table table, String name, List<Value> order) {
        Map<Object, Integer> position = new HashMap<>();
        order.forEach(value -> position.putIfAbsent(value.key(), position.size()));
        Column column = table.column(name);
        for (int row = 0; row < codes.length; row++) {
            Integer place =
                    column.missing(row) ? null : position.get(column.value(row).key());
            codes[row] = place == null || codes[row] < 0 ? -1 : codes[row] * order.size() + place;
        }
        return codes;
    }

    private void code(long[] codes, String name, List<Value> order) {
        code(codes, table, name, order);
    }

    private boolean hasLevels() {
        return settings.has("levels") && !settings.object("levels").isEmpty();
    }

    private List<Value> order(String name) {
        if (hasLevels() && settings.object("levels").get(name) instanceof List<?> levels) {
            return levels.stream().map(Derivation::constant).distinct().toList();
        }
        return Category.distinct(table.column(name));
    }

    private Column keys(SortedMap<Long, int[]> groups, int place) {
        long below = 1;
        for (int i = place + 1; i < by.size(); i++) {
            below *= orders.get(i).size();
        }
        List<Value> order = orders.get(place);
        String[] cells = new String[groups.size()];
        int row = 0;
        for (long code : groups.keySet()) {
            cells[row++] = order.get((int) (code / below % order.size())).text();
        }
        return Column.ofTexts(cells);
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    private Column measure(SortedMap<Long, int[]> groups, String name, Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new BadInput("aggregate: measure " + name + " must be an object");
        }
        ToDoubleFunction<int[]> measure = measure(new Settings("measure " + name, (Map<String, Object>) map));
        return Column.ofNumbers(groups.values().stream().mapToDouble(measure).toArray());
    }

    private ToDoubleFunction<int[]> measure(Settings measure) {
        String operation = measure.text("op");
        return switch (operation) {
            case "count" -> rows -> rows.length;
            case "sum" -> sum(measure.text("column"));
            case "mean" -> mean(measure.text("column"));
            case "ratio" -> ratio(sum(measure.text("column")), sum(measure.text("per")));
            default -> throw measure.refused("op", operation + " is unknown");
        };
    }

    private static ToDoubleFunction<int[]> ratio(ToDoubleFunction<int[]> above, ToDoubleFunction<int[]> below) {
        return rows -> above.applyAsDouble(rows) / below.applyAsDouble(rows);
    }

    private ToDoubleFunction<int[]> sum(String name) {
        Column column = table.column(name);
        return rows -> Sums.of(present(column, rows));
    }

    private ToDoubleFunction<int[]> mean(String name) {
        Column column = table.column(name);
        return rows -> Sums.mean(present(column, rows));
    }

    private static double[] present(Column column, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(column::number)
                .filter(number -> !Double.isNaN(number))
                .toArray();
    }
}
