package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kesheng.policy.ClockFixture.BERLIN;
import static org.kesheng.policy.ClockFixture.UTC;
import static org.kesheng.policy.ClockFixture.asWeekday;
import static org.kesheng.policy.ClockFixture.at;
import static org.kesheng.policy.ClockFixture.closed;
import static org.kesheng.policy.ClockFixture.everyDay;
import static org.kesheng.policy.ClockFixture.own;
import static org.kesheng.policy.ClockFixture.pause;
import static org.kesheng.policy.ClockFixture.shortMonday;
import static org.kesheng.policy.ClockFixture.weekdays;
import static org.kesheng.policy.DayConvention.END_OF_DAY;
import static org.kesheng.policy.DayConvention.SAME_TIME;
import static org.kesheng.policy.DeadlineUnit.HOURS;
import static org.kesheng.policy.DeadlineUnit.WORKING_DAYS;
import static org.kesheng.policy.DeadlineUnit.WORKING_HOURS;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kesheng.shared.Refused;

/**
 * The edge cases that other systems test (3b: Z Zammad, R RT, N Znuny, G GLPI, F Frappe, C Chatwoot) and the acceptance list
 * of our own clock (3c). Times are local to the zone of the calendar.
 */
class DeadlineClockCasesTest {
    private static final WorkingCalendar ALWAYS = WorkingCalendar.always(UTC);
    private static final WorkingCalendar NINE_TO_SIX = weekdays(UTC, "09:00-18:00");
    private static final WorkingCalendar SPLIT_DAY = weekdays(UTC, "08:00-13:00 14:00-18:00");
    private static final WorkingCalendar TEN_TO_SIX = weekdays(UTC, "10:00-18:00");

