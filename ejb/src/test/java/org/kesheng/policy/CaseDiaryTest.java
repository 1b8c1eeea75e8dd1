package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.policy.Verdict.BREACHED;
import static org.kesheng.policy.Verdict.CANCELLED;
import static org.kesheng.policy.Verdict.MET;
import static org.kesheng.policy.Verdict.MET_LATE;
import static org.kesheng.policy.Verdict.NOT_STARTED;
import static org.kesheng.policy.Verdict.RUNNING;
import static org.kesheng.policy.Verdict.WARNED;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whole complaints under P000, told day by day. */
class CaseDiaryTest {

    @Test
    @DisplayName("FBK-07, POL-09, POL-31, SLA-13: A complaint from the hotline to its archive, in time")
    void happyEnd() {
        accepted()
                .shows("SLA-09", RUNNING, "2025-10-11 16:00")
                .shows("SLA-10", RUNNING, "2025-10-13 18:00")
                .shows("SLA-11", RUNNING, "2025-10-12 16:00")
                .shows("SLA-13", NOT_STARTED)
                .does("INVESTIGATE")
                .on("2025-10-11 09:59")
                .shows("SLA-09", RUNNING)
                .on("2025-10-11 10:00")
                .shows("SLA-09", WARNED)
                .does("FILE_PLAN")
                .shows("SLA-09", MET)
                .does("START_TREATMENT")
                .on("2025-10-11 15:00")
                .does("FOLLOW_UP")
                .shows("SLA-10", RUNNING, "2025-10-14 18:00")
                .on("2025-10-12 12:00")
                .shows("SLA-11", WARNED)
                .does("RESOLVE")
                .shows("SLA-11", MET)
                .shows("SLA-10", CANCELLED)
                .shows("PRM-20", CANCELLED)
                .shows("SLA-13", RUNNING, "2025-10-13 12:00")
                .on("2025-10-13 11:00")
                .does("REPORT_RESULT")
                .shows("SLA-13", MET)
                .shows("SLA-14", RUNNING, "2025-10-15 11:00")
                .on("2025-10-14 11:00")
                .does("REPLY", "satisfaction", "NOT_STATED")
                .shows("SLA-14", MET)
                .shows("SLA-15", RUNNING, "2025-10-22 00:00")
                .on("2025-10-15 00:05")
                .does("OPEN_REVISIT")
                .on("2025-10-21 23:59")
                .shows("SLA-15", WARNED)
                .does("RECORD_REVISIT", "satisfaction", "SATISFIED")
                .shows("SLA-15", MET)
                .does("CLOSE")
                .isNow(CaseState.CLOSED)
                .on("2025-12-29 10:00")
                .does("ARCHIVE")
                .isNow(CaseState.ARCHIVED);
    }

    @Test
    @DisplayName("An untrue item ends in INVALID and owes nothing")
    void invalid() {
        CaseDiary diary = received()
                .on("2025-10-10 23:59")
                .shows("SLA-07", WARNED)
                .on("2025-10-11 00:00")
                .shows("SLA-07", WARNED)
                .on("2025-10-11 00:01")
                .shows("SLA-07", BREACHED)
                .on("2025-10-11 08:00")
                .does("DECLARE_INVALID", "ground", "UNTRUE")
                .shows("SLA-07", MET_LATE);
        diary.isNow(CaseState.INVALID);
        assertTrue(diary.states().stream().noneMatch(ClockState::isOpen));
        assertEquals(null, diary.clocks().next(diary.events(), diary.now()));
    }

    @Test
    @DisplayName(
            "HND-04, SLA-12: A problem that needs time: the promise replaces the 48 hours, and is kept or broken by itself")
    void needsTime() {
        accepted()
                .does("INVESTIGATE")
                .does("FILE_PLAN")
                .does("START_TREATMENT")
                .on("2025-10-11 09:00")
                .does("PROMISE_DATE", "promisedDate", "2025-10-17")
                .shows("SLA-11", CANCELLED)
                .shows("SLA-12", RUNNING, "2025-10-18 00:00")
                .shows("PRM-20", RUNNING, "2025-10-14 18:00")
                .on("2025-10-14 18:00:01")
                .shows("PRM-20", BREACHED)
                .on("2025-10-16 09:00")
                .does("CONTACT_CUSTOMER")
                .shows("PRM-20", RUNNING, "2025-10-20 18:00")
                .on("2025-10-18 00:01")
                .shows("SLA-12", BREACHED)
                .does("RESOLVE")
                .shows("SLA-12", MET_LATE)
                .shows("SLA-11", CANCELLED);
    }

