package org.kesheng.improvement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.complaint.CaseWorld;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyData;
import org.kesheng.insight.PreventiveAnswer;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Role;
import org.kesheng.shared.Refused;

/** A plan of the quality department, from its draft to its verdict. */
class PlanLifeTest {
    private static final LocalDate BEFORE = LocalDate.parse("2026-01-01");
    private static final LocalDate CHECK = LocalDate.parse("2026-03-20");

    private CaseWorld world;
    private Improvements plans;

    @BeforeEach
    void mondayMorning() {
        world = new CaseWorld("2026-03-02T09:00");
        plans = world.bean(Improvements.class);
        world.figures =
                from -> from.equals(BEFORE) ? new Figure(1_000, 0.60, 0.57, 0.63) : new Figure(1_000, 0.85, 0.83, 0.87);
    }

    private String draft(String account, PlanSource source) {
        DraftPlan draft = new DraftPlan(
                "按时答复",
                source,
                null,
                3L,
                4L,
                "人手不足",
                null,
                "增加一班",
                "每周检查",
                new Measure(Measure.Kind.ON_TIME_RATE, null, null, null, null, null),
                BEFORE,
                LocalDate.parse("2026-01-31"),
                0.8,
                CHECK,
                List.of(new DraftPlan.Step("排班", 3L, LocalDate.parse("2026-03-10"))));
        return world.as(account, () -> plans.draft(draft)).card().code();
    }

    private PlanDossier move(String account, String code, PlanAction action) {
        return world.as(account, () -> plans.move(code, null, action, null));
    }

    private void follow(String date) {
        world.current.as(Actor.JOBS, () -> world.inTransaction(() -> plans.follow(LocalDate.parse(date))));
    }

    private static String refused(Supplier<?> work) {
        return assertThrows(Refused.class, work::get).code();
    }

    private String implemented(PlanSource source, String author) {
        String code = draft(author, source);
        move("gm", code, PlanAction.APPROVE);
        move("head", code, PlanAction.START);
        world.as("head", () -> plans.report(code, null, 1, 100, "排班表"));
        move("head", code, PlanAction.IMPLEMENT);
        return code;
    }

    @Test
    @DisplayName(
            "IMP-02, FRM-12: a plan is closed with an effect figure, after approval, work and evaluation, and not before")
    void closedLoop() {
        String code = implemented(PlanSource.REPORT, "head");
        assertEquals("improvement.noEffect", refused(() -> move("head", code, PlanAction.EVALUATE)));
        world.moveTo("2026-03-20T09:00");
        follow("2026-03-20");
        move("head", code, PlanAction.EVALUATE);
        PlanDossier closed = move("gm", code, PlanAction.CLOSE);
        assertEquals(PlanState.CLOSED, closed.card().state());
        assertEquals(Effect.Verdict.EFFECTIVE, closed.card().verdict());
        assertEquals(0.25, closed.effects().get(0).difference(), 1e-12);
    }

    @Test
    @DisplayName("IMP-04: a milestone is done only with evidence, a plan is carried out only when all are done")
    void evidence() {
        String code = draft("head", PlanSource.REPORT);
        move("gm", code, PlanAction.APPROVE);
        assertEquals(
                "improvement.notRunning", refused(() -> world.as("head", () -> plans.report(code, null, 1, 50, null))));
        move("head", code, PlanAction.START);
        assertEquals(
                "improvement.evidenceMissing",
                refused(() -> world.as("head", () -> plans.report(code, null, 1, 100, " "))));
        world.as("head", () -> plans.report(code, null, 1, 99, null));
        assertEquals("improvement.milestonesOpen", refused(() -> move("head", code, PlanAction.IMPLEMENT)));
    }

    @Test
    @DisplayName(
            "JOB-11, SLA-48: each night keeps one effect of a plan that runs, and asks for the evaluation on the check date")
    void followedEachNight() {
        String code = implemented(PlanSource.REPORT, "head");
        follow("2026-03-19");
        follow("2026-03-20");
        follow("2026-03-20");
        List<Effect> effects = world.as("gm", () -> plans.effects(code));
        assertEquals(
                List.of(CHECK, CHECK.minusDays(1)),
                effects.stream().map(Effect::computedOn).toList());
        assertEquals(
                1,
                world.rows("select id from task where kind = 'PLAN_EVALUATE' and done_at is null and object_key = '"
                                + code + "'")
                        .size());
    }

    @Test
    @DisplayName("JOB-11, SLA-47: a milestone that is not done by its day puts the plan off course")
    void overdueMilestone() {
        String code = draft("head", PlanSource.REPORT);
        move("gm", code, PlanAction.APPROVE);
        assertTrue(move("head", code, PlanAction.START).card().onCourse());
        world.moveTo("2026-03-11T00:00");
        PlanCard card = world.as("head", () -> plans.plan(code)).card();
        assertEquals(1, card.overdue());
        assertTrue(!card.onCourse());
    }

    private String lodged(String product, String cause) {
        PartyData party = new PartyData("王芳", "13900000001", null, "成都", null);
        String number = world.lodge("intake", LodgeComplaint.of("HOTLINE", party, "台面开裂", "买来一周台面开裂。"))
                .number();
        world.sql("update complaint set product = '" + product + "' where number = '" + number + "'");
        world.sql("update complaint set cause_code = '" + cause + "' where number = '" + number + "'");
        return number;
    }