    record Due(String rule, WorkingCalendar calendar, String start, Target target, List<Pause> pauses, String due) {
        @Override
        public String toString() {
            return rule;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pauses", "openingHours", "zones", "days", "exceptions", "boundaries"})
    void isDue(Due row) {
        ZoneId zone = row.calendar.zone();
        DeadlineClock clock = new DeadlineClock(row.calendar);
        Instant due = clock.due(at(zone, row.start), row.target, row.pauses).orElseThrow();
        assertEquals(
                row.due.replace(' ', 'T'), due.atZone(zone).toLocalDateTime().toString(), row.rule);
        Explanation explanation = clock.explain(at(zone, row.start), row.target, row.pauses);
        assertEquals(due, explanation.dueAt());
        if (row.target.unit().countsTime()) {
            assertEquals(row.target.length(), explanation.counted(), "3c.32: the explanation adds up");
        } else if (row.target.unit() == WORKING_DAYS) {
            assertEquals(Math.abs(row.target.days()), explanation.countedDays(), "3c.32: the explanation adds up");
        }
    }

    static Stream<Due> pauses() {
        return Stream.of(
                due(
                        "Z3: 30 min from +75 with a pause from +90 to +120 are due at +135",
                        ALWAYS,
                        "2025-03-03 01:15",
                        hours("0.5"),
                        "2025-03-03 02:15",
                        pause(UTC, "2025-03-03 01:30", "2025-03-03 02:00")),
                due(
                        "Z4: a pause across local midnight",
                        ALWAYS,
                        "2025-03-03 22:00",
                        hours("3"),
                        "2025-03-04 02:00",
                        pause(UTC, "2025-03-03 23:45", "2025-03-04 00:45")),
                due(
                        "Z4: a pause of five days",
                        ALWAYS,
                        "2025-03-03 22:00",
                        hours("3"),
                        "2025-03-09 01:00",
                        pause(UTC, "2025-03-04 00:00", "2025-03-09 00:00")),
                due(
                        "Z5: two pauses in one day",
                        NINE_TO_SIX,
                        "2025-03-03 09:00",
                        hours("6"),
                        "2025-03-03 17:00",
                        pause(UTC, "2025-03-03 10:00", "2025-03-03 11:00"),
                        pause(UTC, "2025-03-03 14:00", "2025-03-03 15:00")),
                due(
                        "Z6: paused from the first moment",
                        NINE_TO_SIX,
                        "2025-03-03 09:00",
                        hours("1"),
                        "2025-03-03 11:00",
                        pause(UTC, "2025-03-03 09:00", "2025-03-03 10:00")),
                due(
                        "Z6: a pause of no length changes nothing",
                        NINE_TO_SIX,
                        "2025-03-03 09:00",
                        hours("1"),
                        "2025-03-03 10:00",
                        pause(UTC, "2025-03-03 09:00", "2025-03-03 09:00")),
                due(
                        "F3: a pause of 3600 s still closes the same day",
                        TEN_TO_SIX,
                        "2025-03-03 10:00",
                        hours("7"),
                        "2025-03-03 18:00",
                        pause(UTC, "2025-03-03 11:00:00", "2025-03-03 12:00:00")),
                due(
                        "F3: one second more runs into the next day",
                        TEN_TO_SIX,
                        "2025-03-03 10:00",
                        hours("7"),
                        "2025-03-04 10:00:01",
                        pause(UTC, "2025-03-03 11:00:00", "2025-03-03 12:00:01")),
                due(
                        "3c.11: overlapping pauses are counted once",
                        NINE_TO_SIX,
                        "2025-03-03 09:00",
                        hours("2"),
                        "2025-03-03 14:00",
                        pause(UTC, "2025-03-03 10:00", "2025-03-03 12:00"),
                        pause(UTC, "2025-03-03 11:00", "2025-03-03 13:00")),
                due(
                        "3c.11: a pause over the weekend costs only working time",
                        NINE_TO_SIX,
                        "2025-03-07 17:00",
                        hours("2"),
                        "2025-03-10 11:00",
                        pause(UTC, "2025-03-07 18:00", "2025-03-10 10:00")),
                due(
                        "contract: pauses stop elapsed hours too",
                        NINE_TO_SIX,
                        "2025-03-07 17:00",
                        elapsed("24"),
                        "2025-03-08 19:00",
                        pause(UTC, "2025-03-07 20:00", "2025-03-07 22:00")),
                due(
                        "contract: pauses do not move working days",
                        NINE_TO_SIX,
                        "2025-03-03 10:00",
                        workingDays(2, SAME_TIME),
                        "2025-03-05 10:00",
                        pause(UTC, "2025-03-03 10:00", "2025-03-04 18:00")),
                due(
                        "half-open: a target reached as a pause begins is due then",
                        NINE_TO_SIX,
                        "2025-03-03 09:00",
                        hours("1"),
                        "2025-03-03 10:00",
                        pause(UTC, "2025-03-03 10:00", "2025-03-03 17:00")));
    }

    static Stream<Due> openingHours() {
        WorkingCalendar nightShift = weekdays(UTC, "00:00-06:00 22:00-24:00");
        return Stream.of(
                due(
                        "R1: Monday 19:15 starts Tuesday 09:00",
                        NINE_TO_SIX,
                        "2025-03-03 19:15",
                        hours("2"),
                        "2025-03-04 11:00"),
                due(
                        "R1: Saturday starts Monday 09:00",
                        NINE_TO_SIX,
                        "2025-03-08 12:00",
                        hours("2"),
                        "2025-03-10 11:00"),
                due(
                        "N3: minutes and seconds are kept",
                        ALWAYS,
                        "2025-03-03 22:10:05",
                        hours("102.3375"),
                        "2025-03-08 04:30:20"),
                due(
                        "N4: 5 h over a lunch break and a night",
                        SPLIT_DAY,
                        "2025-03-03 12:25:30",
                        hours("5"),
                        "2025-03-04 08:25:30"),
                due(
                        "N5: 20 h over holidays and a weekend",
                        weekdays(UTC, "08:00-22:00", closed("2025-12-24"), closed("2025-12-25"), closed("2025-12-26")),
                        "2025-12-22 16:24:49",
                        hours("20"),
                        "2025-12-29 08:24:49"),
                due(
                        "N6: Sunday + 5 h is Monday 13:00, not 14:00",
                        SPLIT_DAY,
                        "2025-03-02 12:25:30",
                        hours("5"),
                        "2025-03-03 13:00"),
                due(
                        "N8: two years forward with yearly holidays",
                        everyDay(UTC, "00:00-24:00", closed("2024-05-01"), closed("2025-05-01")),
                        "2024-01-01 00:00",
                        hours("17520"),
                        "2026-01-02 00:00"),
                due("F1: before hours", TEN_TO_SIX, "2025-03-03 07:00", hours("2"), "2025-03-03 12:00"),
                due("F1: after hours", TEN_TO_SIX, "2025-03-03 19:00", hours("2"), "2025-03-04 12:00"),
                due("F1: Saturday", TEN_TO_SIX, "2025-03-08 11:00", hours("2"), "2025-03-10 12:00"),
                due(
                        "F1: Friday 17:00 + 2 h is Monday 11:00",
                        TEN_TO_SIX,
                        "2025-03-07 17:00",
                        hours("2"),
                        "2025-03-10 11:00"),
                due("F1: Friday 19:00", TEN_TO_SIX, "2025-03-07 19:00", hours("1"), "2025-03-10 11:00"),
                due(
                        "F2: holidays on Thursday and Friday",
                        weekdays(UTC, "10:00-18:00", closed("2025-03-06"), closed("2025-03-07")),
                        "2025-03-05 17:00",
                        hours("2"),
                        "2025-03-10 11:00"),
                due("C2: differing closing hours", shortMonday(), "2025-03-03 18:00", hours("2"), "2025-03-04 09:30"),
                due(
                        "C3: 24 h from Saturday 00:00 are Sunday 00:00",
                        ALWAYS,
                        "2025-03-08 00:00",
                        hours("24"),
                        "2025-03-09 00:00"),
                due(
                        "Z13: 24 h after noon are the next noon when the day ends at 24:00",
                        ALWAYS,
                        "2025-03-03 12:00",
                        hours("24"),
                        "2025-03-04 12:00"),
                due(
                        "Z13: a day that ends at 23:59 has a minute less",
                        everyDay(UTC, "00:00-23:59"),
                        "2025-03-03 12:00",
                        hours("24"),
                        "2025-03-04 12:01"),
                due(
                        "3c.2: a shift across midnight is two intervals",
                        nightShift,
                        "2025-03-03 23:00",
                        hours("3"),
                        "2025-03-04 02:00"),
                due(
                        "P3: due at closing, not at the next opening",
                        NINE_TO_SIX,
                        "2025-03-03 09:00",
                        hours("9"),
                        "2025-03-03 18:00"),
                due(
                        "G2: escalation 8 h before Friday 08:46:12 is Thursday 11:16:12",
                        shortMonday(),
                        "2025-03-07 08:46:12",
                        hours("-8"),
                        "2025-03-06 11:16:12"),
                due(
                        "3c.23: walking back over nights and a holiday",
                        weekdays(UTC, "09:00-18:00", closed("2025-03-04")),
                        "2025-03-05 10:00",
                        hours("-2"),
                        "2025-03-03 17:00"),
                due(
                        "3c.23: elapsed hours walk back over everything",
                        NINE_TO_SIX,
                        "2025-03-10 10:00",
                        elapsed("-24"),
                        "2025-03-09 10:00"));
    }

    static Stream<Due> zones() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
        ZoneId tehran = ZoneId.of("Asia/Tehran");
        ZoneId sydney = ZoneId.of("Australia/Sydney");
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        ZoneId apia = ZoneId.of("Pacific/Apia");
        return Stream.of(
                due(
                        "N1: 90 days of 24 h with a holiday on 1 May",
                        everyDay(UTC, "00:00-24:00", closed("2025-05-01")),
                        "2025-02-17 12:00",
                        hours("2160"),
                        "2025-05-19 12:00"),
                due(
                        "N1: the same in Berlin + 1 h crosses the clock change",
                        everyDay(BERLIN, "00:00-24:00", closed("2025-05-01")),
                        "2025-02-17 12:00",
                        hours("2161"),
                        "2025-05-19 14:00"),
                due(
                        "N2: the clock skips midnight (São Paulo)",
                        WorkingCalendar.always(saoPaulo),
                        "2018-11-03 12:00",
                        hours("24"),
                        "2018-11-04 13:00"),
                due(
                        "N2: the clock repeats the hour before midnight (São Paulo)",
                        WorkingCalendar.always(saoPaulo),
                        "2018-02-17 12:00",
                        hours("24"),
                        "2018-02-18 11:00"),
                due(
                        "N2: half-hour zone that changes at midnight (Tehran)",
                        WorkingCalendar.always(tehran),
                        "2022-03-21 12:00",
                        hours("24"),
                        "2022-03-22 13:00"),
                due(
                        "N2: Sydney forwards",
                        WorkingCalendar.always(sydney),
                        "2025-10-04 12:00",
                        hours("24"),
                        "2025-10-05 13:00"),
                due(
                        "N2: Sydney backwards",
                        WorkingCalendar.always(sydney),
                        "2025-04-05 12:00",
                        hours("24"),
                        "2025-04-06 11:00"),
                due(
                        "N2: a change of half an hour (Lord Howe)",
                        WorkingCalendar.always(lordHowe),
                        "2025-10-04 12:00",
                        hours("24"),
                        "2025-10-05 12:30"),
                due(
                        "N7: the calendar's zone counts, not the server's",
                        weekdays(BERLIN, "08:00-18:00"),
                        "2025-03-27 14:00",
                        hours("15"),
                        "2025-03-31 09:00"),
                due(
                        "R8: 9-18 in New York",
                        weekdays(ZoneId.of("America/New_York"), "09:00-18:00"),
                        "2025-06-10 18:00",
                        hours("2"),
                        "2025-06-11 11:00"),
                due(
                        "R8: 9-18 in Moscow",
                        weekdays(ZoneId.of("Europe/Moscow"), "09:00-18:00"),
                        "2025-06-11 01:00",
                        hours("2"),
                        "2025-06-11 11:00"),
                due(
                        "P2: a skipped hour is not worked",
                        everyDay(BERLIN, "01:00-04:00"),
                        "2025-03-30 01:00",
                        hours("2"),
                        "2025-03-30 04:00"),
                due(
                        "P2: a repeated hour is worked twice",
                        everyDay(BERLIN, "01:00-04:00"),
                        "2025-10-26 01:00",
                        hours("4"),
                        "2025-10-26 04:00"),
                due(
                        "contract: calendar days keep the local time over a clock change",
                        weekdays(BERLIN, "09:00-18:00"),
                        "2025-03-28 16:00",
                        calendarDays(3),
                        "2025-03-31 16:00"),
                due(
                        "contract: a local time in the gap becomes the next valid instant",
                        weekdays(BERLIN, "09:00-18:00"),
                        "2025-03-29 02:30",
                        calendarDays(1),
                        "2025-03-30 03:00"),
                due(
                        "contract: a local time that occurs twice is the first of the two",
                        weekdays(BERLIN, "09:00-18:00"),
                        "2025-10-25 02:30",
                        calendarDays(1),
                        "2025-10-26 02:30"),
                due(
                        "3c.26: a date that never was is no working day (Apia, 30 December 2011)",
                        everyDay(apia, "09:00-17:00"),
                        "2011-12-29 10:00",
                        workingDays(1, SAME_TIME),
                        "2011-12-31 10:00"));
    }

