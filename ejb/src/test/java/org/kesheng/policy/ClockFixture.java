package org.kesheng.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calendars and times in the words of the cases. */
final class ClockFixture {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId UTC = ZoneId.of("UTC");

    private ClockFixture() {}

    /** Monday to Friday with these hours, for example {@code "08:00-13:00 14:00-18:00"}. */
    static WorkingCalendar weekdays(ZoneId zone, String hours, DayException... exceptions) {
        return calendar(zone, List.of(exceptions), 5, hours);
    }

    static WorkingCalendar everyDay(ZoneId zone, String hours, DayException... exceptions) {
        return calendar(zone, List.of(exceptions), 7, hours);
    }

    private static WorkingCalendar calendar(ZoneId zone, Collection<DayException> exceptions, int days, String hours) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= days; day++) {
            week.put(DayOfWeek.of(day), hours(hours));
        }
        return WorkingCalendar.of("test", zone, week, exceptions, Set.of());
    }

    /** Monday 10:30-19:00, Tuesday to Friday 08:30-19:00. */
    static WorkingCalendar shortMonday() {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        week.put(DayOfWeek.MONDAY, hours("10:30-19:00"));
        for (int day = 2; day <= 5; day++) {
            week.put(DayOfWeek.of(day), hours("08:30-19:00"));
        }
        return WorkingCalendar.of("short Monday", UTC, week, List.of(), Set.of());
    }

    static List<WorkingInterval> hours(String hours) {
        return Arrays.stream(hours.split(" "))
                .map(interval -> interval.split("-"))
                .map(ends -> WorkingInterval.of(ends[0], ends[1]))
                .toList();
    }

    static DayException closed(String date) {
        return DayException.closed(LocalDate.parse(date), null);
    }

    static DayException closed(String date, String name) {
        return DayException.closed(LocalDate.parse(date), Text.same(name));
    }

    static DayException asWeekday(String date, DayOfWeek weekday) {
        return DayException.asWeekday(LocalDate.parse(date), weekday, null);
    }

    static DayException own(String date, String hours) {
        return DayException.hours(LocalDate.parse(date), hours(hours), null);
    }

    /** {@code "2025-10-10 16:00"} in a zone. */
    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
    }

    static Pause pause(ZoneId zone, String from, String to) {
        return new Pause(at(zone, from), at(zone, to));
    }
}