    private String closedAbout(String number) {
        DraftPlan draft = new DraftPlan(
                "板材来料检验",
                PlanSource.COMPLAINT,
                number,
                3L,
                4L,
                "来料未检",
                null,
                "逐批检验",
                "检验标准入库",
                new Measure(Measure.Kind.ON_TIME_RATE, null, null, null, null, null),
                BEFORE,
                LocalDate.parse("2026-01-31"),
                0.8,
                CHECK,
                List.of(new DraftPlan.Step("检验", 3L, LocalDate.parse("2026-03-10"))));
        String code = world.as("head", () -> plans.draft(draft)).card().code();
        move("gm", code, PlanAction.APPROVE);
        move("head", code, PlanAction.START);
        world.as("head", () -> plans.report(code, null, 1, 100, "检验记录"));
        move("head", code, PlanAction.IMPLEMENT);
        world.moveTo("2026-03-20T09:00");
        follow("2026-03-20");
        move("head", code, PlanAction.EVALUATE);
        move("gm", code, PlanAction.CLOSE);
        return code;
    }

    private PlanState state(String code) {
        return world.as("gm", () -> plans.plan(code)).card().state();
    }

    @Test
    @DisplayName(
            "IMP-10: a new case with the cause and product of a closed plan, within PRM-57 of its closing, sets it back to"
                    + " running and tells its owner; another cause or product does not")
    void relapse() {
        String code = closedAbout(lodged("松木书桌", "MATERIAL"));
        world.pass(Duration.ofHours(2));
        lodged("松木书桌", "CARRIAGE");
        lodged("橡木书桌", "MATERIAL");
        follow("2026-03-20");
        assertEquals(PlanState.CLOSED, state(code));
        String again = lodged(" 松木书桌 ", "MATERIAL");
        follow("2026-03-20");
        assertEquals(PlanState.RUNNING, state(code));
        assertTrue(world.as("gm", () -> plans.plan(code)).remark().contains(again));
        assertEquals(
                1,
                world.rows("select id from task where kind = 'PLAN_REOPENED' and done_at is null and staff_id = 4"
                                + " and object_key = '" + code + "'")
                        .size());
    }

    @Test
    @DisplayName("IMP-10: what comes later than PRM-57 after the closing is no relapse")
    void tooLateForARelapse() {
        String code = closedAbout(lodged("松木书桌", "MATERIAL"));
        world.moveTo("2026-09-21T09:00");
        lodged("松木书桌", "MATERIAL");
        follow("2026-09-21");
        assertEquals(PlanState.CLOSED, state(code));
    }

    @Test
    @DisplayName("IMP-17: a systemic issue is answered by a plan that exists and prevents something, by no other code")
    void answersAnIssue() {
        PreventionPlans prevention = world.bean(PreventionPlans.class);
        String code = draft("head", PlanSource.SYSTEMIC_ISSUE);
        assertEquals(PreventiveAnswer.Kind.PREVENTIVE, world.inTransaction(() -> prevention.kind(code)));
        assertEquals(PreventiveAnswer.Kind.MISSING, world.inTransaction(() -> prevention.kind("IMP-2026-9999")));
        world.sql("update plan set preventive_action = ' ' where code = '" + code + "'");
        assertEquals(PreventiveAnswer.Kind.NOT_PREVENTIVE, world.inTransaction(() -> prevention.kind(code)));
    }

    @Test
    @DisplayName("ROL-50: who wrote a plan neither approves nor closes it")
    void ownPlan() {
        String code = draft("head", PlanSource.REPORT);
        assertEquals("improvement.ownPlan", refused(() -> move("head", code, PlanAction.APPROVE)));
    }

    @Test
    @DisplayName("IMP-15, ROL-44: what a spot check found is closed by supervision alone")
    void spotCheck() {
        String code = implemented(PlanSource.SPOT_CHECK, "head");
        world.moveTo("2026-03-20T09:00");
        follow("2026-03-20");
        move("head", code, PlanAction.EVALUATE);
        assertEquals("improvement.supervisionCloses", refused(() -> move("gm", code, PlanAction.CLOSE)));
        assertEquals(
                PlanState.CLOSED,
                move("supervisor", code, PlanAction.CLOSE).card().state());
        String other = draft("head", PlanSource.REPORT);
        assertEquals("improvement.noPlan", refused(() -> move("supervisor", other, PlanAction.APPROVE)));
    }

    @Test
    @DisplayName("ROL-44: a plan is changed within the reach of that right, however far its reader sees")
    void reachOfChanges() {
        String code = draft("head", PlanSource.REPORT);
        world.people.put("both", new Actor(5L, "carrier", "x", 4L, "/1/4/", EnumSet.of(Role.DEPT_HEAD, Role.AUDITOR)));
        assertEquals(code, world.as("both", () -> plans.plan(code)).card().code());
        assertEquals("improvement.noPlan", refused(() -> move("both", code, PlanAction.APPROVE)));
    }
}
