package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.Refused;

/** What regulation 000 asks of a case from its department to its archive: one test for each row of the catalogue. */
class AfterDispatchTest {
    private CaseWorld world;

    @BeforeEach
    void mondayMorning() {
        world = new CaseWorld("2026-03-02T09:00");
    }

    private ComplaintDossier dossier(String number) {
        return world.as("cshead", () -> world.bean(ComplaintSearch.class).dossier(number));
    }

    private List<ClockLine> runs(String number, String code) {
        return dossier(number).clocks().stream()
                .filter(line -> line.clock().equals(code))
                .toList();
    }

    private ClockLine clock(String number, String code) {
        List<ClockLine> runs = runs(number, code);
        return runs.get(runs.size() - 1);
    }

    private HistoryLine newest(String number, String type) {
        return dossier(number).timeline().stream()
                .filter(line -> line.type().equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Refused refused(Runnable work) {
        return assertThrows(Refused.class, work::run);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CaseWorld.ZONE);
    }

    private void solve(String number) {
        world.act(
                "handler",
                number,
                "RESOLVE",
                "solution",
                "更换木架",
                "evidence",
                List.of("照片"),
                "causeCode",
                "MATERIAL",
                "cause",
                "受潮",
                "preventionNeeded",
                false,
                "preventionReason",
                "个案");
    }

    @Test
    @DisplayName(
            "HND-01: a plan has steps, persons and dates; customer service confirms that it read it, and nobody waits for that")
    void planIsFiled() {
        String number = CaseFixture.dispatched(world);
        world.act("handler", number, "ACCEPT", "solvable", "IMMEDIATELY");
        world.act("head", number, "INVESTIGATE", "investigator", "handler");
        Map<String, String> nobody = Map.of("text", "更换", "person", " ", "date", "2026-03-05");
        assertEquals(
                "policy.Guard.PLAN_COMPLETE",
                refused(() -> world.act("head", number, "FILE_PLAN", "findings", "受潮", "steps", List.of(nobody)))
                        .code());
        Map<String, String> step = Map.of("text", "更换", "person", "handler", "date", "2026-03-05");
        world.act("head", number, "FILE_PLAN", "findings", "受潮", "steps", List.of(step));
        assertEquals(Verdict.MET, clock(number, "SLA-09").verdict());
        world.act("handler", number, "START_TREATMENT");
        world.act("intake", number, "ACKNOWLEDGE_PLAN");
        assertEquals(CaseState.IN_TREATMENT, dossier(number).state());
        assertEquals("Name of intake", newest(number, "ACKNOWLEDGE_PLAN").actor());
    }

    @Test
    @DisplayName(
            "HND-02, SLA-10: each follow-up demands the next two working days later; a missing one is a breach and a task")
    void followUp() {
        String number = CaseFixture.inTreatment(world);
        assertEquals(LocalDate.parse("2026-03-04"), day(clock(number, "SLA-10").dueAt()));
        world.moveTo("2026-03-03T10:00");
        world.act("intake", number, "FOLLOW_UP", "progress", "等待木架");
        assertEquals(Verdict.MET, runs(number, "SLA-10").get(0).verdict());
        assertEquals(LocalDate.parse("2026-03-05"), day(clock(number, "SLA-10").dueAt()));
        world.moveTo("2026-03-06T00:00");
        assertEquals(Verdict.BREACHED, clock(number, "SLA-10").verdict());
        assertEquals(
                List.of("INTAKE"),
                world.rows("select role from task where kind = 'SLA-10' and done_at is null and object_key = '" + number
                        + "'"));
    }

    @Test
    @DisplayName("HND-05, PRM-20: while a case is open the customer is told at least every two working days")
    void customerIsTold() {
        String number = CaseFixture.inTreatment(world);
        assertEquals(LocalDate.parse("2026-03-04"), day(clock(number, "PRM-20").dueAt()));
        world.act("handler", number, "CONTACT_CUSTOMER", "mode", "PHONE", "text", "木架已到货");
        assertEquals(2, runs(number, "PRM-20").size());
        assertEquals(Verdict.MET, runs(number, "PRM-20").get(0).verdict());
        solve(number);
        assertFalse(clock(number, "PRM-20").verdict().isLate());
        assertTrue(clock(number, "PRM-20").endedAt() != null, "nothing is owed after the solution");
    }

    @Test
    @DisplayName(
            "ASM-10, SLA-11, SLA-12: the choice of the department is kept; only a date told to the customer replaces 48 hours")
    void needsTime() {
        String number = CaseFixture.dispatched(world);
        assertEquals(
                "solvable",
                refused(() -> world.act("handler", number, "ACCEPT")).field());
        world.act("handler", number, "ACCEPT", "solvable", "NEEDS_TIME");
        world.act("head", number, "INVESTIGATE", "investigator", "handler");
        Map<String, String> step = Map.of("text", "更换", "person", "handler", "date", "2026-03-05");
        world.act("head", number, "FILE_PLAN", "findings", "受潮", "steps", List.of(step));
        world.act("handler", number, "START_TREATMENT");
        assertEquals("NEEDS_TIME", newest(number, "ACCEPT").text("solvable"));
        assertEquals(Verdict.RUNNING, clock(number, "SLA-11").verdict());
        assertEquals(List.of(), runs(number, "SLA-12"));
        world.act("handler", number, "PROMISE_DATE", "promisedDate", "2026-03-09", "mode", "PHONE", "proof", "录音");
        assertEquals(Verdict.CANCELLED, clock(number, "SLA-11").verdict());
        assertEquals(LocalDate.parse("2026-03-10"), day(clock(number, "SLA-12").dueAt()), "until 24:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solution", "evidence", "causeCode", "cause", "preventionNeeded", "preventionReason"})
    @DisplayName("CHN-31, HND-03: solved only with solution, evidence, cause and a reasoned decision on prevention")
    void whatASolutionNeeds(String missing) {
        String number = CaseFixture.inTreatment(world);
        Map<String, Object> fields = new HashMap<>(
                Map.of("solution", "更换", "evidence", List.of("照片"), "cause", "受潮", "preventionNeeded", false));
        fields.put("preventionReason", "个案");
        fields.put("causeCode", "MATERIAL");
        fields.remove(missing);
        ActOnComplaint resolve = new ActOnComplaint(number, null, "RESOLVE", fields);
        Refused refused = refused(
                () -> world.as("handler", () -> world.bean(Complaints.class).act(resolve)));
        assertEquals(missing, refused.field());
        assertEquals(CaseState.IN_TREATMENT, dossier(number).state());
    }

    @Test
    @DisplayName("FBK-02, SLA-14: the reply keeps way, text, person and time; 48 hours after the result it is late")
    void reply() {
        String number = CaseFixture.inTreatment(world);
        solve(number);
        world.act("handler", number, "REPORT_RESULT", "result", "修好");
        assertEquals(
                world.now().plus(Duration.ofHours(48)), clock(number, "SLA-14").dueAt());
        world.pass(Duration.ofHours(48).plusSeconds(1));
        world.act(
                "intake",
                number,
                "REPLY",
                "text",
                "已修好",
                "mode",
                "PHONE",
                "person",
                "李女士",
                "satisfaction",
                "SATISFIED");
        assertEquals(Verdict.MET_LATE, clock(number, "SLA-14").verdict());
        HistoryLine reply = newest(number, "REPLY");
        assertEquals("PHONE 已修好 李女士", reply.text("mode") + " " + reply.text("text") + " " + reply.text("person"));
        assertEquals("Name of intake", reply.actor());
        assertEquals(world.now(), reply.at());
    }

    @Test
    @DisplayName("FBK-04, POL-08: no reply without a satisfaction or \"not stated\", and none by the department")
    void satisfactionWithTheReply() {
        String number = CaseFixture.inTreatment(world);
        solve(number);
        world.act("handler", number, "REPORT_RESULT", "result", "修好");
        assertEquals(
                "satisfaction",
                refused(() -> world.act("intake", number, "REPLY", "text", "已修好", "mode", "PHONE"))
                        .field());
        assertEquals(
                "complaint.notYours",
                refused(() -> world.act(
                                "handler", number, "REPLY", "text", "x", "mode", "PHONE", "satisfaction", "SATISFIED"))
                        .code());
        world.act("intake", number, "REPLY", "text", "已修好", "mode", "PHONE", "satisfaction", "NOT_STATED");
    }

    @Test
    @DisplayName(
            "POL-10: what the customer thought at the reply, at the revisit and of the improvement are three readings")
    void threeReadings() {
        String number = CaseFixture.replied(world, "NEUTRAL");
        world.act("intake", number, "OPEN_REVISIT");
        world.act("intake", number, "RECORD_REVISIT", "mode", "PHONE", "satisfaction", "SATISFIED", "solved", true);
        world.as("intake", () -> {
            world.bean(Complaints.class).judgeImprovement(number, "VERY_SATISFIED");
            return null;
        });
        ComplaintDossier.Outcome outcome = dossier(number).outcome();
        assertEquals("NEUTRAL", outcome.satisfactionReply());
        assertEquals("SATISFIED", outcome.satisfactionRevisit());
        assertEquals("VERY_SATISFIED", outcome.satisfactionImprovement());
    }

    @Test
    @DisplayName(
            "FBK-17, POL-12, GAP-22: a dissatisfied case is closed by the general manager alone, and says so for ever")
    void exit() {
        String number = CaseFixture.revisited(world, "DISSATISFIED");
        assertEquals(
                "complaint.notYours",
                refused(() -> world.act("cshead", number, "CLOSE_BY_EXIT", "reason", "无法满足"))
                        .code());
        world.act("gm", number, "CLOSE_BY_EXIT", "reason", "要求超出法律义务");
        assertEquals("EXIT", dossier(number).outcome().closeReason());
        assertEquals("要求超出法律义务", newest(number, "CLOSE_BY_EXIT").text("reason"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLAINT", "REPAIR"})
    @DisplayName(
            "REG-09, REG-10: a folder of record, handling, follow-up, revisit and summary is archived; repairs go the same way")
    void folder(CaseKind kind) {
        String number = CaseFixture.dispatched(world, CaseFixture.ofKind(kind));
        CaseFixture.treat(world, number);
        world.act("intake", number, "FOLLOW_UP", "progress", "已上门");
        CaseFixture.solve(world, number, "SATISFIED");
        world.act("intake", number, "OPEN_REVISIT");
        world.act("intake", number, "RECORD_REVISIT", "mode", "PHONE", "satisfaction", "SATISFIED", "solved", true);
        world.act("intake", number, "CLOSE", "summary", "客户满意", "evaluation", "GOOD");
        world.act("archivist", number, "ARCHIVE");
        assertEquals(CaseState.ARCHIVED, dossier(number).state());
        assertEquals(kind, dossier(number).kind());
    }

    @Test
    @DisplayName("HND-37: six milestones with their times; a new round takes back what is to be done again")
    void milestones() {
        String number = CaseFixture.revisited(world, "DISSATISFIED");
        assertEquals(
                List.of("RECEIVED", "CLASSIFIED", "INVESTIGATED", "HANDLED", "ANSWERED", "FOLLOWED_UP"),
                dossier(number).milestones().stream()
                        .map(reached -> reached.step().name())
                        .toList());
        assertTrue(dossier(number).milestones().stream()
                .allMatch(reached -> world.now().equals(reached.at())));
        world.act("intake", number, "REOPEN", "reason", "仍有异响");
        List<Milestone> again = dossier(number).milestones();
        assertEquals(world.now(), again.get(1).at());
        assertNull(again.get(2).at());
        assertNull(again.get(5).at());
    }

    @Test
    @DisplayName("REG-06: the timeline is what is stored, entry by entry, and only who reaches the case reads it")
    void timeline() {
        String number = CaseFixture.revisited(world, "SATISFIED");
        List<String> stored = world.rows("select type from complaint_event order by event_no").stream()
                .map(String::valueOf)
                .toList();
        List<String> read = world
                .as("gm", () -> world.bean(ComplaintSearch.class).history(number))
                .stream()
                .map(HistoryLine::type)
                .toList();
        assertEquals(stored, read);
        assertTrue(stored.size() >= 14, stored::toString);
        assertEquals(
                Refused.Kind.FORBIDDEN,
                refused(() -> world.as("joiner", () -> world.bean(ComplaintSearch.class)
                                .history(number)))
                        .kind());
    }

    @Test
    @DisplayName("ASG-12: remarks of colleagues stand in the case and never in what the customer reads")
    void remarks() {
        Lodged lodged = world.lodge("intake", CaseFixture.crackedSofa());
        remark("intake", lodged.number());
        assertEquals("内部意见", newest(lodged.number(), "NOTE").text("text"));
        PublicProgress read =
                world.as("intake", () -> world.bean(Tracking.class).follow(new TrackCase(lodged.receipt())));
        assertEquals(List.of(), read.dialogue());
    }

    private void remark(String account, String number) {
        world.as(account, () -> {
            world.bean(Complaints.class).note(number, "内部意见");
            return null;
        });
    }

    private void message(String account, String number) {
        world.as(account, () -> {
            world.bean(Complaints.class).message(number, "您好");
            return null;
        });
    }

    @Test
    @DisplayName(
            "POL-08, ROL-36: who only reads a case adds nothing to it, and the customer hears only those who work for him")
    void whoSpeaks() {
        String number = CaseFixture.dispatched(world);
        remark("gm", number);
        message("handler", number);
        assertEquals("complaint.notYours", refused(() -> message("gm", number)).code());
        for (String reader : List.of("auditor", "supervisor")) {
            assertTrue(world.as(reader, () -> world.bean(ComplaintSearch.class).reaches(number)));
            assertEquals(
                    "complaint.notYours", refused(() -> remark(reader, number)).code());
            assertEquals(
                    "complaint.notYours", refused(() -> message(reader, number)).code());
            ComplaintSearch.Voice voice =
                    world.as(reader, () -> world.bean(ComplaintSearch.class).voice(number));
            assertFalse(voice.remarks() || voice.messages());
        }
    }
}
