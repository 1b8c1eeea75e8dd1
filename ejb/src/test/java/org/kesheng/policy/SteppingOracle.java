package org.kesheng.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The clock once more, by walking: looks at the wall clock of the zone in steps that divide everything (interval ends, pauses,
 * offsets, targets), and counts the steps in which somebody works. Shares no code with the clock it checks.
 */
final class SteppingOracle {
    private final WorkingCalendar calendar;
    private final long step;
    private final List<DayException> exceptions;

    SteppingOracle(WorkingCalendar calendar, long stepSeconds) {
        this.calendar = calendar;
        this.step = stepSeconds;
        this.exceptions = calendar.exceptions();
    }

    Duration elapsed(boolean continuous, Instant start, Instant end, List<Pause> pauses) {
        long counted = 0;
        for (Instant at = start; at.isBefore(end); at = at.plusSeconds(step)) {
            counted += counts(continuous, at, pauses) ? step : 0;
        }
        return Duration.ofSeconds(counted);
    }

    Instant due(boolean continuous, Instant start, Duration target, List<Pause> pauses) {
        Instant at = start;
        for (long counted = 0; counted < target.toSeconds(); at = at.plusSeconds(step)) {
            counted += counts(continuous, at, pauses) ? step : 0;
        }
        return at;
    }

    Instant dueBackwards(boolean continuous, Instant start, Duration target, List<Pause> pauses) {
        Instant at = start;
        for (long counted = 0; counted < target.toSeconds(); ) {
            at = at.minusSeconds(step);
            counted += counts(continuous, at, pauses) ? step : 0;
        }
        return at;
    }

    Instant workingDaysSameTime(Instant start, int days) {
        Instant opening = start;
        while (!isOpen(opening)) {
            opening = opening.plusSeconds(step);
        }
        LocalDateTime begun = local(opening);
        return firstShowing(nthWorkingDay(begun.toLocalDate(), days), begun.toLocalTime());
    }

    Instant workingDaysEndOfDay(Instant start, int days) {
        LocalDate last = nthWorkingDay(local(start).toLocalDate(), days);
        Instant closing = null;
        Instant stop = utcMidnight(last).plusSeconds(42 * 3600);
        for (Instant at = utcMidnight(last).minusSeconds(18 * 3600); at.isBefore(stop); at = at.plusSeconds(step)) {
            if (local(at).toLocalDate().equals(last) && isOpen(at)) {
                closing = at.plusSeconds(step);
            }
        }
        return closing;
    }

    Instant calendarDays(Instant start, int days) {
        return firstShowing(
                local(start).toLocalDate().plusDays(days), local(start).toLocalTime());
    }

    /** The first moment at which the wall clock shows this date and time, or has jumped over it. */
    private Instant firstShowing(LocalDate date, LocalTime time) {
        Instant at = utcMidnight(date).minusSeconds(18 * 3600);
        while (local(at).isBefore(date.atTime(time))) {
            at = at.plusSeconds(step);
        }
        return at;
    }

    private LocalDate nthWorkingDay(LocalDate day, int n) {
        LocalDate date = day;
        for (int left = n; left > 0; ) {
            date = date.plusDays(1);
            left -= isWorked(date) ? 1 : 0;
        }
        return date;
    }

    private boolean isWorked(LocalDate date) {
        if (hours(date).isEmpty()) {
            return false;
        }
        Instant stop = utcMidnight(date).plusSeconds(42 * 3600);
        for (Instant at = utcMidnight(date).minusSeconds(18 * 3600); at.isBefore(stop); at = at.plusSeconds(step)) {
            if (local(at).toLocalDate().equals(date) && isOpen(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(boolean continuous, Instant at, List<Pause> pauses) {
        for (Pause pause : pauses) {
            if (!at.isBefore(pause.from()) && at.isBefore(pause.to())) {
                return false;
            }
        }
        return continuous || isOpen(at);
    }

    private boolean isOpen(Instant at) {
        LocalDateTime local = local(at);
        int second = local.toLocalTime().toSecondOfDay();
        for (WorkingInterval interval : hours(local.toLocalDate())) {
            if (second >= interval.from() && second < interval.to()) {
                return true;
            }
        }
        return false;
    }

    private List<WorkingInterval> hours(LocalDate date) {
        for (DayException exception : exceptions) {
            if (exception.date().equals(date)) {
                return switch (exception.kind()) {
                    case CLOSED -> List.of();
                    case AS_WEEKDAY -> calendar.hoursOn(exception.weekday());
                    case HOURS -> exception.hours();
                };
            }
        }
        return calendar.hoursOn(date.getDayOfWeek());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, calendar.zone());
    }

    private static Instant utcMidnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
