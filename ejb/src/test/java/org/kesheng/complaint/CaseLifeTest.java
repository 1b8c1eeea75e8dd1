package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** A case from the door to the archive, and what may not happen on the way. */
class CaseLifeTest {
    private CaseWorld world;

    @BeforeEach
    void mondayMorning() {
        world = new CaseWorld("2026-03-02T09:00");
    }

    private ComplaintDossier dossier(String number) {
        return world.as("intake", () -> world.bean(ComplaintSearch.class).dossier(number));
    }

    private static String refused(Runnable work) {
        return assertThrows(Refused.class, work::run).code();
    }

    @Test
    @DisplayName("REG-09, T-01, T-47: from receipt to archive, every clock in time")
    void fromReceiptToArchive() {
        String number = CaseFixture.revisited(world, "SATISFIED");
        world.act("intake", number, "CLOSE", "summary", "客户满意", "evaluation", "GOOD");
        ComplaintDossier closed = dossier(number);
        assertEquals(CaseState.CLOSED, closed.state());
        assertEquals("SATISFIED", closed.outcome().closeReason());
        assertTrue(closed.clocks().stream().allMatch(clock -> clock.endedAt() != null));
        assertTrue(closed.clocks().stream().noneMatch(clock -> clock.verdict().isLate()));
        assertEquals("policy.Guard.FOLDER_COMPLETE", refused(() -> world.act("archivist", number, "ARCHIVE")));
        assertEquals(0L, openTasks(number));
    }

    private long openTasks(String number) {
        return ((Number) world.rows("select count(*) from task where object_key = '" + number + "' and done_at is null")
                        .get(0))
                .longValue();
    }

    @Test
    @DisplayName(
            "HND-03, POL-04, POL-05, SLA-09, SLA-11: accepted at 09:00, the plan is due 24 and the solution 48 hours later, night and weekend counted")
    void hoursRunThroughTheNight() {
        world.moveTo("2026-03-06T16:00");
        String number = CaseFixture.dispatched(world);
        Acted accepted = world.act("handler", number, "ACCEPT", "solvable", "IMMEDIATELY");
        assertEquals(world.now().plus(Duration.ofHours(24)), due(accepted, "SLA-09"));
        assertEquals(world.now().plus(Duration.ofHours(48)), due(accepted, "SLA-11"));
    }