    static Stream<Due> days() {
        WorkingCalendar fiveDays = weekdays(UTC, "00:00-24:00");
        return Stream.of(
                due(
                        "G1: 7 working days; a start before opening counts from the opening",
                        shortMonday(),
                        "2023-06-12 10:00",
                        workingDays(7, SAME_TIME),
                        "2023-06-21 10:30"),
                due(
                        "G1: 7 working days back",
                        shortMonday(),
                        "2023-06-21 10:00",
                        workingDays(-7, SAME_TIME),
                        "2023-06-12 10:00"),
                due(
                        "G1: the end of a day of 24 h is 24:00",
                        fiveDays,
                        "2023-06-12 10:00",
                        workingDays(7, END_OF_DAY),
                        "2023-06-22 00:00"),
                due(
                        "G2: 5 working days keep the time of day",
                        shortMonday(),
                        "2023-06-16 08:46:12",
                        workingDays(5, SAME_TIME),
                        "2023-06-23 08:46:12"),
                due(
                        "G3: the same until the end of the day",
                        shortMonday(),
                        "2023-06-16 08:46:12",
                        workingDays(5, END_OF_DAY),
                        "2023-06-23 19:00"),
                due(
                        "G3: 2 working days before that closing",
                        shortMonday(),
                        "2023-06-23 19:00",
                        workingDays(-2, SAME_TIME),
                        "2023-06-21 19:00"),
                due(
                        "G3: 2 working days before, until the end of the day",
                        shortMonday(),
                        "2023-06-23 19:00",
                        workingDays(-2, END_OF_DAY),
                        "2023-06-21 19:00"),
                due(
                        "2 working days before midnight of a 24 h day",
                        fiveDays,
                        "2023-06-24 00:00",
                        workingDays(-2, SAME_TIME),
                        "2023-06-22 00:00"),
                due(
                        "HND-35: accepted Thursday, the 2nd working day is Monday",
                        NINE_TO_SIX,
                        "2025-03-06 16:00",
                        workingDays(2, END_OF_DAY),
                        "2025-03-10 18:00"),
                due(
                        "3c.9: the day of receipt is not counted, not even at its first second",
                        NINE_TO_SIX,
                        "2025-03-06 00:00",
                        workingDays(1, END_OF_DAY),
                        "2025-03-07 18:00"),
                due(
                        "3c.9: received on Saturday, the 1st working day is Monday",
                        NINE_TO_SIX,
                        "2025-03-08 12:00",
                        workingDays(1, END_OF_DAY),
                        "2025-03-10 18:00"),
                due(
                        "contract: a start after closing counts from the next opening",
                        NINE_TO_SIX,
                        "2025-03-06 18:00",
                        workingDays(1, SAME_TIME),
                        "2025-03-10 09:00"),
                due(
                        "contract: a start in the lunch break counts from its end",
                        SPLIT_DAY,
                        "2025-03-06 13:30",
                        workingDays(1, SAME_TIME),
                        "2025-03-07 14:00"),
                due(
                        "contract: the same time of day, although that day closes earlier",
                        weekdays(UTC, "09:00-18:00", own("2025-03-07", "09:00-12:00")),
                        "2025-03-06 16:00",
                        workingDays(1, SAME_TIME),
                        "2025-03-07 16:00"),
                due(
                        "3c.8: 8 weeks are calendar days",
                        NINE_TO_SIX,
                        "2025-03-06 16:00",
                        calendarDays(56),
                        "2025-05-01 16:00"),
                due(
                        "FBK-07: the last allowed day is the 7th, until 24:00",
                        NINE_TO_SIX,
                        "2025-03-06 16:00",
                        Target.calendarDays(7, END_OF_DAY),
                        "2025-03-14 00:00"),
                due(
                        "POL-05: 48 h across a weekend",
                        NINE_TO_SIX,
                        "2025-03-07 16:00",
                        elapsed("48"),
                        "2025-03-09 16:00"),
                due(
                        "POL-05: 2 working days across the same weekend",
                        NINE_TO_SIX,
                        "2025-03-07 16:00",
                        workingDays(2, SAME_TIME),
                        "2025-03-11 16:00"),
                due(
                        "3c.27: the leap day counts",
                        NINE_TO_SIX,
                        "2024-02-28 10:00",
                        workingDays(2, SAME_TIME),
                        "2024-03-01 10:00"),
                due(
                        "3c.27: a calendar day from the leap day",
                        NINE_TO_SIX,
                        "2024-02-29 10:00",
                        calendarDays(1),
                        "2024-03-01 10:00"),
                due(
                        "3c.27: across ISO week 53",
                        NINE_TO_SIX,
                        "2020-12-31 10:00",
                        workingDays(2, SAME_TIME),
                        "2021-01-04 10:00"));
    }

