package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.Refused;

/** What regulation 000 asks of a case until a department has it: one test for each row of the catalogue. */
class BeforeDispatchTest {
    private CaseWorld world;

    @BeforeEach
    void mondayMorning() {
        world = new CaseWorld("2026-03-02T09:00");
    }

    private ComplaintDossier dossier(String number) {
        return world.as("cshead", () -> world.bean(ComplaintSearch.class).dossier(number));
    }

    private ClockLine clock(String number, String code) {
        return dossier(number).clocks().stream()
                .filter(line -> line.clock().equals(code))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private HistoryLine newest(String number, String type) {
        return dossier(number).timeline().stream()
                .filter(line -> line.type().equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<?> openTasks(String number, String kind) {
        return world.rows("select role from task where object_key = '" + number + "' and kind = '" + kind
                + "' and done_at is null");
    }

    private static Refused refused(Runnable work) {
        return assertThrows(Refused.class, work::run);
    }

    private void assess(String number, String largeImpact, Object... more) {
        Object[] scores = {
            "severity", "HIGH", "scope", "HIGH", "consequence", "HIGH", "urgency", "HIGH", "complexity", "COMPLEX"
        };
        Object[] fields = new Object[scores.length + 2 + more.length];
        System.arraycopy(scores, 0, fields, 0, scores.length);
        fields[scores.length] = "largeImpact";
        fields[scores.length + 1] = largeImpact.equals("large");
        System.arraycopy(more, 0, fields, scores.length + 2, more.length);
        world.act("intake", number, "ASSESS", fields);
    }

    @Test
    @DisplayName(
            "CHN-16, SLA-03: the record of a call that is entered 31 minutes after its end is late, at 30 it is not")
    void recordOfACall() {
        Instant ended = world.now();
        world.pass(Duration.ofMinutes(5));
        String inTime = world.lodge("intake", CaseFixture.call(ended)).number();
        String late = world.lodge("intake", CaseFixture.call(ended)).number();
        assertEquals(ended.plus(Duration.ofMinutes(30)), clock(late, "SLA-03").dueAt());
        world.pass(Duration.ofMinutes(25));
        world.act("intake", inTime, "REGISTER");
        world.pass(Duration.ofMinutes(1));
        world.act("intake", late, "REGISTER");
        assertEquals(Verdict.MET, clock(inTime, "SLA-03").verdict());
        assertEquals(Verdict.MET_LATE, clock(late, "SLA-03").verdict());
    }

    @Test
    @DisplayName(
            "ASM-02, SLA-07: what is registered is to be reviewed by the head until midnight, afterwards it is overdue")
    void dailyReview() {
        String number = world.lodge("intake", CaseFixture.crackedSofa()).number();
        world.act("intake", number, "CLASSIFY", "category", "OTHER");
        world.act("intake", number, "REGISTER");
        assertEquals(List.of("CS_HEAD"), openTasks(number, "SLA-07"));
        world.moveTo("2026-03-03T00:00:01");
        assertEquals(Verdict.BREACHED, clock(number, "SLA-07").verdict());
        world.act("cshead", number, "CONFIRM_VALID");
        assertEquals(Verdict.MET_LATE, clock(number, "SLA-07").verdict());
        assertEquals(List.of(), openTasks(number, "SLA-07"));
    }

    @Test
    @DisplayName("REG-14: true and valid, or not, is kept with reviewer, time and reason; an invalid case stays stored")
    void reviewIsKept() {
        String good = CaseFixture.reviewed(world, CaseFixture.crackedSofa());
        assertEquals(true, dossier(good).assessment().verified());
        assertEquals("Name of cshead", newest(good, "CONFIRM_VALID").actor());
        String bad = world.lodge("intake", CaseFixture.crackedSofa()).number();
        world.act("intake", bad, "CLASSIFY", "category", "OTHER");
        world.act("intake", bad, "REGISTER");
        assertEquals(
                "complaint.field.missing",
                refused(() -> world.act("cshead", bad, "DECLARE_INVALID", "ground", "UNTRUE"))
                        .code());
        world.act("cshead", bad, "DECLARE_INVALID", "ground", "UNTRUE", "reason", "并非本公司产品");
        assertEquals(CaseState.INVALID, dossier(bad).state());
        assertEquals(false, dossier(bad).assessment().verified());
        HistoryLine finding = newest(bad, "DECLARE_INVALID");
        assertEquals("并非本公司产品", finding.text("reason"));
        assertEquals("Name of cshead", finding.actor());
        assertEquals(world.now(), finding.at());
    }

    @Test
    @DisplayName("CLS-12: another class keeps the old one, who changed it, when and why, and no deadline moves")
    void reclassified() {
        String number = CaseFixture.reviewed(world, CaseFixture.crackedSofa());
        List<ClockLine> before = dossier(number).clocks();
        world.pass(Duration.ofMinutes(1));
        assertEquals(
                "reason",
                refused(() -> world.act("cshead", number, "RECLASSIFY", "category", "PRICE"))
                        .field());
        world.act("cshead", number, "RECLASSIFY", "category", "PRICE", "reason", "实为价格争议");
        assertEquals("PRICE", dossier(number).assessment().category());
        assertEquals("PRODUCT_QUALITY", newest(number, "CLASSIFY").text("category"));
        assertEquals("实为价格争议", newest(number, "RECLASSIFY").text("reason"));
        assertEquals("Name of cshead", newest(number, "RECLASSIFY").actor());
        assertEquals(before, dossier(number).clocks());
    }

    @Test
    @DisplayName("CLS-01, POL-03: a class of another regulation is refused")
    void classesOfThePack() {
        String number = world.lodge("intake", CaseFixture.crackedSofa()).number();
        assertEquals(
                "category",
                refused(() -> world.act("intake", number, "CLASSIFY", "category", "GRUMBLE"))
                        .field());
    }

    @Test
    @DisplayName("ASM-03: the priority is that of the matrix, another one needs a reason")
    void priorityOverride() {
        String number = CaseFixture.reviewed(world, CaseFixture.crackedSofa());
        assertEquals(
                "priorityReason",
                refused(() -> assess(number, "small", "priority", "LOW")).field());
        assess(number, "small", "priority", "LOW", "priorityReason", "客户已同意等待");
        assertEquals(Priority.LOW, dossier(number).assessment().priority());
        assertEquals("客户已同意等待", newest(number, "ASSESS").text("priorityReason"));
        String computed = CaseFixture.reviewed(world, CaseFixture.crackedSofa());
        assess(computed, "small");
        assertEquals(Priority.URGENT, dossier(computed).assessment().priority());
    }

    @Test
    @DisplayName(
            "ASM-04, SLA-08, PRM-18: a large impact is called to a meeting in an hour, held in a day, and the case shows it")
    void specialMeeting() {
        String number = CaseFixture.reviewed(world, CaseFixture.crackedSofa());
        assess(number, "large");
        assertEquals(List.of("CS_HEAD"), openTasks(number, "PRM-18"));
        assertEquals(
                world.now().plus(Duration.ofHours(1)), clock(number, "PRM-18").dueAt());
        assertEquals(
                world.now().plus(Duration.ofHours(24)), clock(number, "SLA-08").dueAt());
        world.act("cshead", number, "CALL_MEETING", "meetingAt", "2026-03-02T15:00:00+08:00", "participants", "质量、物流");
        world.pass(Duration.ofHours(6));
        world.act("cshead", number, "HOLD_MEETING", "minutes", "纪要", "decisions", "停售该批次");
        assertEquals(Verdict.MET, clock(number, "PRM-18").verdict());
        assertEquals(Verdict.MET, clock(number, "SLA-08").verdict());
        assertEquals("质量、物流", newest(number, "CALL_MEETING").text("participants"));
        assertEquals("停售该批次", newest(number, "HOLD_MEETING").text("decisions"));
        String small = CaseFixture.reviewed(world, CaseFixture.crackedSofa());
        assess(small, "small");
        assertTrue(openTasks(small, "SLA-08").isEmpty());
    }

    @Test
    @DisplayName(
            "CHN-20, SLA-06: an important case is escalated in half an hour; when it was sent and acknowledged is kept")
    void escalation() {
        String number = world.lodge("intake", CaseFixture.crackedSofa()).number();
        world.act("intake", number, "FLAG_IMPORTANT", "reason", "媒体关注");
        assertEquals(
                world.now().plus(Duration.ofMinutes(30)),
                clock(number, "SLA-06").dueAt());
        world.pass(Duration.ofMinutes(10));
        Instant sent = world.now();
        world.act("intake", number, "ESCALATE", "to", "gm", "text", "请关注");
        assertEquals(Verdict.MET, clock(number, "SLA-06").verdict());
        assertEquals(
                List.of(6L),
                world.rows("select staff_id from task where kind = 'ESCALATION' and done_at is null").stream()
                        .map(id -> ((Number) id).longValue())
                        .toList());
        world.pass(Duration.ofMinutes(7));
        world.act("gm", number, "ACKNOWLEDGE_ESCALATION", "text", "知悉");
        assertEquals(sent, newest(number, "ESCALATE").at());
        assertEquals(world.now(), newest(number, "ACKNOWLEDGE_ESCALATION").at());
        assertEquals(List.of(), world.rows("select id from task where kind = 'ESCALATION' and done_at is null"));
    }

    @Test
    @DisplayName("ASG-02: one lead department, and for each that helps a duty; else the case is not dispatched")
    void oneLeadAndDuties() {
        String number = CaseFixture.reviewed(world, CaseFixture.crackedSofa());
        assess(number, "small");
        for (List<Map<String, String>> helpers : List.of(
                List.of(Map.of("department", "LOG", "duty", " ")),
                List.of(Map.of("department", "QA", "duty", "自己协助自己")),
                List.of(Map.of("department", "LOG", "duty", "取件"), Map.of("department", "LOG", "duty", "送件")))) {
            Refused refused = refused(
                    () -> world.act("intake", number, "DISPATCH", "leadDepartment", "QA", "coDepartments", helpers));
            assertFalse(refused.code().isBlank());
        }
        assertEquals(
                "leadDepartment",
                refused(() -> world.act("intake", number, "DISPATCH")).field());
        assertEquals(CaseState.ASSESSED, dossier(number).state());
    }

    @Test
    @DisplayName("ASG-02: the company as a whole is no responsible department, neither as lead nor as helper")
    void theCompanyHandlesNothing() {
        String number = CaseFixture.reviewed(world, CaseFixture.crackedSofa());
        assess(number, "small");
        Refused lead = refused(() -> world.act("intake", number, "DISPATCH", "leadDepartment", "CO"));
        assertEquals("complaint.unit.company", lead.code());
        assertEquals("leadDepartment", lead.field());
        List<Map<String, String>> helper = List.of(Map.of("department", "CO", "duty", "协助"));
        assertEquals(
                "complaint.unit.company",
                refused(() -> world.act("intake", number, "DISPATCH", "leadDepartment", "QA", "coDepartments", helper))
                        .code());
        world.act("intake", number, "DISPATCH", "leadDepartment", "QA1");
    }

    @Test
    @DisplayName(
            "ASG-03, ASG-10: dispatch and receipt are two times; from the first somebody answers, from the second clocks run")
    void dispatchAndReceipt() {
        String number = CaseFixture.dispatched(world);
        Instant sent = world.now();
        assertEquals("Name of head", dossier(number).assignment().handler());
        assertTrue(
                dossier(number).clocks().stream().noneMatch(line -> line.clock().equals("SLA-09")));
        world.pass(Duration.ofHours(3));
        world.act("handler", number, "ACCEPT", "solvable", "IMMEDIATELY");
        assertEquals(sent, newest(number, "DISPATCH").at());
        assertEquals(world.now(), newest(number, "ACCEPT").at());
        assertEquals(world.now(), clock(number, "SLA-09").startedAt());
        assertEquals("Name of handler", dossier(number).assignment().handler());
    }
}
