package org.kesheng.policy.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.policy.ClockRule;
import org.kesheng.policy.ClockState;
import org.kesheng.policy.DeadlineClock;
import org.kesheng.policy.Explanation;
import org.kesheng.policy.Explanation.Code;
import org.kesheng.policy.Explanation.Step;
import org.kesheng.policy.Limit;
import org.kesheng.policy.Verdict;
import org.kesheng.policy.control.ClockFold.Run;

/** Due times, warnings and verdicts of the runs of clocks. */
public final class LimitArithmetic {
    private static final BigDecimal WARNING_SHARE = new BigDecimal("0.75");

    private final DeadlineClock clock;

    public LimitArithmetic(DeadlineClock clock) {
        this.clock = clock;
    }

    /** @param number of the run in its clock, from 1 */
    public ClockState state(Run run, int number, Instant now) {
        Instant due = due(run, now);
        Instant warn = warning(run, due, now);
        return new ClockState(
                run.rule().code(),
                run.round(),
                number,
                run.startedAt(),
                warn,
                due,
                run.endedAt(),
                verdict(run, warn, due, now),
                run.rule().responsible(),
                run.holder(),
                run.isPaused());
    }

    public Explanation explain(Run run, Instant now) {
        Limit limit = run.rule().limit();
        if (limit.kind() == Limit.Kind.TARGET) {
            return clock.explain(run.startedAt(), limit.target(), run.pauses(now));
        }
        Instant due = due(run, now);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Code.START, run.startedAt().atZone(clock.calendar().zone())));
        LocalDate last = dateBefore(due);
        steps.add(
                switch (limit.kind()) {
                    case PROMISED_DATE -> Step.of(Code.PROMISED, last);
                    case HALF_YEAR -> Step.of(Code.HALF_YEAR, last);
                    default -> Step.of(Code.SAME_DAY, last);
                });
        steps.add(Step.of(Code.CLOSING, last, "24:00"));
        steps.add(Step.of(Code.DUE, due.atZone(clock.calendar().zone())));
        return new Explanation(run.startedAt(), null, due, clock.calendar().zone(), steps);
    }

    private Instant due(Run run, Instant now) {
        Limit limit = run.rule().limit();
        return switch (limit.kind()) {
            case TARGET ->
                clock.due(run.startedAt(), limit.target(), run.pauses(now)).orElse(run.startedAt());
            case SAME_DAY ->
                clock.endOfDay(
                        localDate(run.startedAt()).plusDays(limit.amount().intValueExact()));
            case PROMISED_DATE -> clock.endOfDay(promised(run));
            case HALF_YEAR -> clock.endOfDay(endOfHalfYear(localDate(run.startedAt())));
        };
    }

    private Instant warning(Run run, Instant due, Instant now) {
        ClockRule rule = run.rule();
        if (!rule.warnDaysBefore().isEmpty()) {
            int days = rule.warnDaysBefore().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .getAsInt();
            return clock.endOfDay(dateBefore(due).minusDays(days));
        }
        Limit limit = rule.limit();
        if (limit.kind() == Limit.Kind.TARGET && limit.unit().countsTime()) {
            return clock.due(run.startedAt(), limit.target().share(WARNING_SHARE), run.pauses(now))
                    .orElse(due);
        }
        Duration whole = Duration.between(run.startedAt(), due);
        return whole.isNegative()
                ? due
                : run.startedAt().plus(whole.multipliedBy(3).dividedBy(4));
    }

    private static Verdict verdict(Run run, Instant warn, Instant due, Instant now) {
        if (run.isOpen()) {
            if (now.isAfter(due)) {
                return Verdict.BREACHED;
            }
            return now.isBefore(warn) ? Verdict.RUNNING : Verdict.WARNED;
        }
        boolean late = run.endedAt().isAfter(due);
        if (run.givenUp()) {
            return late ? Verdict.BREACHED : Verdict.CANCELLED;
        }
        return late ? Verdict.MET_LATE : Verdict.MET;
    }

    /** A promise without a date would never be due; the day on which it was given is the only honest reading. */
    private LocalDate promised(Run run) {
        return run.promise() == null ? localDate(run.startedAt()) : LocalDate.parse(run.promise());
    }

    private static LocalDate endOfHalfYear(LocalDate date) {
        return date.getMonthValue() <= 6
                ? LocalDate.of(date.getYear(), Month.JUNE, 30)
                : LocalDate.of(date.getYear(), Month.DECEMBER, 31);
    }

    private LocalDate dateBefore(Instant due) {
        return localDate(due.minusNanos(1));
    }

    private LocalDate localDate(Instant instant) {
        return instant.atZone(clock.calendar().zone()).toLocalDate();
    }
}
