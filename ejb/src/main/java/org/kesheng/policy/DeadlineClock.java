package org.kesheng.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kesheng.policy.control.ExplanationWriter;
import org.kesheng.policy.control.Flow;
import org.kesheng.policy.control.Pauses;
import org.kesheng.policy.control.WorkingTime;
import org.kesheng.shared.Refused;

/**
 * The deadline clock: when an amount of time will have passed ({@link #due}), and how much has passed ({@link #elapsed}).
 * The two are inverses. A pure function of its arguments and the calendar; thread-safe.
 *
 * <p>Intervals and pauses are half-open. Pauses stop the units that count time and do not move the units that count days.
 * An hour that the local clock skips is not worked, an hour that it repeats is worked twice.
 */
public final class DeadlineClock {
    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2400-01-01T00:00:00Z");

    private final WorkingCalendar calendar;
    private final WorkingTime time;

    public DeadlineClock(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.time = calendar.time();
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * When the target is reached. {@code HOURS} and {@code WORKING_HOURS}: the earliest instant by which that much time has
     * passed outside the pauses; backwards, the latest instant from which that much passes until {@code start}.
     * {@code CALENDAR_DAYS}: the same local time n days later, or the next valid instant where the clock skips it.
     * {@code WORKING_DAYS}: see {@link DayConvention}.
     *
     * @param pauses in any order, overlapping or not
     * @return empty for a target of zero: no clock
     * @throws Refused {@code policy.target.horizon} if it lies more than 200 years away
     */
    public Optional<Instant> due(Instant start, Target target, Collection<Pause> pauses) {
        refuseOutOfRange(start);
        if (target.isNone()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (target.unit()) {
                    case HOURS -> reached(Flow.CONTINUOUS, start, target, pauses);
                    case WORKING_HOURS -> reached(time, start, target, pauses);
                    case WORKING_DAYS -> workingDays(start, target);
                    case CALENDAR_DAYS -> calendarDays(start, target);
                });
    }

    public Optional<Instant> due(Instant start, Target target) {
        return due(start, target, List.of());
    }

    /** Working time that passes outside the pauses; zero if {@code end} is not later than {@code start}. */
    public Duration elapsed(Instant start, Instant end, Collection<Pause> pauses) {
        return elapsed(DeadlineUnit.WORKING_HOURS, start, end, pauses);
    }

    /**
     * What passes for a unit that counts time.
     *
     * @param unit {@code HOURS} or {@code WORKING_HOURS}
     */
    public Duration elapsed(DeadlineUnit unit, Instant start, Instant end, Collection<Pause> pauses) {
        refuseOutOfRange(start);
        refuseOutOfRange(end);
        return Pauses.of(pauses).between(flowOf(unit), start, end);
    }

    /** 24:00 of the local day in which {@code start} lies: the limit of everything due "the same day". */
    public Instant endOfDay(Instant start) {
        return time.endOf(local(start).toLocalDate());
    }

    /** 24:00 of a promised date. */
    public Instant endOfDay(LocalDate date) {
        return time.endOf(date);
    }

    /** The arithmetic of {@link #due} in single steps, whose numbers add up to the target. */
    public Explanation explain(Instant start, Target target, Collection<Pause> pauses) {
        Instant due = due(start, target, pauses).orElse(null);
        return new ExplanationWriter(calendar, start, target, Pauses.of(pauses)).write(due);
    }

    private Flow flowOf(DeadlineUnit unit) {
        return switch (unit) {
            case HOURS -> Flow.CONTINUOUS;
            case WORKING_HOURS -> time;
            default -> throw new IllegalArgumentException(unit + " counts days, not time");
        };
    }

    private static Instant reached(Flow flow, Instant start, Target target, Collection<Pause> pauses) {
        Pauses melted = Pauses.of(pauses);
        // Less than half a nanosecond is no time at all, and nothing ends before it began.
        if (target.length().isZero()) {
            return start;
        }
        return target.isBackwards()
                ? melted.before(flow, start, target.length())
                : melted.after(flow, start, target.length());
    }

    private Instant calendarDays(Instant start, Target target) {
        if (target.convention() == DayConvention.END_OF_DAY) {
            return time.endOf(countedFrom(start, target).plusDays(target.days()));
        }
        ZonedDateTime local = local(start);
        return time.at(local.toLocalDate().plusDays(target.days()), local.toLocalTime());
    }

    private Instant workingDays(Instant start, Target target) {
        if (target.convention() == DayConvention.END_OF_DAY) {
            return time.closingOf(time.workingDay(countedFrom(start, target), target.days()));
        }
        return target.isBackwards() ? sameTimeBefore(start, target) : sameTimeAfter(start, target);
    }

    private Instant sameTimeAfter(Instant start, Target target) {
        ZonedDateTime begun = local(time.openingFrom(start));
        return time.at(time.workingDay(begun.toLocalDate(), target.days()), begun.toLocalTime());
    }

    private Instant sameTimeBefore(Instant start, Target target) {
        if (time.openingFrom(start).equals(start)) {
            return sameTimeAfter(start, target);
        }
        Instant closing = time.closingUntil(start);
        LocalTime timeOfDay = local(closing).toLocalTime();
        LocalDate day = time.workingDay(local(closing.minusNanos(1)).toLocalDate(), target.days());
        return timeOfDay.equals(LocalTime.MIDNIGHT) ? time.endOf(day) : time.at(day, timeOfDay);
    }

    /** Midnight is the begin of a day for a receipt and the end of one for a due time that is walked back from. */
    private LocalDate countedFrom(Instant start, Target target) {
        return local(target.isBackwards() ? start.minusNanos(1) : start).toLocalDate();
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(calendar.zone());
    }

    private static void refuseOutOfRange(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw Refused.invalid("start", "policy.clock.range", instant);
        }
    }
}
