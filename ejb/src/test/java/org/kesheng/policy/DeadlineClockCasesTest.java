package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.policy.ClockFixture.UTC;
import static org.kesheng.policy.ClockFixture.at;
import static org.kesheng.policy.ClockFixture.calendar;
import static org.kesheng.policy.ClockFixture.pause;
import static org.kesheng.policy.ClockFixture.pauses;
import static org.kesheng.policy.ClockFixture.target;
import static org.kesheng.policy.DayConvention.END_OF_DAY;
import static org.kesheng.policy.DeadlineUnit.HOURS;
import static org.kesheng.policy.DeadlineUnit.WORKING_DAYS;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kesheng.shared.Refused;

/**
 * The edge cases that other systems test (Z Zammad, R RT, N Znuny, G GLPI, F Frappe, C Chatwoot) and the acceptance list of
 * our own clock (3c), one line each in {@code due-cases.csv} and {@code elapsed-cases.csv}. Times are local to the zone of the
 * calendar; {@code short-Monday} is Monday 10:30-19:00, Tuesday to Friday 08:30-19:00.
 */
class DeadlineClockCasesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "due-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void isDue(String rule, String days, String start, String amount, String expected, String pauses) {
        DeadlineClock clock = new DeadlineClock(calendar(days));
        Instant begin = at(clock.calendar().zone(), start);
        Target target = target(amount);
        List<Pause> stops = pauses(clock.calendar().zone(), pauses);

        Instant due = clock.due(begin, target, stops).orElseThrow();

        assertEquals(
                LocalDateTime.parse(expected.replace(' ', 'T')),
                due.atZone(clock.calendar().zone()).toLocalDateTime(),
                rule);
        Explanation explanation = clock.explain(begin, target, stops);
        assertEquals(due, explanation.dueAt());
        if (target.unit().countsTime()) {
            assertEquals(target.length(), explanation.counted(), "3c.32: the explanation adds up");
        } else if (target.unit() == WORKING_DAYS) {
            assertEquals(Math.abs(target.days()), explanation.countedDays(), "3c.32: the explanation adds up");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "elapsed-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void hasElapsed(String rule, String days, String start, String end, String expected, String pauses) {
        DeadlineClock clock = new DeadlineClock(calendar(days));
        Duration elapsed = clock.elapsed(at(UTC, start), at(UTC, end), pauses(UTC, pauses));
        assertEquals(Duration.parse(expected), elapsed, rule);
    }

    @Test
    @DisplayName("Z10, 3c.28: a target of zero or nothing is no clock")
    void zeroIsNoClock() {
        DeadlineClock clock = new DeadlineClock(calendar("UTC weekdays 09:00-18:00"));
        Instant start = at(UTC, "2025-03-03 09:00");
        for (Target none : List.of(
                Target.requested(null, HOURS, null), Target.requested(BigDecimal.ZERO, WORKING_DAYS, END_OF_DAY))) {
            assertTrue(clock.due(start, none, List.of()).isEmpty());
            assertTrue(clock.explain(start, none, List.of()).says(Explanation.Code.NO_CLOCK));
        }
    }

    @Test
    @DisplayName("3c.28: a negative target is refused where users enter one, and so are parts of days")
    void badTargetsAreRefused() {
        refused("policy.target.negative", () -> Target.requested(new BigDecimal("-1"), HOURS, null));
        refused("policy.target.unit", () -> Target.requested(BigDecimal.ONE, null, null));
        refused("policy.target.wholeDays", () -> Target.requested(new BigDecimal("1.5"), WORKING_DAYS, null));
    }

    @Test
    @DisplayName("far horizon: an absurd amount or a calendar that runs out of work is refused, and quickly")
    void theHorizonIsGuarded() {
        DeadlineClock once = new DeadlineClock(WorkingCalendar.of(
                "once", UTC, Map.of(), List.of(ClockFixture.exception("2025-03-03 09:00-10:00")), Set.of()));
        Instant start = at(UTC, "2025-03-03 09:00");
        assertEquals(
                at(UTC, "2025-03-03 10:00"),
                once.due(start, target("1 WORKING_HOURS")).orElseThrow());
        refused("policy.target.horizon", () -> once.due(start, target("2 WORKING_HOURS")));
        refused("policy.target.horizon", () -> once.due(start, target("1 WORKING_DAYS SAME_TIME")));
        refused("policy.target.horizon", () -> Target.of("1e9", HOURS));
        refused("policy.target.horizon", () -> Target.of("1e999999999", HOURS));
        refused("policy.target.horizon", () -> Target.of("1e-999999999", HOURS));
        refused("policy.clock.range", () -> once.due(Instant.MAX, target("1 WORKING_HOURS")));
    }

    @Test
    @DisplayName("G10, C1, Z13, 3c.1: calendars that cannot work are refused")
    void badCalendarsAreRefused() {
        refused("policy.calendar.noWork", () -> WorkingCalendar.of("none", UTC, Map.of(), List.of(), Set.of()));
        refused("policy.calendar.emptyInterval", () -> WorkingInterval.of("08:00", "00:00"));
        refused("policy.calendar.emptyInterval", () -> WorkingInterval.of("08:00", "08:00"));
        refused("policy.calendar.time", () -> WorkingInterval.of("08:00", "24:01"));
        refused("policy.calendar.time", () -> WorkingInterval.of("8", "9"));
        refused("policy.calendar.overlap", () -> calendar("UTC weekdays 08:00-12:00 11:59-18:00"));
        refused(
                "policy.calendar.twice",
                () -> calendar("UTC weekdays 08:00-12:00; 2025-03-03 closed; 2025-03-03 closed"));
        refused("policy.pause.reversed", () -> pause(UTC, "2025-03-03 10:00", "2025-03-03 09:00"));
    }

    @Test
    @DisplayName("3c.29: 100,000 open cases are recalculated within 2 s of one core, four clocks each")
    void manyCasesAreCheap() {
        DeadlineClock clock = new DeadlineClock(Calendars.china());
        List<Target> targets = List.of(
                target("16 WORKING_HOURS"),
                target("2 WORKING_DAYS END_OF_DAY"),
                target("48 HOURS"),
                target("7 CALENDAR_DAYS"));
        Instant first = at(ClockFixture.SHANGHAI, "2025-01-01 00:00");
        long began = cpuTime();
        long sum = 0;
        for (int i = 0; i < 100_000; i++) {
            Instant start = first.plusSeconds(i * 300L);
            List<Pause> pauses = List.of(new Pause(start.plusSeconds(3600), start.plusSeconds(90_000)));
            for (Target target : targets) {
                sum += clock.due(start, target, pauses).orElseThrow().getEpochSecond() - start.getEpochSecond();
            }
        }
        Duration took = Duration.ofNanos(cpuTime() - began);
        assertTrue(sum > 0 && took.compareTo(Duration.ofSeconds(2)) < 0, "took " + took);
    }

    /** Of this thread alone: a busy machine is no reason to fail. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void refused(String code, Executable request) {
        assertEquals(code, assertThrows(Refused.class, request).code());
    }
}
