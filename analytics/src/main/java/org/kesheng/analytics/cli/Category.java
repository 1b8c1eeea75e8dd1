package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column as categories in order. Categories without cases are not there.
 *
 * @param names texts of the categories in order
 * @param codes per row the position of its category in {@code names}
 */
record Category(List<String> names, int[] codes) {

    int size() {
        return names.size();
    }

    /** Rows per category. */
    long[] counts() {
        long[] counts = new long[names.size()];
        for (int code : codes) {
            counts[code]++;
        }
        return counts;
    }

    /** The category of every row; no cell may be missing. Order: ascending, see {@link #ascending}. */
    static Category of(Column column) {
        return of(column, distinct(column));
    }

    /**
     * The category of every row.
     *
     * @param column no cell may be missing, or outside of {@code order}
     * @param order candidates in order; those that do not occur are left out
     */
    static Category of(Column column, List<Value> order) {
        Map<Object, Integer> position = new HashMap<>();
        order.forEach(value -> position.putIfAbsent(value.key(), position.size()));
        int[] codes = new int[column.size()];
        Value[] seen = new Value[position.size()];
        for (int row = 0; row < codes.length; row++) {
            Value value = column.value(row);
            codes[row] = position.get(value.key());
            if (seen[codes[row]] == null) {
                seen[codes[row]] = value;
            }
        }
        return compact(codes, seen);
    }

    private static Category compact(int[] codes, Value[] seen) {
        int[] moved = new int[seen.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] != null) {
                moved[i] = names.size();
                names.add(seen[i].text());
            }
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = moved[codes[row]];
        }
        return new Category(List.copyOf(names), codes);
    }

    /** The different values of a column that are not missing, in ascending order. */
    static List<Value> distinct(Column column) {
        Map<Object, Value> found = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.missing(row)) {
                Value value = column.value(row);
                found.putIfAbsent(value.key(), value);
            }
        }
        List<Value> values = new ArrayList<>(found.values());
        values.sort(ascending(values));
        return values;
    }

    /** Numeric if all of the values are numbers, else by Unicode code point. */
    static Comparator<Value> ascending(List<Value> values) {
        return values.stream().allMatch(Value::isNumber)
                ? Comparator.comparingDouble(Value::number)
                : Comparator.comparing(Value::text, Value.BY_CODE_POINT);
    }
}
