package org.kesheng.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A day that does not follow the week.
 *
 * @param weekday whose hours apply, only for {@link Kind#AS_WEEKDAY}
 * @param hours own hours, only for {@link Kind#HOURS}; may be empty
 * @param name why, for example the holiday; null if nobody said
 */
public record DayException(LocalDate date, Kind kind, DayOfWeek weekday, List<WorkingInterval> hours, Text name) {
    /** How the day is worked. */
    public enum Kind {
        CLOSED,
        AS_WEEKDAY,
        HOURS
    }

    public DayException {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.AS_WEEKDAY) {
            Objects.requireNonNull(weekday, "weekday");
        }
        hours = kind == Kind.HOURS ? WorkingInterval.ordered(hours) : List.of();
    }

    public static DayException closed(LocalDate date, Text name) {
        return new DayException(date, Kind.CLOSED, null, List.of(), name);
    }

    /** A make-up working day (调休): worked with the hours of {@code weekday}. */
    public static DayException asWeekday(LocalDate date, DayOfWeek weekday, Text name) {
        return new DayException(date, Kind.AS_WEEKDAY, weekday, List.of(), name);
    }

    public static DayException hours(LocalDate date, List<WorkingInterval> hours, Text name) {
        return new DayException(date, Kind.HOURS, null, hours, name);
    }
}
