package org.kesheng.exchange;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kesheng.exchange.control.Dates;

/** Ties the fields of a mapping to the columns of a file and collects everything that does not fit. */
public final class Binding {
    private final Header header;
    private final List<Finding> problems = new ArrayList<>();

    public Binding(Header header) {
        this.header = header;
    }

    /**
     * A field with its place.
     *
     * @param position of the column, -1 for a constant
     * @param dates reads dates by the pattern of the field, null where it has none
     */
    public record Bound(Field field, int position, DateTimeFormatter dates) {
        /** As messages name it. */
        public String label() {
            return field.column() == null ? field.name() : field.column();
        }
    }

    /** @return null for a field that is null; a place that must not be used where the column is missing */
    public Bound bind(Field field) {
        if (field == null) {
            return null;
        }
        DateTimeFormatter dates = dates(field);
        if (field.column() == null) {
            return new Bound(field, -1, dates);
        }
        Finding problem = header.problem(field.column());
        if (problem != null) {
            problems.add(problem);
        }
        OptionalInt position = header.position(field.column());
        return new Bound(field, position.orElse(Integer.MAX_VALUE), dates);
    }

    public Bound column(String name) {
        return bind(Field.column(name, name));
    }

    private DateTimeFormatter dates(Field field) {
        try {
            return field.pattern() == null ? null : Dates.formatter(field.pattern());
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(Finding.failed(header.row(), field.column(), "exchange.pattern", field.pattern()));
            return null;
        }
    }

    public void refuse(Finding problem) {
        problems.add(problem);
    }

    public Header header() {
        return header;
    }

    /** @throws HeaderRefused with all problems, if there is one */
    public void check() {
        if (!problems.isEmpty()) {
            throw new HeaderRefused(problems);
        }
    }
}
