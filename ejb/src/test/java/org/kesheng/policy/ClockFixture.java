package org.kesheng.policy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calendars, targets and times in the words of the case tables. */
final class ClockFixture {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId UTC = ZoneId.of("UTC");

    private ClockFixture() {}

    /**
     * {@code "UTC weekdays 08:00-13:00 14:00-18:00; 2025-03-05 closed; 2025-03-08 as MONDAY; 2025-03-07 09:00-12:00"}; instead of
     * {@code weekdays} also {@code daily}, or {@code short-Monday} without hours.
     */
    static WorkingCalendar calendar(String text) {
        String[] parts = text.split("; *");
        String[] words = parts[0].split(" ", 3);
        Map<DayOfWeek, List<WorkingInterval>> week =
                switch (words[1]) {
                    case "weekdays" -> week(5, hours(words[2]));
                    case "daily" -> week(7, hours(words[2]));
                    case "short-Monday" -> shortMonday();
                    default -> throw new IllegalArgumentException(text);
                };
        List<DayException> exceptions =
                Arrays.stream(parts).skip(1).map(ClockFixture::exception).toList();
        return WorkingCalendar.of("test", ZoneId.of(words[0]), week, exceptions, Set.of());
    }

    static DayException exception(String text) {
        String[] words = text.split(" ", 2);
        LocalDate date = LocalDate.parse(words[0]);
        if (words[1].equals("closed")) {
            return DayException.closed(date, null);
        }
        return words[1].startsWith("as ")
                ? DayException.asWeekday(date, DayOfWeek.valueOf(words[1].substring(3)), null)
                : DayException.hours(date, hours(words[1]), null);
    }

    /** {@code "2 WORKING_DAYS END_OF_DAY"}. */
    static Target target(String text) {
        String[] words = text.split(" ");
        DayConvention convention = words.length > 2 ? DayConvention.valueOf(words[2]) : null;
        return new Target(new BigDecimal(words[0]), DeadlineUnit.valueOf(words[1]), convention);
    }

    /** {@code "2025-03-03 01:30 / 2025-03-03 02:00; ..."}, or null for none. */
    static List<Pause> pauses(ZoneId zone, String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("; *"))
                        .map(pause -> pause.split(" / "))
                        .map(ends -> pause(zone, ends[0], ends[1]))
                        .toList();
    }

    static Pause pause(ZoneId zone, String from, String to) {
        return new Pause(at(zone, from), at(zone, to));
    }

    /** {@code "2025-10-10 16:00"} in a zone. */
    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
    }

    private static List<WorkingInterval> hours(String text) {
        return Arrays.stream(text.split(" "))
                .map(interval -> interval.split("-"))
                .map(ends -> WorkingInterval.of(ends[0], ends[1]))
                .toList();
    }

    private static Map<DayOfWeek, List<WorkingInterval>> week(int days, List<WorkingInterval> hours) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= days; day++) {
            week.put(DayOfWeek.of(day), hours);
        }
        return week;
    }

    private static Map<DayOfWeek, List<WorkingInterval>> shortMonday() {
        Map<DayOfWeek, List<WorkingInterval>> week = week(5, hours("08:30-19:00"));
        week.put(DayOfWeek.MONDAY, hours("10:30-19:00"));
        return week;
    }
}
