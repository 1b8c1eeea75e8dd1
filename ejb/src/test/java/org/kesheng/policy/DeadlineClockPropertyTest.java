package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Points 26 and 30 to 32 of the acceptance list of the clock. A failure names the seed of its case. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DeadlineClockPropertyTest {
    private static final int CASES = 20_000;
    private static final int CASES_BY_SECOND = 100;
    private static final long SEED = 20_251_010L;

    @Test
    @DisplayName("3c.30: 20,000 random calendars, zones, pauses and units agree with an oracle that walks step by step")
    void agreesWithTheOracle() {
        long began = processTime();
        LongStream.range(0, CASES).parallel().forEach(i -> checkAll(new RandomCase(SEED + i)));
        long took = (processTime() - began) / Runtime.getRuntime().availableProcessors();
        assertTrue(took < TimeUnit.SECONDS.toNanos(30), () -> took + " ns on all processors");
    }

    /** What this process used, so that a machine that is busy with something else changes nothing. */
    private static long processTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Test
    @DisplayName("3c.30: calendars with odd seconds agree with an oracle that walks second by second")
    void agreesToTheSecond() {
        LongStream.range(0, CASES_BY_SECOND).parallel().forEach(i -> {
            RandomCase any = new RandomCase(SEED * 3 + i, 1);
            checkHours(any, DeadlineUnit.WORKING_HOURS, Duration.ofSeconds(any.someAmount() % 3600 + 1));
        });
    }

    private static void checkAll(RandomCase any) {
        switch ((int) (any.seed % 5)) {
            case 0 -> checkHours(any, DeadlineUnit.HOURS, Duration.ofSeconds(any.someAmount()));
            case 1 -> checkBackwards(any);
            case 2 -> checkDays(any);
            default -> checkHours(any, DeadlineUnit.WORKING_HOURS, Duration.ofSeconds(any.someAmount()));
        }
    }

    private static void checkHours(RandomCase any, DeadlineUnit unit, Duration length) {
        DeadlineClock clock = new DeadlineClock(any.calendar);
        SteppingOracle oracle = new SteppingOracle(any.calendar, any.step);
        boolean continuous = unit == DeadlineUnit.HOURS;
        Target target = new Target(hours(length), unit, DayConvention.SAME_TIME);

        Instant due = clock.due(any.start, target, any.pauses).orElseThrow();

        assertEquals(oracle.due(continuous, any.start, length, any.pauses), due, any::toString);
        assertEquals(length, clock.elapsed(unit, any.start, due, any.pauses), any::toString);
        assertTrue(clock.elapsed(unit, any.start, due.minusNanos(1), any.pauses).compareTo(length) < 0, any::toString);
        assertEquals(length, clock.explain(any.start, target, any.pauses).counted(), any::toString);
        checkElapsed(any, clock, oracle, unit);
        checkMonotonic(any, clock, target, due);
    }

    private static void checkElapsed(RandomCase any, DeadlineClock clock, SteppingOracle oracle, DeadlineUnit unit) {
        Instant end = any.start.plusSeconds(any.someAmount());
        assertEquals(
                oracle.elapsed(unit == DeadlineUnit.HOURS, any.start, end, any.pauses),
                clock.elapsed(unit, any.start, end, any.pauses),
                any::toString);
    }

    /** 3c.31 */
    private static void checkMonotonic(RandomCase any, DeadlineClock clock, Target target, Instant due) {
        Random random = new Random(any.seed);
        List<Pause> more = new ArrayList<>(any.pauses);
        Instant from = any.start.plusSeconds(random.nextInt(100_000) - 10_000);
        more.add(new Pause(from, from.plusNanos(random.nextInt(1_000_000_000) * 100_000L)));
        assertFalse(clock.due(any.start, target, more).orElseThrow().isBefore(due), any::toString);
    }

    private static void checkBackwards(RandomCase any) {
        DeadlineClock clock = new DeadlineClock(any.calendar);
        SteppingOracle oracle = new SteppingOracle(any.calendar, any.step);
        DeadlineUnit unit = any.seed % 2 == 0 ? DeadlineUnit.HOURS : DeadlineUnit.WORKING_HOURS;
        Duration length = Duration.ofSeconds(any.someAmount());
        Target target = new Target(hours(length), unit, DayConvention.SAME_TIME).reversed();

        Instant point = clock.due(any.start, target, any.pauses).orElseThrow();

        assertEquals(
                oracle.dueBackwards(unit == DeadlineUnit.HOURS, any.start, length, any.pauses), point, any::toString);
        assertEquals(length, clock.elapsed(unit, point, any.start, any.pauses), any::toString);
        assertEquals(length, clock.explain(any.start, target, any.pauses).counted(), any::toString);
    }

    private static void checkDays(RandomCase any) {
        DeadlineClock clock = new DeadlineClock(any.calendar);
        SteppingOracle oracle = new SteppingOracle(any.calendar, any.step);
        int days = any.someDays();
        Target sameTime = Target.workingDays(days, DayConvention.SAME_TIME);
        Target endOfDay = Target.workingDays(days, DayConvention.END_OF_DAY);
        Target calendarDays = Target.calendarDays(days, DayConvention.SAME_TIME);

        assertEquals(oracle.workingDaysSameTime(any.start, days), due(clock, any, sameTime), any::toString);
        assertEquals(oracle.workingDaysEndOfDay(any.start, days), due(clock, any, endOfDay), any::toString);
        assertEquals(oracle.calendarDays(any.start, days), due(clock, any, calendarDays), any::toString);
        assertEquals(days, clock.explain(any.start, sameTime, any.pauses).countedDays(), any::toString);
        assertEquals(days, clock.explain(any.start, endOfDay, any.pauses).countedDays(), any::toString);
    }

    private static Instant due(DeadlineClock clock, RandomCase any, Target target) {
        return clock.due(any.start, target, any.pauses).orElseThrow();
    }

    private static BigDecimal hours(Duration length) {
        return BigDecimal.valueOf(length.toSeconds()).divide(BigDecimal.valueOf(3600), 20, RoundingMode.HALF_UP);
    }
}
