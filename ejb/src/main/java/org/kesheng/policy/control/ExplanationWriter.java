package org.kesheng.policy.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kesheng.policy.DayConvention;
import org.kesheng.policy.Explanation;
import org.kesheng.policy.Explanation.Code;
import org.kesheng.policy.Explanation.Step;
import org.kesheng.policy.Pause;
import org.kesheng.policy.Target;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.policy.WorkingInterval;

/** Retells, after the fact, how the clock came from a start to a due time. */
public final class ExplanationWriter {
    private final WorkingCalendar calendar;
    private final WorkingTime time;
    private final Instant start;
    private final Target target;
    private final Pauses pauses;
    private final List<Step> steps = new ArrayList<>();

    public ExplanationWriter(WorkingCalendar calendar, Instant start, Target target, Pauses pauses) {
        this.calendar = calendar;
        this.time = calendar.time();
        this.start = start;
        this.target = target;
        this.pauses = pauses;
    }

    /** @param due null if no clock runs */
    public Explanation write(Instant due) {
        if (due == null) {
            say(Code.NO_CLOCK);
        } else {
            say(target.isBackwards() ? Code.START_BACKWARDS : Code.START, local(start));
            count(earlier(start, due), later(start, due));
            warnOfProvisionalYears(due);
            say(Code.DUE, local(due));
        }
        return new Explanation(start, target, due, calendar.zone(), steps);
    }

    private void count(Instant from, Instant to) {
        switch (target.unit()) {
            case HOURS -> elapsedHours(from, to);
            case WORKING_HOURS -> workingHours(from, to);
            case WORKING_DAYS -> workingDays(to);
            case CALENDAR_DAYS -> calendarDays(from, to);
        }
    }

    private void elapsedHours(Instant from, Instant to) {
        say(Code.CALENDAR_IGNORED);
        sayPauses(Flow.CONTINUOUS, from, to);
        for (Pause part : outsidePauses(from, to)) {
            say(Code.ELAPSED, local(part.from()), local(part.to()), Duration.between(part.from(), part.to()));
        }
    }

    private void workingHours(Instant from, Instant to) {
        if (!target.isBackwards() && !time.openingFrom(start).equals(start)) {
            say(Code.FROM_OPENING, local(time.openingFrom(start)));
        }
        sayPauses(time, from, to);
        DayReport report = new DayReport(calendar, steps);
        NavigableMap<LocalDate, List<WorkingTime.Stretch>> worked = outsidePauses(from, to).stream()
                .flatMap(part -> time.stretches(part.from(), part.to()).stream())
                .collect(Collectors.groupingBy(WorkingTime.Stretch::date, TreeMap::new, Collectors.toList()));
        // Where a clock is put back across midnight, a date may begin before the date of the start.
        LocalDate last = later(lastDateBefore(to), worked.isEmpty() ? LocalDate.MIN : worked.lastKey());
        LocalDate date = earlier(local(from).toLocalDate(), worked.isEmpty() ? LocalDate.MAX : worked.firstKey());
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            report.hours(date, time.isWorkingDay(date), worked.getOrDefault(date, List.of()));
        }
        report.finish();
    }

    private void workingDays(Instant to) {
        sayPausesIgnored();
        boolean endOfDay = target.convention() == DayConvention.END_OF_DAY;
        LocalDate day = endOfDay ? receiptDay() : begunDay();
        DayReport report = new DayReport(calendar, steps);
        int step = Integer.signum(target.days());
        for (int counted = 0; counted < Math.abs(target.days()); ) {
            day = day.plusDays(step);
            boolean works = time.isWorkingDay(day);
            counted += works ? 1 : 0;
            report.day(day, works, counted);
        }
        report.finish();
        if (endOfDay) {
            say(Code.CLOSING, day, timeAtEndOf(day, time.closingOf(day)));
        }
    }

    private LocalDate receiptDay() {
        LocalDate day =
                local(target.isBackwards() ? start.minusNanos(1) : start).toLocalDate();
        say(Code.RECEIPT_DAY, day);
        return day;
    }

    private LocalDate begunDay() {
        Instant opening = time.openingFrom(start);
        if (opening.equals(start)) {
            return local(start).toLocalDate();
        }
        if (target.isBackwards()) {
            Instant closing = time.closingUntil(start);
            if (!closing.equals(start)) {
                say(Code.UNTIL_CLOSING, local(closing));
            }
            return local(closing.minusNanos(1)).toLocalDate();
        }
        say(Code.FROM_OPENING, local(opening));
        return local(opening).toLocalDate();
    }

    private void calendarDays(Instant from, Instant to) {
        say(Code.CALENDAR_IGNORED);
        sayPausesIgnored();
        boolean endOfDay = target.convention() == DayConvention.END_OF_DAY;
        LocalDate first = local(start).toLocalDate();
        if (endOfDay) {
            first = receiptDay();
        }
        LocalDate last = first.plusDays(target.days());
        say(Code.CALENDAR_DAYS, target.days(), first, last);
        if (endOfDay) {
            say(Code.CLOSING, last, "24:00");
        } else {
            saySkipped(last, local(target.isBackwards() ? from : to));
        }
    }

    private void saySkipped(LocalDate last, ZonedDateTime due) {
        LocalTime wanted = local(start).toLocalTime();
        if (!due.toLocalTime().equals(wanted)) {
            say(Code.SKIPPED_TIME, last, WorkingInterval.time(wanted.toSecondOfDay()));
        }
    }

    private void sayPauses(Flow flow, Instant from, Instant to) {
        for (Pause pause : pauses.disjoint()) {
            Instant begin = later(pause.from(), from);
            Instant end = earlier(pause.to(), to);
            if (begin.isBefore(end)) {
                say(Code.PAUSED, local(begin), local(end), flow.between(begin, end));
            }
        }
    }

    private void sayPausesIgnored() {
        if (!pauses.disjoint().isEmpty()) {
            say(Code.PAUSES_IGNORED);
        }
    }

    private void warnOfProvisionalYears(Instant due) {
        if (!target.unit().usesCalendar()) {
            return;
        }
        int last = local(later(start, due)).getYear();
        List<String> years = new ArrayList<>();
        for (int year = local(earlier(start, due)).getYear(); year <= last; year++) {
            if (calendar.isProvisional(year)) {
                years.add(String.valueOf(year));
            }
        }
        if (!years.isEmpty()) {
            String end = years.get(years.size() - 1);
            say(Code.PROVISIONAL, years.size() == 1 ? end : years.get(0) + "–" + end);
        }
    }

    private List<Pause> outsidePauses(Instant from, Instant to) {
        List<Pause> parts = new ArrayList<>();
        Instant at = from;
        for (Pause pause : pauses.disjoint()) {
            Instant end = earlier(pause.from(), to);
            if (at.isBefore(end)) {
                parts.add(new Pause(at, end));
            }
            at = later(at, pause.to());
        }
        if (at.isBefore(to)) {
            parts.add(new Pause(at, to));
        }
        return parts;
    }

    private LocalDate lastDateBefore(Instant to) {
        return local(to.minusNanos(1)).toLocalDate();
    }

    private String timeAtEndOf(LocalDate day, Instant closing) {
        ZonedDateTime local = local(closing);
        return local.toLocalDate().equals(day)
                ? WorkingInterval.time(local.toLocalTime().toSecondOfDay())
                : "24:00";
    }

    private void say(Code code, Object... arguments) {
        steps.add(Step.of(code, arguments));
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(calendar.zone());
    }

    private static <T extends Comparable<? super T>> T earlier(T a, T b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static <T extends Comparable<? super T>> T later(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