    private static Instant due(Acted acted, String clock) {
        return acted.clocks().stream()
                .filter(line -> line.clock().equals(clock))
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    @Test
    @DisplayName(
            "FBK-14, FBK-17, POL-12, GAP-22: a dissatisfied customer opens round 2 with clocks of its own; the verdicts of round 1 stay")
    void dissatisfactionOpensANewRound() {
        String number = CaseFixture.revisited(world, "DISSATISFIED");
        assertEquals(
                "policy.Guard.SATISFIED",
                refused(() -> world.act("intake", number, "CLOSE", "summary", "x", "evaluation", "GOOD")));
        world.act("intake", number, "REOPEN", "reason", "仍有异响");
        CaseFixture.assess(world, number, "REASSESS");
        world.act("intake", number, "DISPATCH", "leadDepartment", "QA");
        CaseFixture.treat(world, number);
        ComplaintDossier again = dossier(number);
        assertEquals(2, again.round());
        assertEquals(
                List.of(1, 2),
                runs(again, "SLA-09").stream().map(ClockLine::round).toList());
        assertEquals(Verdict.MET, runs(again, "SLA-09").get(0).verdict());
        assertNull(again.outcome().satisfactionRevisit());
    }

    private static List<ClockLine> runs(ComplaintDossier dossier, String clock) {
        return dossier.clocks().stream()
                .filter(line -> line.clock().equals(clock))
                .toList();
    }

    @Test
    @DisplayName(
            "HND-04, PRM-52: every promise is kept with its proof; the clock follows the newest, none goes beyond PRM-52")
    void promisesAreKept() {
        String number = CaseFixture.inTreatment(world);
        world.act("handler", number, "PROMISE_DATE", "promisedDate", "2026-03-06", "mode", "PHONE", "proof", "录音1");
        world.act("handler", number, "PROMISE_DATE", "promisedDate", "2026-03-10", "mode", "PHONE", "proof", "录音2");
        assertEquals(
                List.of("录音1", "录音2"),
                dossier(number).outcome().promises().stream()
                        .map(ComplaintDossier.Promise::proof)
                        .toList());
        assertEquals(2, runs(dossier(number), "SLA-12").size());
        // 15 working days after Monday 2 March 2026 end on Monday 23 March.
        Runnable tooFar = () -> world.act(
                "handler", number, "PROMISE_DATE", "promisedDate", "2026-03-24", "mode", "PHONE", "proof", "录音3");
        assertEquals("policy.Guard.PROMISE_WITHIN_MAXIMUM", refused(tooFar));
        world.act("handler", number, "PROMISE_DATE", "promisedDate", "2026-03-23", "mode", "PHONE", "proof", "录音3");
        world.act("head", number, "ESCALATE", "to", "gm", "text", "需要更久");
        tooFar.run();
    }

    @Test
    @DisplayName("FBK-18, PRM-60: three failed attempts on different days end as unreachable, not as satisfied")
    void threeAttemptsOnDifferentDays() {
        String number = CaseFixture.replied(world, "NOT_STATED");
        world.act("intake", number, "OPEN_REVISIT");
        world.act("intake", number, "RECORD_ATTEMPT", "mode", "PHONE");
        world.act("intake", number, "RECORD_ATTEMPT", "mode", "PHONE");
        world.pass(Duration.ofDays(1));
        world.act("intake", number, "RECORD_ATTEMPT", "mode", "PHONE");
        assertEquals(
                "policy.Guard.ATTEMPTS_EXHAUSTED",
                refused(() -> world.act("intake", number, "CLOSE_UNREACHABLE", "summary", "联系不上")));
        world.pass(Duration.ofDays(1));
        world.act("intake", number, "RECORD_ATTEMPT", "mode", "PHONE");
        world.act("intake", number, "CLOSE_UNREACHABLE", "summary", "联系不上");
        assertEquals("UNREACHABLE", dossier(number).outcome().closeReason());
        assertNull(dossier(number).outcome().satisfactionRevisit());
    }

    @Test
    @DisplayName("CHN-31, PREVENTION_LINKED: where prevention is needed, a plan must be linked before closing")
    void preventionNeedsAPlan() {
        String number = CaseFixture.inTreatment(world);
        world.act(
                "handler",
                number,
                "RESOLVE",
                "solution",
                "更换",
                "evidence",
                List.of("照片"),
                "causeCode",
                "MATERIAL",
                "cause",
                "批次问题",
                "preventionNeeded",
                true,
                "preventionReason",
                "同批次");
        world.act("handler", number, "REPORT_RESULT", "result", "修好");
        world.act("intake", number, "REPLY", "text", "已修好", "mode", "PHONE", "satisfaction", "SATISFIED");
        world.act("intake", number, "OPEN_REVISIT");
        world.act("intake", number, "RECORD_REVISIT", "mode", "PHONE", "satisfaction", "SATISFIED", "solved", true);
        Runnable close = () -> world.act("intake", number, "CLOSE", "summary", "x", "evaluation", "GOOD");
        assertEquals("policy.Guard.PREVENTION_LINKED", refused(close));
        plan(1, number, "DRAFT", "每批首件检验");
        plan(2, number, "APPROVED", " ");
        plan(3, "P000-2026-999999", "APPROVED", "每批首件检验");
        assertEquals(
                "policy.Guard.PREVENTION_LINKED", refused(close), "a draft, a plan without prevention, another case");
        assertTrue(
                dossier(number).actions().stream()
                        .anyMatch(action -> action.name().equals("CLOSE")),
                "offered, so that the refusal tells what is missing");
        plan(4, number, "APPROVED", "每批首件检验");
        close.run();
    }

    private void plan(int id, String from, String state, String preventiveAction) {
        world.sql(
                "insert into plan (id, version, code, title, source, source_key, department_id, owner_id, state, cause,"
                        + " corrective_action, preventive_action, measure_kind, baseline_from, baseline_to, target, check_on)"
                        + " values (" + id + ", 0, 'IMP-" + id + "', 'x', 'COMPLAINT', '" + from + "', 3, 4, '" + state
                        + "', 'x', 'x', '" + preventiveAction
                        + "', 'ON_TIME_RATE', date '2026-01-01', date '2026-02-01', 0.9,"
                        + " date '2026-06-01')");
    }

    @Test
    @DisplayName(
            "HND-08: who solves names a cause of the tree beside its analysis; another one is refused and nothing is stored")
    void causeIsMandatory() {
        String number = CaseFixture.inTreatment(world);
        ComplaintDossier before = dossier(number);
        Refused missing = assertThrows(Refused.class, () -> resolve(number, ""));
        assertEquals("complaint.field.missing", missing.code());
        assertEquals("causeCode", missing.field());
        Refused unknown = assertThrows(Refused.class, () -> resolve(number, "WEATHER"));
        assertEquals("complaint.field.choice", unknown.code());
        assertEquals(Refused.Kind.INVALID, unknown.kind());
        assertTrue(Texts.of(Locale.SIMPLIFIED_CHINESE, unknown).startsWith("“causeCode”不能是“WEATHER”，可选：DESIGN"));
        assertEquals(before.timeline(), dossier(number).timeline());
        assertNull(dossier(number).outcome().causeCode());
        resolve(number, "CARRIAGE");
        ComplaintDossier.Outcome outcome = dossier(number).outcome();
        assertEquals("CARRIAGE", outcome.causeCode());
        assertEquals("承运与搬运不当", outcome.causeTitle().zh());
        assertEquals(CauseDomain.SERVICE, outcome.causeDomain());
        assertEquals("搬运时磕碰", outcome.cause());
        assertEquals(
                List.of("CARRIAGE"), world.rows("select cause_code from complaint where number = '" + number + "'"));
    }

    private void resolve(String number, String causeCode) {
        world.act(
                "handler",
                number,
                "RESOLVE",
                "solution",
                "更换",
                "evidence",
                List.of("照片"),
                "causeCode",
                causeCode,
                "cause",
                "搬运时磕碰",
                "preventionNeeded",
                false,
                "preventionReason",
                "个案");
    }

    @Test
    @DisplayName("A refused action leaves nothing behind")
    void refusalLeavesNothing() {
        String number = CaseFixture.dispatched(world);
        ComplaintDossier before = dossier(number);
        assertEquals("complaint.field.missing", refused(() -> world.act("handler", number, "ACCEPT")));
        assertEquals(
                "complaint.notYours", refused(() -> world.act("intake", number, "ACCEPT", "solvable", "NEEDS_TIME")));
        assertEquals(before, dossier(number));
    }

    @Test
    @DisplayName("A change based on an older version is refused as stale")
    void staleChangeIsRefused() {
        String number = world.lodge("intake", CaseFixture.crackedSofa()).number();
        int seen = dossier(number).version();
        world.act("intake", number, "REGISTER");
        ActOnComplaint late = new ActOnComplaint(number, seen, "CLASSIFY", Map.of("category", "OTHER"));
        Refused stale = assertThrows(
                Refused.class,
                () -> world.as("intake", () -> world.bean(Complaints.class).act(late)));
        assertEquals(Refused.Kind.STALE, stale.kind());
    }

    @Test
    @DisplayName("Offered actions are those that succeed: role, state and every guard that needs no input")
    void offeredActions() {
        String number = CaseFixture.dispatched(world);
        List<String> handlers = names("handler", number);
        assertTrue(handlers.containsAll(List.of("ACCEPT", "RETURN")), handlers.toString());
        assertFalse(names("intake", number).contains("ACCEPT"));
    }

    private List<String> names(String account, String number) {
        return world.as(account, () -> world.bean(ComplaintSearch.class).actions(number)).stream()
                .map(action -> action.name())
                .toList();
    }

    @Test
    @DisplayName("ASG-13, ROL-52: the head complained about has no hand in it; his task goes to the department above")
    void theHeadIsTheSubject() {
        String number = world.lodge("intake", CaseFixture.against("head")).number();
        world.act("intake", number, "CLASSIFY", "category", "SERVICE_QUALITY");
        world.act("intake", number, "REGISTER");
        world.act("cshead", number, "CONFIRM_VALID");
        CaseFixture.assess(world, number, "ASSESS");
        world.act("intake", number, "DISPATCH", "leadDepartment", "QA");
        world.act("handler", number, "ACCEPT", "solvable", "IMMEDIATELY");
        assertEquals(
                "complaint.outOfReach",
                refused(() -> world.act("head", number, "INVESTIGATE", "investigator", "handler")));
        assertEquals(
                1L,
                world
                        .rows("select department_id from task where kind = 'SLA-09' and object_key = '" + number + "'")
                        .stream()
                        .filter(id -> ((Number) id).longValue() == 1L)
                        .count());
    }

    @Test
    @DisplayName("Each change is announced once and noted once for the night")
    void announcedAndNoted() {
        CaseFixture.dispatched(world);
        assertEquals(
                6,
                world.fired.stream().filter(ComplaintChanged.class::isInstance).count());
        assertEquals(1, world.rows("select * from complaint_inbox").size());
    }
}
