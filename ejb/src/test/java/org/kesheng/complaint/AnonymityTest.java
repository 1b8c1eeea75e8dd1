package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.policy.Verdict;

/** EMP-01, SEC-11, H35: an anonymous author leaves nothing behind but his words and the day. */
class AnonymityTest {
    private static final List<String> TABLES = List.of(
            "complaint",
            "complaint_event",
            "complaint_clock",
            "complaint_inbox",
            "complaint_series",
            "task",
            "audit_entry");
    private CaseWorld world;
    private Lodged lodged;

    @BeforeEach
    void aGrievance() {
        world = new CaseWorld("2026-03-02T10:17:23");
        lodged = world.lodge("worker", CaseFixture.anonymousGrievance());
    }

    private List<String> everythingStored() {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            for (Object row : world.rows("select * from " + table)) {
                rows.add(row instanceof Object[] cells ? Arrays.toString(cells) : String.valueOf(row));
            }
        }
        return rows;
    }

    @Test
    @DisplayName(
            "EMP-01, SEC-11: no row names the author, his number or his department, and none knows the time of day")
    void noRowNamesHim() {
        List<String> rows = everythingStored();
        assertTrue(rows.size() >= 4);
        assertFalse(rows.stream()
                .anyMatch(row -> row.contains("worker") || row.contains("10:17") || row.contains("02:17")));
        assertEquals(
                1,
                world.rows("select * from complaint where registrar_id is null and unit_id = 2 and party_name is null")
                        .size());
    }

    @Test
    @DisplayName("A named case does store its registrar and time, so the search above can find something")
    void aNamedCaseIsFound() {
        world.lodge("intake", CaseFixture.crackedSofa());
        assertTrue(everythingStored().stream().anyMatch(row -> row.contains("Name of intake")));
        assertTrue(everythingStored().stream().anyMatch(row -> row.contains("02:17")));
    }

    @Test
    @DisplayName("His number says nothing about his neighbours: anonymous cases have a series of their own")
    void aSeriesOfItsOwn() {
        assertEquals("P000-260302001A", lodged.number());
        assertEquals(
                "P000-260302001",
                world.lodge("intake", CaseFixture.crackedSofa()).number());
    }

    @Test
    @DisplayName("The day is not held against those who handle it: clocks begin when it is over")
    void clocksBeginAfterTheDay() {
        ClockLine classify = lodged.clocks().get(0);
        assertEquals("SLA-01", classify.clock());
        assertEquals(
                world.now()
                        .plus(Duration.ofMinutes(13 * 60 + 42).plusSeconds(37))
                        .plus(Duration.ofHours(2)),
                classify.dueAt());
        assertEquals(Verdict.RUNNING, classify.verdict());
    }

    @Test
    @DisplayName("EMP-01: The receipt code is his way back: he reads answers and adds to the case, still unknown")
    void theWayBack() {
        Tracking tracking = world.bean(Tracking.class);
        world.as("hr", () -> {
            world.bean(Complaints.class).message(lodged.number(), "我们会检查食堂。");
            return null;
        });
        PublicProgress read = world.as("worker", () -> tracking.follow(new TrackCase(lodged.receipt())));
        assertEquals("我们会检查食堂。", read.dialogue().get(0).text());
        String typed = lodged.receipt().toLowerCase().replace("-", " ");
        PublicProgress written = world.as("worker", () -> tracking.write(new CustomerMessage(typed, "谢谢，已经好些了。")));
        assertTrue(written.dialogue().get(1).fromCustomer());
        assertFalse(everythingStored().stream().anyMatch(row -> row.contains("worker")));
    }

    @Test
    @DisplayName(
            "EMP-01, SEC-11, T-ANON3: between 40 named cases, the order of 40 anonymous ones cannot be read from any id (rank correlation)")
    void noOrder() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            world.lodge("intake", CaseFixture.crackedSofa());
            numbers.add(world.lodge("worker", CaseFixture.anonymousGrievance()).number());
        }
        assertTrue(Math.abs(correlation("select object_key from task order by id", numbers)) < 0.6);
        assertTrue(Math.abs(correlation("select number from complaint order by id", numbers)) < 0.6);
    }

    /** Spearman's: of places in the list, by the order in which the cases came. Of 40 random places it is beyond 0.6 once in 25,000. */
    private double correlation(String sql, List<String> numbers) {
        List<String> stored = world.rows(sql).stream()
                .map(String::valueOf)
                .filter(numbers::contains)
                .distinct()
                .toList();
        assertEquals(numbers.size(), stored.size());
        double squares = 0;
        for (int i = 0; i < numbers.size(); i++) {
            squares += Math.pow(stored.indexOf(numbers.get(i)) - i, 2);
        }
        double n = numbers.size();
        return 1 - 6 * squares / (n * (n * n - 1));
    }
}
