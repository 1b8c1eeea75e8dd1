package org.kesheng.analytics.cli;

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

    /**
     * @param source name of the file or files, for messages
     * @param rows number of rows
     * @param columns the columns by name, in order
     */
    Table(String source, int rows, Map<String, Column> columns) {
        this.source = source;
        this.rows = rows;
        this.columns = new LinkedHashMap<>(columns);
    }

    String source() {
        return source;
    }

    int rows() {
        return rows;
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
        return new Table(source, rows, more);
    }

    Table filter(IntPredicate keep) {
        return select(IntStream.range(0, rows).filter(keep).toArray());
    }

    /** These rows in this order. */
    Table select(int[] chosen) {
        Map<String, Column> parts = new LinkedHashMap<>();
        columns.forEach((name, column) -> parts.put(name, column.select(chosen)));
        return new Table(source, chosen.length, parts);
    }
}
