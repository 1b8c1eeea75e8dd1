package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.complaint.Deadlines.Scanned;
import org.kesheng.organisation.Actor;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.CompanyCalendar;
import org.kesheng.policy.CompanyCalendar.KeepDay;

/** JOB-01, JOB-03, JOB-05. */
class DeadlinesTest {
    private CaseWorld world;

    @BeforeEach
    void mondayMorning() {
        world = new CaseWorld("2026-03-02T09:00");
    }

    private Scanned scan() {
        return world.current.as(
                Actor.JOBS,
                () -> world.inTransaction(() -> world.bean(Deadlines.class).scan(world.now())));
    }

    private Scanned scanDays() {
        return world.current.as(
                Actor.JOBS,
                () -> world.inTransaction(() -> world.bean(Deadlines.class).scanDays(world.now())));
    }

    private List<DeadlineNotice> notices() {
        return world.fired.stream()
                .filter(DeadlineNotice.class::isInstance)
                .map(DeadlineNotice.class::cast)
                .toList();
    }

    @Test
    @DisplayName("JOB-01, CLS-01, SLA-01: warned from 75 %, breached once after two hours, whoever looks how often")
    void warnedThenBreachedOnce() {
        String number = world.lodge("intake", CaseFixture.crackedSofa()).number();
        world.pass(Duration.ofMinutes(89));
        assertEquals(new Scanned(0, 0), scan());
        world.pass(Duration.ofMinutes(1));
        assertEquals(new Scanned(1, 0), scan());
        assertEquals(new Scanned(0, 0), scan());
        world.pass(Duration.ofMinutes(30));
        assertEquals(
                List.of(false), notices().stream().map(DeadlineNotice::breach).toList());
        scan();
        assertEquals(1, notices().size(), "the last good moment is not over yet");
        world.pass(Duration.ofNanos(1_000));
        assertEquals(new Scanned(1, 0), scan());
        assertEquals(new Scanned(0, 0), scan());
        assertEquals(
                List.of(false, true),
                notices().stream().map(DeadlineNotice::breach).toList());
        assertEquals(
                List.of(2),
                world.rows("select escalation from task where kind = 'SLA-01' and object_key = '" + number + "'"));
        assertEquals(
                1,
                world.rows("select * from task where kind = 'OVERDUE' and role = 'CS_HEAD' and done_at is null")
                        .size());
    }

    @Test
    @DisplayName("JOB-01, JOB-03: A scan that comes two days late leaves the same records as one a minute")
    void lateScanSameRecords() {
        List<?> everyMinute = recordsOfABadDay(true);
        List<?> twoDaysLate = recordsOfABadDay(false);
        assertEquals(5, everyMinute.size());
        assertEquals(everyMinute.toString(), twoDaysLate.toString());
    }

    /** Not classified in time; the plan is filed late; then nothing happens any more, neither follow-up nor solution. */
    private List<?> recordsOfABadDay(boolean everyMinute) {
        world = new CaseWorld("2026-03-02T09:00");
        String number = world.lodge("intake", CaseFixture.crackedSofa()).number();
        wait(Duration.ofHours(3), everyMinute);
        world.act("intake", number, "CLASSIFY", "category", "PRODUCT_QUALITY");
        world.act("intake", number, "REGISTER");
        world.act("cshead", number, "CONFIRM_VALID");
        CaseFixture.assess(world, number, "ASSESS");
        world.act("intake", number, "DISPATCH", "leadDepartment", "QA");
        world.act("handler", number, "ACCEPT", "solvable", "IMMEDIATELY");
        wait(Duration.ofHours(25), everyMinute);
        world.act("head", number, "INVESTIGATE", "investigator", "handler");
        world.act(
                "head",
                number,
                "FILE_PLAN",
                "findings",
                "x",
                "steps",
                List.of(Map.of("text", "a", "person", "b", "date", "2026-03-05")));
        wait(Duration.ofHours(48), everyMinute);
        scan();
        scanDays();
        return world
                .rows(
                        "select e.at, e.type, e.round_no, e.state, e.data from complaint_event e where e.type = 'CLOCK_BREACHED'"
                                + " order by e.at")
                .stream()
                .map(row -> Arrays.toString((Object[]) row))
                .toList();
    }

    private void wait(Duration time, boolean scanning) {
        if (!scanning) {
            world.pass(time);
            return;
        }
        for (long minute = 0; minute < time.toMinutes(); minute += 15) {
            world.pass(Duration.ofMinutes(15));
            scan();
        }
    }

    @Test
    @DisplayName("JOB-01 costs what became due: among thirty quiet cases it touches the one that is due")
    void costsWhatBecameDue() {
        world.lodge("intake", CaseFixture.crackedSofa());
        world.pass(Duration.ofHours(1));
        for (int i = 0; i < 30; i++) {
            world.lodge("intake", CaseFixture.about("安静 " + i));
        }
        world.pass(Duration.ofMinutes(61));
        assertEquals(new Scanned(1, 0), scan());
    }

    @Test
    @DisplayName("JOB-05, T-39: the revisit opens in the night after the day of the answer")
    void revisitsOpenInTheNight() {
        String number = CaseFixture.replied(world, "NOT_STATED");
        Deadlines deadlines = world.bean(Deadlines.class);
        LocalDate today = LocalDate.parse("2026-03-02");
        assertEquals(new Scanned(0, 0), world.inTransaction(() -> deadlines.scheduleRevisits(today.minusDays(1))));
        assertEquals(new Scanned(1, 0), world.inTransaction(() -> deadlines.scheduleRevisits(today)));
        assertEquals(new Scanned(0, 0), world.inTransaction(() -> deadlines.scheduleRevisits(today)));
        ComplaintDossier dossier =
                world.as("intake", () -> world.bean(ComplaintSearch.class).dossier(number));
        assertEquals(CaseState.REVISIT_DUE, dossier.state());
        assertTrue(
                dossier.clocks().stream().anyMatch(clock -> clock.clock().equals("SLA-15") && clock.endedAt() == null));
    }

    @Test
    @DisplayName("A holiday brought in later moves what is still open at the next scan, and nothing that is over")
    void aNewHolidayMovesOpenDeadlines() {
        String number = CaseFixture.inTreatment(world);
        assertEquals(LocalDate.parse("2026-03-04"), followUpDue(number));
        List<KeepDay> holiday = List.of(new KeepDay(LocalDate.parse("2026-03-03"), false, "公司日", "Company day"));
        world.as("cshead", () -> world.bean(CompanyCalendar.class).keep(holiday));
        assertEquals(new Scanned(1, 0), scanDays());
        assertEquals(LocalDate.parse("2026-03-05"), followUpDue(number));
        assertEquals(new Scanned(0, 0), scanDays());
    }

    private LocalDate followUpDue(String number) {
        return world.as("intake", () -> world.bean(ComplaintSearch.class).clocks(number)).stream()
                .filter(clock -> clock.clock().equals("SLA-10"))
                .map(clock -> LocalDate.ofInstant(clock.dueAt(), CaseWorld.ZONE))
                .findFirst()
                .orElseThrow();
    }
}