    static Stream<Due> exceptions() {
        WorkingCalendar swapped =
                weekdays(UTC, "09:00-18:00", asWeekday("2025-03-08", DayOfWeek.MONDAY), closed("2025-03-10"));
        WorkingCalendar halfDay = weekdays(UTC, "09:00-18:00", own("2025-12-24", "09:00-12:00"), closed("2025-12-25"));
        WorkingCalendar newYear =
                weekdays(UTC, "09:00-18:00", closed("2025-12-31"), closed("2026-01-01"), closed("2026-01-02"));
        WorkingCalendar holiday = weekdays(UTC, "09:00-18:00", closed("2025-03-05"));
        return Stream.of(
                due(
                        "3c.3: the make-up Saturday counts, the swapped Monday does not",
                        swapped,
                        "2025-03-07 16:00",
                        workingDays(2, END_OF_DAY),
                        "2025-03-11 18:00"),
                due(
                        "3c.3: hours of the make-up Saturday",
                        swapped,
                        "2025-03-07 17:00",
                        hours("11"),
                        "2025-03-11 10:00"),
                due(
                        "3c.3: a Saturday with its own hours",
                        weekdays(UTC, "09:00-18:00", own("2025-03-08", "10:00-12:00")),
                        "2025-03-07 17:00",
                        hours("2"),
                        "2025-03-08 11:00"),
                due("3c.4: half a day before a holiday", halfDay, "2025-12-23 17:00", hours("5"), "2025-12-26 10:00"),
                due("3c.5, G9: closed over New Year", newYear, "2025-12-30 17:00", hours("2"), "2026-01-05 10:00"),
                due(
                        "3c.6: a holiday on what would be the last day",
                        holiday,
                        "2025-03-03 16:00",
                        workingDays(2, END_OF_DAY),
                        "2025-03-06 18:00"),
                due(
                        "3c.6: a holiday on the first day",
                        holiday,
                        "2025-03-04 16:00",
                        workingDays(1, END_OF_DAY),
                        "2025-03-06 18:00"),
                due(
                        "3c.6: a holiday on the day of receipt",
                        holiday,
                        "2025-03-05 16:00",
                        workingDays(1, END_OF_DAY),
                        "2025-03-06 18:00"),
                due(
                        "3c.6: a holiday on the day of receipt, same time",
                        holiday,
                        "2025-03-05 16:00",
                        workingDays(1, SAME_TIME),
                        "2025-03-07 09:00"));
    }

