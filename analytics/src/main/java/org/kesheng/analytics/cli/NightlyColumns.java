package org.kesheng.analytics.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kesheng.analytics.sufficient.CrossProducts;

/** The cells of a row by the names of their columns, checked one by one. */
final class NightlyColumns implements CsvFile.Rows {

    private static final double MAX_SECONDS = 253_402_300_799.0;

    private final String file;
    private final List<String> names;
    private final List<String> unused;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Consumer<NightlyColumns> taker;
    private List<String> cells;
    private long row;

    /**
     * @param file name for messages
     * @param names names of the columns, separated by commas
     * @param taker receives this object for each row
     * @param unused those that may be absent
     */
    NightlyColumns(String file, String names, Consumer<NightlyColumns> taker, String... unused) {
        this.file = file;
        this.names = List.of(names.split(","));
        this.taker = taker;
        this.unused = Arrays.asList(unused);
    }

    @Override
    public void header(List<String> header) {
        for (String name : names) {
            int position = header.indexOf(name);
            if (position < 0 && !unused.contains(name)) {
                throw new BadInput(file + ", header, column " + name + ": the column is missing");
            }
            positions.put(name, position);
        }
    }

    @Override
    public void row(long number, List<String> texts) {
        row = number;
        cells = texts;
        taker.accept(this);
    }

    Value value(String column) {
        return Value.ofText(cells.get(positions.get(column)));
    }

    /** The answer, or {@link CrossProducts#MISSING}. */
    int answer(String column, int min, int max) {
        String text = cells.get(positions.get(column));
        if (text != null
                && text.length() == 1
                && text.charAt(0) >= '0' + min
                && text.charAt(0) <= '0' + Math.min(9, max)) {
            return text.charAt(0) - '0';
        }
        Value value = whole(column);
        if (value.missing()) {
            return CrossProducts.MISSING;
        }
        if (value.number() < min || value.number() > max) {
            throw refused(column, value.text() + " is outside " + min + ".." + max);
        }
        return (int) value.number();
    }

    /** The month yyyymm, or -1 if missing. */
    int month(String column) {
        Value value = whole(column);
        if (value.missing()) {
            return -1;
        }
        double month = value.number() % 100;
        if (!(value.number() >= 100_01 && value.number() <= 9999_12) || month < 1 || month > 12) {
            throw refused(column, value.text() + " is not a month (yyyymm)");
        }
        return (int) value.number();
    }

    /** Seconds since 1970, UTC. */
    Value seconds(String column) {
        Value value = whole(column);
        if (!value.missing() && !(Math.abs(value.number()) <= MAX_SECONDS)) {
            throw refused(column, value.text() + " is not a time in seconds since 1970");
        }
        return value;
    }

    BadInput refused(String column, String why) {
        return BadInput.at(file, row, column, why);
    }

    private Value whole(String column) {
        Value value = value(column);
        if (!value.missing() && Math.rint(value.number()) != value.number()) {
            throw refused(column, value.text() + " is not a whole number");
        }
        return value;
    }
}
