package org.kesheng.analytics.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads local times by a {@link DateTimeFormatter} pattern; text that does not match is missing. */
final class Timestamps {

    private final DateTimeFormatter format;
    private final Map<String, LocalDateTime> known = new HashMap<>();

    Timestamps(String pattern) {
        try {
            // Strict, so that 30 February is no date; the era is given because patterns say yyyy, the year of an era.
            format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new BadInput("format " + pattern + " is no date pattern");
        }
    }

    /** The time in every cell of a column; null where it is missing. */
    LocalDateTime[] read(Column column) {
        LocalDateTime[] times = new LocalDateTime[column.size()];
        for (int row = 0; row < times.length; row++) {
            times[row] = column.missing(row) ? null : known.computeIfAbsent(column.text(row), this::parse);
        }
        return times;
    }

    private LocalDateTime parse(String text) {
        try {
            TemporalAccessor parsed = format.parse(text);
            LocalTime time = parsed.query(TemporalQueries.localTime());
            LocalDate date = date(parsed);
            return date == null ? null : date.atTime(time == null ? LocalTime.MIDNIGHT : time);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The date; the first of the month or year where the pattern has no day or month. */
    private static LocalDate date(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (date != null) {
            return date;
        }
        boolean year = parsed.isSupported(ChronoField.YEAR) || parsed.isSupported(ChronoField.YEAR_OF_ERA);
        if (!year) {
            return null;
        }
        int y = parsed.get(parsed.isSupported(ChronoField.YEAR) ? ChronoField.YEAR : ChronoField.YEAR_OF_ERA);
        int month = parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1;
        return LocalDate.of(y, month, 1);
    }
}
