package org.kesheng.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.kesheng.policy.control.Sentences;

/**
 * How a due time was reached, step by step. The durations of the counting steps add up to the target (hours), and so do
 * their days (working days).
 *
 * @param target null for a limit that is a date: the same day, a promised date, the end of a half-year
 * @param dueAt null: no clock runs
 * @param zone in which the steps speak
 */
public record Explanation(Instant start, Target target, Instant dueAt, ZoneId zone, List<Step> steps) {
    /** What a step says. The text is {@code policy.explanation.<CODE>}, its arguments in the order given here. */
    public enum Code {
        /** Nothing to wait for. */
        NO_CLOCK,
        /** start */
        START,
        /** start; counting towards the past */
        START_BACKWARDS,
        /** The calendar does not count. */
        CALENDAR_IGNORED,
        /** opening */
        FROM_OPENING,
        /** closing */
        UNTIL_CLOSING,
        /** date; the day of receipt is not counted */
        RECEIPT_DAY,
        /** from, to, duration */
        ELAPSED,
        /** date, from, to, duration */
        COUNTED,
        /** first date, last date, number of working days, duration */
        COUNTED_MANY,
        /** number, date */
        COUNTED_DAY,
        /** first date, last date, number of working days */
        COUNTED_DAYS,
        /** date, reason */
        CLOSED,
        /** first date, last date, reason */
        CLOSED_MANY,
        /** date, name, weekday whose hours apply */
        MAKE_UP_DAY,
        /** date, name, hours */
        OWN_HOURS,
        /** from, to, duration not counted */
        PAUSED,
        /** Pauses do not move a limit in days. */
        PAUSES_IGNORED,
        /** number of days, first date, last date */
        CALENDAR_DAYS,
        /** date, time that the local clock skips */
        SKIPPED_TIME,
        /** date */
        SAME_DAY,
        /** date that was promised to the customer */
        PROMISED,
        /** last day of the half-year */
        HALF_YEAR,
        /** date, closing time */
        CLOSING,
        /** years whose public holidays are not known yet */
        PROVISIONAL,
        /** due */
        DUE;

        boolean countsTime() {
            return this == ELAPSED || this == COUNTED || this == COUNTED_MANY;
        }
    }

    /**
     * One step.
     *
     * @param arguments {@code LocalDate}, {@code ZonedDateTime}, {@code Duration}, {@code Integer}, {@code DayOfWeek},
     *     {@link Text} or {@code String}
     */
    public record Step(Code code, List<Object> arguments) {
        public Step {
            arguments = List.copyOf(arguments);
        }

        public static Step of(Code code, Object... arguments) {
            return new Step(code, List.of(arguments));
        }
    }

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** Sum of all counted durations. */
    public Duration counted() {
        return steps.stream()
                .filter(step -> step.code().countsTime())
                .map(step -> (Duration) step.arguments().get(step.arguments().size() - 1))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Number of counted working days. */
    public int countedDays() {
        return steps.stream()
                .mapToInt(step -> switch (step.code()) {
                    case COUNTED_DAY -> 1;
                    case COUNTED_DAYS -> (Integer) step.arguments().get(2);
                    default -> 0;
                })
                .sum();
    }

    public boolean says(Code code) {
        return steps.stream().anyMatch(step -> step.code() == code);
    }

    /** One sentence a step, Chinese or English. */
    public List<String> sentences(Locale locale) {
        return new Sentences(locale).of(steps);
    }
}
