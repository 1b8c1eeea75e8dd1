package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kesheng.analytics.linear.ExactColumn;

/**
 * What a family works on: the rows of a request that have no missing value in any of its columns, and its options.
 *
 * <p>Roles that are numeric take text as missing; the role {@code text} never leaves a row out.
 */
final class Frame {

    private static final Set<String> NUMERIC = Set.of(
            "value",
            "response",
            "count",
            "size",
            "exposure",
            "weight",
            "time",
            "event",
            "items",
            "predictors",
            "overall");
    private static final String TEXT = "text";

    private final Table table;
    private final Map<String, List<String>> roles;
    private final Settings options;

    private Frame(Table table, Map<String, List<String>> roles, Settings options) {
        this.table = table;
        this.roles = roles;
        this.options = options;
    }

    /**
     * @param data rows after the data steps
     * @param columns role to column name or list of names
     * @param options of the request
     */
    static Frame of(Table data, Map<String, Object> columns, Map<String, Object> options) {
        Settings settings = new Settings("columns", columns);
        Map<String, List<String>> roles = new LinkedHashMap<>();
        columns.keySet().stream().filter(settings::has).forEach(role -> roles.put(role, settings.texts(role)));
        roles.values().forEach(names -> names.forEach(data::column));
        Frame all = new Frame(data, roles, new Settings("options", options));
        return all.withRows(data.filter(all::complete));
    }

    /**
     * Refuses text and infinities in the numeric columns.
     *
     * @throws BadInput that names file, row and column of the first one
     */
    static void refuseText(Table data, Map<String, Object> columns) {
        Settings settings = new Settings("columns", columns);
        for (String role : columns.keySet()) {
            if (NUMERIC.contains(role)) {
                settings.texts(role).forEach(name -> refuseText(data, name));
            }
        }
    }

    private static void refuseText(Table data, String name) {
        Column column = data.column(name);
        for (int row = 0; row < data.rows(); row++) {
            if (!column.missing(row) && !Double.isFinite(column.number(row))) {
                throw BadInput.at(data.source(), data.sourceRow(row), name, column.text(row) + " is not a number");
            }
        }
    }

    private boolean complete(int row) {
        for (Map.Entry<String, List<String>> role : roles.entrySet()) {
            for (String name : role.getValue()) {
                if (!complete(role.getKey(), table.column(name), name, row)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean complete(String role, Column column, String name, int row) {
        if (role.equals(TEXT)) {
            return true;
        }
        if (NUMERIC.contains(role)) {
            return !Double.isNaN(column.number(row));
        }
        List<Value> levels = levels(name);
        return !column.missing(row)
                && (levels == null || levels.stream().anyMatch(level -> level.sameAs(column.value(row))));
    }

    /** The option {@code levels} of a column; null if there is none. */
    private List<Value> levels(String name) {
        if (!options.has("levels") || !(options.object("levels").get(name) instanceof List<?> list)) {
            return null;
        }
        return list.stream().map(Value::of).toList();
    }

    private Frame withRows(Table rows) {
        return new Frame(rows, roles, options);
    }

    /** The same rows with other options. */
    Frame withOptions(Map<String, Object> other) {
        return new Frame(table, roles, new Settings("options", other));
    }

    /** Number of rows left. */
    int rows() {
        return table.rows();
    }

    Settings options() {
        return options;
    }

    boolean has(String role) {
        return roles.containsKey(role);
    }

    /** The one column name of a role. */
    String name(String role) {
        List<String> names = names(role);
        if (names.size() != 1) {
            throw new BadInput("columns: " + role + " must be one column");
        }
        return names.get(0);
    }

    /** The column names of a role in the order of the request. */
    List<String> names(String role) {
        List<String> names = roles.get(role);
        if (names == null) {
            throw new BadInput("columns: " + role + " is missing");
        }
        return names;
    }

    /** The numbers of a role with one column. */
    double[] numbers(String role) {
        return table.column(name(role)).numbers();
    }

    /** The numbers of a role with one column, as they were written. */
    ExactColumn exact(String role) {
        return table.column(name(role)).exact();
    }

    /**
     * The numbers of a role minus the first of them, in decimals, for statistics that do not depend on the origin: data
     * with thirteen common leading digits keep the rest.
     */
    double[] fromFirst(String role) {
        double[] differences = rows() == 0 ? new double[0] : exact(role).minusFirst();
        boolean inRange = Arrays.stream(differences).allMatch(Double::isFinite);
        return inRange ? differences : numbers(role);
    }

    /** The numbers of a role with several columns, as they were written. */
    ExactColumn[] exactColumns(String role) {
        return names(role).stream().map(name -> table.column(name).exact()).toArray(ExactColumn[]::new);
    }

    /** The numbers of a role with several columns: [column][row]. */
    double[][] matrix(String role) {
        return names(role).stream().map(name -> table.column(name).numbers()).toArray(double[][]::new);
    }

    /** Texts of a role as they are; null where missing. */
    String[] texts(String role) {
        Column column = table.column(name(role));
        String[] texts = new String[rows()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = column.text(row);
        }
        return texts;
    }

    /** The values of a role, to be tested by a {@link Condition}. */
    Column column(String role) {
        return table.column(name(role));
    }

    /** One of the columns of a role. */
    Column column(String role, String name) {
        if (!names(role).contains(name)) {
            throw new BadInput("columns: " + role + " does not name " + name);
        }
        return table.column(name);
    }

    /** A role as categories, in the order of the option {@code levels} if it has one for the column. */
    Category category(String role) {
        Column column = table.column(name(role));
        List<Value> levels = levels(name(role));
        return levels == null ? Category.of(column) : Category.of(column, levels);
    }

    /**
     * For families with the frequency role {@code count}: the same frame without the rows that stand for no case.
     * Its {@link #frequencies()} are whole and positive.
     */
    Frame counted() {
        if (!has("count")) {
            return this;
        }
        double[] counts = numbers("count");
        for (double count : counts) {
            if (!(count >= 0) || Math.rint(count) != count || count > 1L << 53) {
                throw new BadInput("column " + name("count") + ": " + count + " is not a number of cases");
            }
        }
        return withRows(table.filter(row -> counts[row] > 0));
    }

    /** Cases per row by the frequency role {@code count}; 1 for every row without it. */
    long[] frequencies() {
        long[] frequencies = new long[rows()];
        double[] counts = has("count") ? numbers("count") : null;
        for (int row = 0; row < frequencies.length; row++) {
            frequencies[row] = counts == null ? 1 : (long) counts[row];
        }
        return frequencies;
    }

    /** The rows of one category. */
    Frame where(Category category, int code) {
        int[] codes = category.codes();
        return withRows(table.filter(row -> codes[row] == code));
    }

    /** A required condition among the options, such as {@code success}. */
    Condition condition(String key) {
        return Condition.of(options.object(key));
    }

    /** Columns of all roles, for messages. */
    String describe() {
        return roles.values().stream().flatMap(List::stream).collect(Collectors.joining(", "));
    }

    /** Positions 1..n as texts: names of units that have none. */
    List<String> positions() {
        List<String> names = new ArrayList<>();
        for (int row = 1; row <= rows(); row++) {
            names.add(Integer.toString(row));
        }
        return names;
    }
}
