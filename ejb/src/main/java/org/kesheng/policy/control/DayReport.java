package org.kesheng.policy.control;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.kesheng.policy.DayException;
import org.kesheng.policy.Explanation.Code;
import org.kesheng.policy.Explanation.Step;
import org.kesheng.policy.Text;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.policy.WorkingInterval;

/**
 * Day after day what counted and what did not. The first days are told one by one, a long rest in one sum, so that a limit
 * of years still fits on a screen and still adds up.
 */
final class DayReport {
    private static final int TOLD_ONE_BY_ONE = 45;
    private static final Text NO_NAME = Text.same("");

    private final WorkingCalendar calendar;
    private final List<Step> steps;
    private int told;
    private LocalDate closedFrom;
    private LocalDate closedTo;
    private Text closedReason;
    private LocalDate sumFrom;
    private LocalDate sumTo;
    private int sumDays;
    private Duration sumTime = Duration.ZERO;
    private boolean sumsTime;

    DayReport(WorkingCalendar calendar, List<Step> steps) {
        this.calendar = calendar;
        this.steps = steps;
    }

    /** A day of a limit in working hours. */
    void hours(LocalDate date, boolean works, List<WorkingTime.Stretch> worked) {
        if (!works) {
            closed(date);
        } else if (told < TOLD_ONE_BY_ONE) {
            special(date, !worked.isEmpty());
            for (WorkingTime.Stretch stretch : worked) {
                tell(Step.of(
                        Code.COUNTED,
                        date,
                        stretch.from().atZone(calendar.zone()),
                        stretch.to().atZone(calendar.zone()),
                        stretch.length()));
            }
        } else {
            sumsTime = true;
            sum(date);
            worked.forEach(stretch -> sumTime = sumTime.plus(stretch.length()));
        }
    }

    /** A day of a limit in working days; {@code number} is its number if it is worked. */
    void day(LocalDate date, boolean works, int number) {
        if (!works) {
            closed(date);
        } else if (told < TOLD_ONE_BY_ONE) {
            special(date, true);
            tell(Step.of(Code.COUNTED_DAY, number, date));
        } else {
            sum(date);
        }
    }

    void finish() {
        tellClosed();
        if (sumDays > 0 && sumsTime) {
            steps.add(Step.of(Code.COUNTED_MANY, sumFrom, sumTo, sumDays, sumTime));
        } else if (sumDays > 0) {
            steps.add(Step.of(Code.COUNTED_DAYS, sumFrom, sumTo, sumDays));
        }
    }

    private void sum(LocalDate date) {
        tellClosed();
        sumFrom = sumFrom == null ? date : sumFrom;
        sumTo = date;
        sumDays++;
    }

    private void special(LocalDate date, boolean counts) {
        DayException exception = calendar.exceptionOn(date);
        if (exception == null || !counts) {
            return;
        }
        Text name = exception.name() == null ? NO_NAME : exception.name();
        if (exception.kind() == DayException.Kind.AS_WEEKDAY) {
            tell(Step.of(Code.MAKE_UP_DAY, date, name, exception.weekday()));
        } else {
            String hours =
                    exception.hours().stream().map(WorkingInterval::toString).collect(Collectors.joining(", "));
            tell(Step.of(Code.OWN_HOURS, date, name, hours));
        }
    }

    private void closed(LocalDate date) {
        if (told >= TOLD_ONE_BY_ONE) {
            return;
        }
        DayException exception = calendar.exceptionOn(date);
        Text reason = exception == null || exception.name() == null ? NO_NAME : exception.name();
        boolean continues = closedReason != null
                && closedReason.equals(reason)
                && (closedTo.plusDays(1).equals(date) || closedTo.minusDays(1).equals(date));
        if (!continues) {
            tellClosed();
            closedFrom = date;
            closedReason = reason;
        }
        closedTo = date;
    }

    private void tell(Step step) {
        tellClosed();
        steps.add(step);
        told++;
    }

    private void tellClosed() {
        if (closedReason == null) {
            return;
        }
        boolean single = closedFrom.equals(closedTo);
        steps.add(
                single
                        ? Step.of(Code.CLOSED, closedFrom, closedReason)
                        : Step.of(Code.CLOSED_MANY, closedFrom, closedTo, closedReason));
        told++;
        closedReason = null;
    }
}