    static Stream<Due> boundaries() {
        return Stream.of(
                due("3c.7: exactly at opening", NINE_TO_SIX, "2025-03-03 09:00", hours("1"), "2025-03-03 10:00"),
                due(
                        "3c.7: one second before opening",
                        NINE_TO_SIX,
                        "2025-03-03 08:59:59",
                        hours("1"),
                        "2025-03-03 10:00"),
                due(
                        "3c.7: one second after opening",
                        NINE_TO_SIX,
                        "2025-03-03 09:00:01",
                        hours("1"),
                        "2025-03-03 10:00:01"),
                due("3c.7: exactly at closing", NINE_TO_SIX, "2025-03-03 18:00", hours("1"), "2025-03-04 10:00"),
                due(
                        "3c.7: one second before closing",
                        NINE_TO_SIX,
                        "2025-03-03 17:59:59",
                        hours("1"),
                        "2025-03-04 09:59:59"),
                due(
                        "3c.7: one second after closing",
                        NINE_TO_SIX,
                        "2025-03-03 18:00:01",
                        hours("1"),
                        "2025-03-04 10:00"),
                due(
                        "contract: decimals of hours",
                        NINE_TO_SIX,
                        "2025-03-03 09:00",
                        hours("0.0125"),
                        "2025-03-03 09:00:45"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elapsedTimes")
    void hasElapsed(
            String rule, WorkingCalendar calendar, String start, String end, String expected, List<Pause> pauses) {
        Duration elapsed = new DeadlineClock(calendar).elapsed(at(UTC, start), at(UTC, end), pauses);
        assertEquals(Duration.parse(expected), elapsed, rule);
    }

    static Stream<Object[]> elapsedTimes() {
        WorkingCalendar fridayOff = weekdays(UTC, "10:00-18:00", closed("2025-03-07"));
        Pause pending = pause(UTC, "2025-03-03 01:30", "2025-03-03 02:00");
        return Stream.of(
                elapsed("Z1: 90 of 120 minutes", ALWAYS, "2025-03-03 00:00", "2025-03-03 02:00", "PT90M", pending),
                elapsed("Z2: from +30", ALWAYS, "2025-03-03 00:30", "2025-03-03 02:00", "PT60M", pending),
                elapsed("Z2: until +30", ALWAYS, "2025-03-03 00:00", "2025-03-03 00:30", "PT30M", pending),
                elapsed("N4: 08:15:41 to 14:15:41", SPLIT_DAY, "2025-03-03 08:15:41", "2025-03-03 14:15:41", "PT5H"),
                elapsed(
                        "G4: Wednesday 11:00 to Tuesday 11:00",
                        shortMonday(),
                        "2023-06-14 11:00",
                        "2023-06-20 11:00",
                        "PT40H"),
                elapsed(
                        "G4: Wednesday 07:00 to 18:00",
                        shortMonday(),
                        "2023-06-21 07:00",
                        "2023-06-21 18:00",
                        "PT9H30M"),
                elapsed("G8: the end before the start", NINE_TO_SIX, "2025-03-04 10:00", "2025-03-03 10:00", "PT0S"),
                elapsed("G8: all of it before opening", NINE_TO_SIX, "2025-03-03 06:00", "2025-03-03 09:00", "PT0S"),
                elapsed("G8: only the overlap", NINE_TO_SIX, "2025-03-03 06:00", "2025-03-03 10:00", "PT1H"),
                elapsed(
                        "F4: Thursday 17:50 to Monday 12:30 with Friday off",
                        fridayOff,
                        "2025-03-06 17:50",
                        "2025-03-10 12:30",
                        "PT160M"));
    }

    @Test
    @DisplayName("Z10, 3c.28: a target of zero or nothing is no clock")
    void zeroIsNoClock() {
        DeadlineClock clock = new DeadlineClock(NINE_TO_SIX);
        Instant start = at(UTC, "2025-03-03 09:00");
        for (Target none : List.of(
                Target.requested(null, HOURS, null), Target.requested(BigDecimal.ZERO, WORKING_DAYS, END_OF_DAY))) {
            assertEquals(true, clock.due(start, none, List.of()).isEmpty());
            assertEquals(true, clock.explain(start, none, List.of()).says(Explanation.Code.NO_CLOCK));
        }
    }

    @Test
    @DisplayName("3c.28: a negative target is refused where users enter one, and so are parts of days")
    void badTargetsAreRefused() {
        refused("policy.target.negative", () -> Target.requested(new BigDecimal("-1"), HOURS, null));
        refused("policy.target.wholeDays", () -> Target.requested(new BigDecimal("1.5"), WORKING_DAYS, null));
    }

    @Test
    @DisplayName("far horizon: an absurd amount or a calendar that runs out of work is refused, and quickly")
    void theHorizonIsGuarded() {
        DeadlineClock once = new DeadlineClock(WorkingCalendar.of(
                "once", UTC, java.util.Map.of(), List.of(own("2025-03-03", "09:00-10:00")), java.util.Set.of()));
        Instant start = at(UTC, "2025-03-03 09:00");
        assertEquals(at(UTC, "2025-03-03 10:00"), once.due(start, hours("1")).orElseThrow());
        refused("policy.target.horizon", () -> once.due(start, hours("2")));
        refused("policy.target.horizon", () -> once.due(start, workingDays(1, SAME_TIME)));
        refused("policy.target.horizon", () -> Target.of("1e9", HOURS));
        refused("policy.target.horizon", () -> Target.of("1e999999999", HOURS));
        refused("policy.target.horizon", () -> Target.of("1e-999999999", HOURS));
        refused("policy.clock.range", () -> once.due(Instant.MAX, hours("1")));
    }

    @Test
    @DisplayName("G10, C1, Z13, 3c.1: calendars that cannot work are refused")
    void badCalendarsAreRefused() {
        refused(
                "policy.calendar.noWork",
                () -> WorkingCalendar.of("none", UTC, java.util.Map.of(), List.of(), java.util.Set.of()));
        refused("policy.calendar.emptyInterval", () -> WorkingInterval.of("08:00", "00:00"));
        refused("policy.calendar.emptyInterval", () -> WorkingInterval.of("08:00", "08:00"));
        refused("policy.calendar.time", () -> WorkingInterval.of("08:00", "24:01"));
        refused("policy.calendar.time", () -> WorkingInterval.of("8", "9"));
        refused("policy.calendar.overlap", () -> weekdays(UTC, "08:00-12:00 11:59-18:00"));
        refused(
                "policy.calendar.twice",
                () -> weekdays(UTC, "08:00-12:00", closed("2025-03-03"), closed("2025-03-03")));
        refused("policy.pause.reversed", () -> pause(UTC, "2025-03-03 10:00", "2025-03-03 09:00"));
    }

    @Test
    @DisplayName("3c.29: 100,000 open cases are recalculated within 5 s, four clocks each")
    void manyCasesAreCheap() {
        DeadlineClock clock = new DeadlineClock(Calendars.china());
        List<Target> targets = List.of(hours("16"), workingDays(2, END_OF_DAY), elapsed("48"), calendarDays(7));
        Instant first = at(ClockFixture.SHANGHAI, "2025-01-01 00:00");
        long began = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < 100_000; i++) {
            Instant start = first.plusSeconds(i * 300L);
            List<Pause> pauses = List.of(new Pause(start.plusSeconds(3600), start.plusSeconds(90_000)));
            for (Target target : targets) {
                sum += clock.due(start, target, pauses).orElseThrow().getEpochSecond() - start.getEpochSecond();
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertEquals(true, sum > 0 && took.compareTo(Duration.ofSeconds(5)) < 0, "took " + took);
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable request) {
        assertEquals(code, assertThrows(Refused.class, request).code());
    }

    private static Due due(
            String rule, WorkingCalendar calendar, String start, Target target, String due, Pause... pauses) {
        return new Due(rule, calendar, start, target, Arrays.asList(pauses), due);
    }

    private static Object[] elapsed(
            String rule, WorkingCalendar calendar, String start, String end, String expected, Pause... pauses) {
        return new Object[] {rule, calendar, start, end, expected, Arrays.asList(pauses)};
    }

    private static Target hours(String amount) {
        return Target.of(amount, WORKING_HOURS);
    }

    private static Target elapsed(String amount) {
        return Target.of(amount, HOURS);
    }

    private static Target workingDays(int amount, DayConvention convention) {
        return Target.workingDays(amount, convention);
    }

    private static Target calendarDays(int amount) {
        return Target.calendarDays(amount, SAME_TIME);
    }
}
