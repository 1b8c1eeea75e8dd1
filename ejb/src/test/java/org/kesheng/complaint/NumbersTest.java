package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.shared.Refused;

/** POL-15, REG-03, REG-04: prefix, date, serial of the year. */
class NumbersTest {
    private static final int WRITERS = 16;
    private static final int EACH = 25;

    @Test
    @DisplayName("REG-04: 16 writers at once draw every serial once and leave no gap, though some of them fail")
    void sixteenWriters() throws InterruptedException, ExecutionException {
        CaseWorld world = new CaseWorld("2026-03-02T09:00");
        Collection<String> numbers = new ConcurrentLinkedQueue<>();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            running.add(writers.submit(() -> lodgeMany(world, numbers)));
        }
        writers.shutdown();
        assertTrue(writers.awaitTermination(2, TimeUnit.MINUTES), "all writers come to an end");
        for (Future<?> one : running) {
            one.get();
        }
        assertEquals(
                IntStream.rangeClosed(1, WRITERS * EACH)
                        .mapToObj(serial -> String.format("P000-260302%03d", serial))
                        .toList(),
                numbers.stream().sorted().toList());
        assertEquals(1, world.openings.get(), "nobody opens what is open, so nobody is refused");
    }

    /** Every fifth is rolled back after its number was drawn. */
    private static void lodgeMany(CaseWorld world, Collection<String> numbers) {
        for (int i = 0; i < EACH; i++) {
            numbers.add(world.lodge("intake", CaseFixture.crackedSofa()).number());
            if (i % 5 == 0) {
                assertThrows(
                        IllegalStateException.class,
                        () -> world.as("intake", () -> {
                            world.bean(Complaints.class).lodge(CaseFixture.crackedSofa());
                            throw new IllegalStateException("after all");
                        }));
            }
        }
    }

    @Test
    @DisplayName(
            "REG-03: the serial begins again on 1 January at midnight of the company, not of London and not each day")
    void theYearTurns() {
        CaseWorld world = new CaseWorld("2026-12-30T23:59:59");
        assertEquals("P000-261230001", lodge(world));
        world.moveTo("2026-12-31T23:59:59");
        assertEquals("P000-261231002", lodge(world));
        world.moveTo("2027-01-01T00:00:00");
        assertEquals("P000-270101001", lodge(world));
        world.moveTo("2027-01-01T08:00:00");
        assertEquals("P000-270101002", lodge(world));
    }

    @Test
    @DisplayName("REG-04: the case after 999 gets four digits, and the administrator is told once")
    void theSerialWidens() {
        CaseWorld world = new CaseWorld("2026-03-02T09:00");
        world.sql("insert into complaint_series (series, last_serial) values ('P000-2026', 998)");
        assertEquals("P000-260302999", lodge(world));
        assertEquals("P000-2603021000", lodge(world));
        assertEquals("P000-2603021001", lodge(world));
        assertEquals(
                1,
                world.rows("select * from task where kind = 'SERIAL_WIDENED' and role = 'SYSADMIN'")
                        .size());
    }

    @Test
    @DisplayName("A refused arrival takes no number")
    void refusedTakesNoNumber() {
        CaseWorld world = new CaseWorld("2026-03-02T09:00");
        assertThrows(Refused.class, () -> world.lodge("intake", CaseFixture.about("")));
        assertEquals("P000-260302001", lodge(world));
    }

    private static String lodge(CaseWorld world) {
        return world.lodge("intake", CaseFixture.crackedSofa()).number();
    }
}
