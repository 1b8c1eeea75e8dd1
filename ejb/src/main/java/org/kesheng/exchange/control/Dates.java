package org.kesheng.exchange.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as people write them. Day and month in doubtful order need a pattern; a day that does not exist is none. */
public final class Dates {
    private static final List<DateTimeFormatter> USUAL = List.of(
            formatter("yyyy-M-d[['T'][ ]H:mm[:ss[.SSS]][XXX]]"),
            formatter("yyyy/M/d[ H:mm[:ss]]"),
            formatter("yyyy.M.d[ H:mm[:ss]]"),
            formatter("yyyy'年'M'月'd'日'[ ][H:mm[:ss]]"));

    private static final int ISO_LENGTH = "2026-11-22".length();
    private static final int ISO_YEAR = "2026".length();

    private Dates() {}

    /** Strict, English names, and y for the year as everybody writes it. */
    public static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(outsideQuotes(pattern))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** In strict style {@code y} needs an era; {@code u} is the same year without one. */
    private static String outsideQuotes(String pattern) {
        StringBuilder result = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            result.append(!quoted && c == 'y' ? 'u' : c);
        }
        return result.toString();
    }

    public static Optional<LocalDate> date(String text, DateTimeFormatter first) {
        if (first == null && text.length() == ISO_LENGTH && text.charAt(ISO_YEAR) == '-') {
            try {
                return Optional.of(LocalDate.parse(text)); // the form of most files, and the fastest to read
            } catch (DateTimeException e) {
                return parsed(text, null).map(LocalDate::from);
            }
        }
        return parsed(text, first).map(LocalDate::from);
    }

    /** Without a zone of its own it is local time in {@code zone}; without a time it is the beginning of the day. */
    public static Optional<Instant> instant(String text, DateTimeFormatter first, ZoneId zone) {
        return parsed(text, first).map(found -> instant(found, zone));
    }

    private static Instant instant(TemporalAccessor found, ZoneId zone) {
        if (!found.isSupported(ChronoField.HOUR_OF_DAY)) {
            return LocalDate.from(found).atStartOfDay(zone).toInstant();
        }
        return found.isSupported(ChronoField.OFFSET_SECONDS)
                ? OffsetDateTime.from(found).toInstant()
                : ZonedDateTime.of(LocalDateTime.from(found), zone).toInstant();
    }

    private static Optional<TemporalAccessor> parsed(String text, DateTimeFormatter first) {
        if (first != null) {
            Optional<TemporalAccessor> found = parse(text, first);
            if (found.isPresent()) {
                return found;
            }
        }
        return USUAL.stream()
                .flatMap(formatter -> parse(text, formatter).stream())
                .findFirst();
    }

    private static Optional<TemporalAccessor> parse(String text, DateTimeFormatter formatter) {
        try {
            TemporalAccessor found = formatter.parse(text);
            LocalDate.from(found);
            return Optional.of(found);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