    @Test
    @DisplayName("FBK-14: A dissatisfied customer: round 2 starts its own clocks, round 1 keeps its verdicts")
    void reopened() {
        CaseDiary diary = replied()
                .on("2025-10-14 12:00")
                .does("REOPEN")
                .shows("SLA-15", CANCELLED)
                .on("2025-10-15 09:00")
                .does("REASSESS", "largeImpact", "false")
                .shows("SLA-08", NOT_STARTED)
                .does("DISPATCH", "leadDepartment", "LOGISTICS")
                .on("2025-10-15 10:00")
                .does("ACCEPT")
                .shows("SLA-09", RUNNING, "2025-10-16 10:00")
                .shows("SLA-11", RUNNING, "2025-10-17 10:00");
        List<ClockState> plans = diary.states().stream()
                .filter(state -> state.clock().equals("SLA-09"))
                .toList();
        assertEquals(List.of(1, 2), plans.stream().map(ClockState::round).toList());
        assertEquals(
                List.of(MET, RUNNING), plans.stream().map(ClockState::verdict).toList());
        assertEquals(
                List.of("QUALITY", "LOGISTICS"),
                plans.stream().map(ClockState::holder).toList());
    }

    @Test
    @DisplayName("T-48: A closed case comes back: T-48 opens a new round")
    void cameBack() {
        replied()
                .on("2025-10-15 09:00")
                .does("OPEN_REVISIT")
                .does("RECORD_REVISIT", "satisfaction", "SATISFIED")
                .does("CLOSE")
                .on("2025-11-20 09:00")
                .does("REOPEN")
                .does("REASSESS", "largeImpact", "true")
                .shows("SLA-08", RUNNING, "2025-11-21 09:00")
                .shows("PRM-18", RUNNING, "2025-11-20 10:00");
    }

    @Test
    @DisplayName("A customer who cannot be reached: closed as unreachable, never as satisfied")
    void unreachable() {
        replied()
                .on("2025-10-15 00:05")
                .does("OPEN_REVISIT")
                .on("2025-10-15 10:00")
                .does("RECORD_ATTEMPT")
                .shows("SLA-15", RUNNING)
                .on("2025-10-20 10:00")
                .does("RECORD_ATTEMPT")
                .shows("SLA-15", WARNED)
                .on("2025-10-22 10:00")
                .does("RECORD_ATTEMPT")
                .shows("SLA-15", BREACHED)
                .does("CLOSE_UNREACHABLE")
                .isNow(CaseState.CLOSED)
                .shows("SLA-15", MET_LATE);
    }

    @Test
    @DisplayName("ASG, 3c.19: what is returned starts no clock; the department that accepts holds them")
    void returned() {
        CaseDiary diary = received()
                .does("CONFIRM_VALID")
                .does("ASSESS", "largeImpact", "false")
                .does("DISPATCH", "leadDepartment", "SALES")
                .does("RETURN")
                .shows("SLA-09", NOT_STARTED)
                .does("DISPATCH", "leadDepartment", "QUALITY")
                .does("ACCEPT");
        assertEquals("QUALITY", diary.newest("SLA-09").holder());
        assertEquals(null, diary.newest("SLA-10").holder());
    }

    @Test
    @DisplayName("The inbox shows the running clock that is due first; the dossier explains it")
    void nextAndExplanation() {
        CaseDiary diary = accepted();
        assertEquals("SLA-09", diary.clocks().next(diary.events(), diary.now()).clock());
        List<String> why =
                diary.clocks().explain("SLA-10", 0, diary.events(), diary.now()).sentences(Locale.ENGLISH);
        assertTrue(why.stream().anyMatch(line -> line.startsWith("Saturday 11 October 2025 is a make-up working day")));
        Explanation sameDay = diary.clocks().explain("SLA-07", 1, diary.events(), diary.now());
        assertEquals(
                "Friday 10 October 2025 ends at 24:00.",
                sameDay.sentences(Locale.ENGLISH).get(2));
    }

    private static CaseDiary received() {
        return CaseDiary.ofP000()
                .on("2025-10-10 14:00")
                .does("RECEIVE", "channel", "HOTLINE", "contactEndedAt", "2025-10-10T13:55:00+08:00")
                .shows("SLA-01", RUNNING, "2025-10-10 16:00")
                .shows("SLA-03", RUNNING, "2025-10-10 14:25")
                .shows("SLA-06", NOT_STARTED)
                .on("2025-10-10 14:20")
                .does("CLASSIFY", "category", "OTHER")
                .shows("SLA-01", MET)
                .does("REGISTER")
                .shows("SLA-03", MET)
                .shows("SLA-07", RUNNING, "2025-10-11 00:00");
    }

    /** Accepted on Friday 10 October 2025, 16:00. */
    private static CaseDiary accepted() {
        return received()
                .on("2025-10-10 15:00")
                .does("CONFIRM_VALID")
                .shows("SLA-07", MET)
                .does("ASSESS", "largeImpact", "false")
                .shows("SLA-08", NOT_STARTED)
                .does("DISPATCH", "leadDepartment", "QUALITY")
                .on("2025-10-10 16:00")
                .does("ACCEPT", "solvable", "IMMEDIATELY");
    }

    /** Replied on Tuesday 14 October 2025, 11:00. */
    private static CaseDiary replied() {
        return accepted()
                .does("INVESTIGATE")
                .does("FILE_PLAN")
                .does("START_TREATMENT")
                .does("RESOLVE")
                .on("2025-10-11 09:00")
                .does("REPORT_RESULT")
                .on("2025-10-14 11:00")
                .does("REPLY")
                .shows("SLA-14", MET_LATE);
    }
}
