package org.kesheng.analytics.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Named columns of equal length. Immutable: every step gives a new table that shares the columns it keeps. */
final class Table {

    private final String source;
    private final int rows;
    private final Map<String, Column> columns;
    private final int[] origin;

    /**
     * @param source name of the file or files, for messages
     * @param rows number of rows
     * @param columns the columns by name, in order
     */
    Table(String source, int rows, Map<String, Column> columns) {
        this(source, rows, columns, null);
    }

    private Table(String source, int rows, Map<String, Column> columns, int[] origin) {
        this.source = source;
        this.rows = rows;
        this.columns = new LinkedHashMap<>(columns);
        this.origin = origin;
    }

    String source() {
        return source;
    }

    int rows() {
        return rows;
    }

    /** The row of the file, from 1, that a row comes from. */
    int sourceRow(int row) {
        return (origin == null ? row : origin[row]) + 1;
    }

    Set<String> names() {
        return columns.keySet();
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new BadInput(source + ": there is no column " + name);
        }
        return column;
    }

    Map<String, Column> columns() {
        return new LinkedHashMap<>(columns);
    }

    /** The same table with one column added or replaced. */
    Table with(String name, Column column) {
        Map<String, Column> more = columns();
        more.put(name, column);
        return new Table(source, rows, more, origin);
    }

    Table filter(IntPredicate keep) {
        return select(IntStream.range(0, rows).filter(keep).toArray());
    }

    /** These rows in this order. */
    Table select(int[] chosen) {
        Map<String, Column> parts = new LinkedHashMap<>();
        columns.forEach((name, column) -> parts.put(name, column.select(chosen)));
        int[] from = new int[chosen.length];
        Arrays.setAll(from, i -> origin == null ? chosen[i] : origin[chosen[i]]);
        return new Table(source, chosen.length, parts, from);
    }
}
