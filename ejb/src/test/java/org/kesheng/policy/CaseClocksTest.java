package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.policy.CaseDiary.time;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.policy.control.Resources;
import org.kesheng.shared.Refused;

/** Folding: P8 to P10. */
class CaseClocksTest {
    private static final PolicyPack P000 = Packs.shipped().byId("P000/1");

    @Test
    @DisplayName("3c.24: verdicts do not depend on when or how often somebody looked")
    void lookingChangesNothing() {
        CaseDiary looked = happyCase();
        for (int hour = 0; hour < 24; hour++) {
            looked.statesAt("2025-10-11 %02d:30".formatted(hour));
        }
        assertEquals(happyCase().statesAt("2025-10-31 00:00"), looked.statesAt("2025-10-31 00:00"));
    }

    @Test
    @DisplayName("Asked about an earlier moment, the fold knows only what had happened by then")
    void asOf() {
        CaseDiary diary = happyCase();
        assertEquals(
                Verdict.RUNNING,
                diary.statesAt("2025-10-10 14:05").stream()
                        .filter(state -> state.clock().equals("SLA-01"))
                        .findFirst()
                        .orElseThrow()
                        .verdict());
        assertTrue(
                diary.statesAt("2025-10-10 13:00").stream().allMatch(state -> state.verdict() == Verdict.NOT_STARTED));
    }

    @Test
    @DisplayName("Events are taken by their times, in whatever order they are read")
    void orderOfReading() {
        CaseDiary diary = happyCase();
        List<CaseEvent> latestFirst = diary.events().stream()
                .sorted(Comparator.comparing(CaseEvent::at).reversed())
                .toList();
        assertEquals(diary.statesAt("2025-10-31 00:00"), diary.clocks().at(latestFirst, time("2025-10-31 00:00")));
    }

    @Test
    @DisplayName("R4, Z11: a second start event does not move a running deadline")
    void repeatedStart() {
        CaseDiary diary = CaseDiary.ofP000()
                .on("2025-10-10 09:00")
                .does("RECEIVE", "urgent", "true")
                .on("2025-10-10 09:10")
                .does("FLAG_IMPORTANT")
                .shows("SLA-06", Verdict.RUNNING, "2025-10-10 09:30");
        assertEquals(1, diary.newest("SLA-06").run());
    }

    @Test
    @DisplayName("CLS-12: reclassifying keeps every deadline")
    void reclassified() {
        CaseDiary diary = happyCase();
        CaseDiary again = happyCase().on("2025-10-10 14:45").happens("RECLASSIFY", "category", "PRICE");
        assertEquals(diary.statesAt("2025-10-31 00:00"), again.statesAt("2025-10-31 00:00"));
    }

    @Test
    @DisplayName("3c.11, F3: a pausable clock stands still; overlapping reasons once; an open pause lasts until now")
    void pausable() {
        CaseDiary diary = new CaseDiary(withPausableSolution())
                .on("2025-03-03 09:00")
                .happens("ACCEPT")
                .on("2025-03-03 12:00")
                .happens(CaseEvent.PAUSE)
                .happens(CaseEvent.PAUSE)
                .on("2025-03-04 12:00")
                .shows("SLA-11", Verdict.RUNNING, "2025-03-06 09:00");
        assertTrue(diary.newest("SLA-11").paused());
        diary.happens(CaseEvent.RESUME).happens(CaseEvent.RESUME).on("2025-03-05 21:00");
        diary.shows("SLA-11", Verdict.WARNED, "2025-03-06 09:00");
        assertEquals(false, diary.newest("SLA-11").paused());
        Explanation why = diary.clocks().explain("SLA-11", 0, diary.events(), diary.now());
        assertTrue(why.says(Explanation.Code.PAUSED) && why.counted().toHours() == 48);
    }

    @Test
    @DisplayName("3c.13: a regulated clock cannot be paused; the others go on while one stands still")
    void notPausable() {
        new CaseDiary(withPausableSolution())
                .on("2025-03-03 09:00")
                .happens("ACCEPT")
                .happens(CaseEvent.PAUSE)
                .on("2025-03-04 09:00:01")
                .shows("SLA-09", Verdict.BREACHED, "2025-03-04 09:00");
    }

    @Test
    @DisplayName("A clock that has not started has nothing to explain (404)")
    void notStarted() {
        CaseClocks clocks = new CaseClocks(P000, Calendars.china());
        Refused refused =
                assertThrows(Refused.class, () -> clocks.explain("SLA-09", 0, List.of(), time("2025-03-03 09:00")));
        assertEquals("policy.clock.notStarted", refused.code());
        assertEquals(
                "policy.clock.unknown",
                assertThrows(Refused.class, () -> clocks.explain("SLA-99", 0, List.of(), time("2025-03-03 09:00")))
                        .code());
    }

    @Test
    @DisplayName("3c.29: 10,000 whole cases are folded within 2 s of one core")
    void manyCases() {
        CaseDiary diary = happyCase();
        for (int warmUp = 0; warmUp < 2_000; warmUp++) {
            diary.states();
        }
        long began = cpuTime();
        int breached = 0;
        for (int i = 0; i < 10_000; i++) {
            breached += diary.statesAt("2025-10-31 00:00").stream()
                    .filter(state -> state.verdict().isLate())
                    .count();
        }
        assertEquals(0, breached);
        long took = cpuTime() - began;
        assertTrue(took < 2_000_000_000L, () -> took + " ns");
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static PolicyPack withPausableSolution() {
        String file = new String(Resources.bytes("packs/P000/v1.json"), StandardCharsets.UTF_8);
        String changed = file.replace(
                "\"cancels\": [\"PROMISE_DATE\"],", "\"cancels\": [\"PROMISE_DATE\"], \"pausable\": true,");
        return Packs.read(changed.getBytes(StandardCharsets.UTF_8));
    }

    private static CaseDiary happyCase() {
        return CaseDiary.ofP000()
                .on("2025-10-10 14:00")
                .does("RECEIVE", "channel", "WEBSITE")
                .on("2025-10-10 14:20")
                .does("CLASSIFY", "category", "OTHER")
                .does("REGISTER")
                .on("2025-10-10 15:00")
                .does("CONFIRM_VALID")
                .does("ASSESS", "largeImpact", "false")
                .does("DISPATCH", "leadDepartment", "QUALITY")
                .on("2025-10-10 16:00")
                .does("ACCEPT")
                .does("INVESTIGATE")
                .on("2025-10-11 10:00")
                .does("FILE_PLAN")
                .does("START_TREATMENT")
                .on("2025-10-12 12:00")
                .does("RESOLVE")
                .does("REPORT_RESULT")
                .on("2025-10-13 12:00")
                .does("REPLY")
                .on("2025-10-14 12:00")
                .does("OPEN_REVISIT")
                .does("RECORD_REVISIT", "satisfaction", "SATISFIED")
                .does("CLOSE");
    }
}
