package org.kesheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.PlanDossier;
import org.kesheng.improvement.PlanSource;
import org.kesheng.report.control.KnownMonth;
import org.kesheng.report.entity.Report.Subject;
import org.kesheng.shared.Refused;

class ReportLifeTest {
    private static final String NUMBER = "FB-2026-10";

    private final ReportWorld world = new ReportWorld(Instant.parse("2026-11-01T01:00:00Z"));
    private final Reports reports = world.bean(Reports.class);

    @BeforeEach
    void draft() {
        draft(NUMBER, ReportKind.FEEDBACK, null);
    }

    private void draft(String number, ReportKind kind, String survey) {
        LocalDate from = LocalDate.of(2026, 10, 1);
        world.as("jobs", () -> world.bean(ReportRegister.class)
                .keep(new Subject(number, kind, from, LocalDate.of(2026, 10, 31), survey), KnownMonth.figures()));
    }

    private ReportFile move(String account, ReportAction action) {
        return world.as(account, () -> reports.move(NUMBER, null, action));
    }

    private void refused(String code, Supplier<?> work) {
        assertEquals(code, assertThrows(Refused.class, work::get).code());
    }

    private ReportFile answer(String account, int position, String plan, String action, String refusal) {
        LocalDate due = LocalDate.of(2026, 12, 1);
        return world.as(
                account,
                () -> reports.answer(new AnswerRecommendation(
                        NUMBER, position, plan, action, action == null ? null : 2L, due, due.plusDays(60), refusal)));
    }

    @Test
    @DisplayName("R4 the moves of a report are exactly those of docs/states/report.csv")
    void moves() throws IOException {
        TreeSet<String> written = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "states", "report.csv"))) {
            written.add(String.join(",", List.of(line.split(",")).subList(0, 3)));
        }
        written.remove("from,action,to");
        TreeSet<String> coded = new TreeSet<>();
        for (ReportAction action : ReportAction.values()) {
            for (ReportState state : ReportState.values()) {
                if (action.isPossibleIn(state)) {
                    coded.add(state + "," + action + "," + action.to());
                }
            }
        }
        assertEquals(written, coded);
    }

    @Test
    @DisplayName(
            "SLA-16, SLA-34, SLA-41 the report of October 2026 is to be issued by the close of the fifth working day, Friday 6 November")
    void due() {
        ReportCard card = world.as("cshead", () -> reports.report(NUMBER)).card();
        assertEquals(Instant.parse("2026-11-06T10:00:00Z"), card.dueAt());
        assertEquals(
                List.of("REPORT_APPROVE"),
                world.rows("select kind from task where done_at is null and role = 'CS_HEAD'"));
    }

    @Test
    @DisplayName(
            "ANA-13 the month's summaries of complaints and of repairs are filed under classes 8 and 9 as soon as they are made")
    void summaries() {
        draft("CS-2026-10", ReportKind.COMPLAINTS, null);
        draft("RS-2026-10", ReportKind.REPAIRS, null);
        for (String number : List.of("CS-2026-10", "RS-2026-10")) {
            ReportFile file = world.as("chengdu", () -> reports.report(number));
            assertEquals(ReportState.FILED, file.card().state());
            assertNotNull(file.filedAt());
            assertTrue(file.actions().isEmpty());
        }
        Paper complaints = world.as("gm", () -> reports.paper("CS-2026-10", Locale.ENGLISH));
        Paper repairs = world.as("gm", () -> reports.paper("RS-2026-10", Locale.CHINESE));
        assertTrue(
                complaints.head().contains(new Paper.Fact("Filed under", "Class 8, complaints")),
                complaints.head() + "");
        assertTrue(repairs.head().contains(new Paper.Fact("归档类别", "第 9 类 报修")), repairs.head() + "");
    }

    @Test
    @DisplayName("R5 a draft is not there for a department, what is distributed is")
    void drafts() {
        refused("report.noReport", () -> world.as("chengdu", () -> reports.report(NUMBER)));
        assertTrue(world.as("chengdu", () -> reports.list(null, null, null, 10))
                .rows()
                .isEmpty());
        move("cshead", ReportAction.APPROVE);
        refused("report.noReport", () -> world.as("chengdu", () -> reports.report(NUMBER)));
        move("cshead", ReportAction.DISTRIBUTE);
        assertEquals(
                1,
                world.as("chengdu", () -> reports.list(null, null, null, 10))
                        .rows()
                        .size());
    }

    @Test
    @DisplayName("ROL-50 who wrote the assessment does not approve; another one may")
    void ownAssessment() {
        world.as("cshead", () -> reports.assess(NUMBER, null, "Prepare for the season."));
        refused("report.ownAssessment", () -> move("cshead", ReportAction.APPROVE));
        assertEquals("Name of gm", move("gm", ReportAction.APPROVE).approver());
        refused("report.notADraft", () -> world.as("analyst", () -> reports.assess(NUMBER, null, "Later.")));
    }

    @Test
    @DisplayName("ROL-43, SUR-22 the report of a survey is approved by the general manager")
    void surveyReport() {
        draft("SA-PULSE-2026Q3", ReportKind.SURVEY, "PULSE");
        Supplier<?> approve = () -> reports.move("SA-PULSE-2026Q3", null, ReportAction.APPROVE);
        refused("organisation.noRight", () -> world.as("cshead", approve));
        assertNotNull(world.as("gm", approve));
    }

    @Test
    @DisplayName("SUR-13 the report goes to the departments; the first reader of each is kept, the others are unread")
    void receipts() {
        move("cshead", ReportAction.APPROVE);
        assertEquals(3, move("cshead", ReportAction.DISTRIBUTE).receipts().size());
        world.as("chengdu", () -> reports.report(NUMBER));
        List<ReportFile.Receipt> receipts =
                world.as("gm", () -> reports.report(NUMBER)).receipts();
        assertEquals("Name of chengdu", receipts.get(1).reader());
        assertNull(receipts.get(2).readAt());
    }

    @Test
    @DisplayName(
            "IMP-01 each recommendation ends in a plan with person and date or in a recorded refusal, before the report is filed")
    void recommendations() {
        refused("report.notDistributed", () -> answer("cshead", 1, null, null, "No."));
        move("cshead", ReportAction.APPROVE);
        List<Recommendation> open = move("cshead", ReportAction.DISTRIBUTE).recommendations();
        assertEquals(6, open.size());
        int chengdu = open.size();
        assertEquals(Finding.Kind.UNIT_WEAK, open.get(chengdu - 1).finding().kind());
        assertEquals(2L, open.get(chengdu - 1).departmentId());
        assertEquals(
                6,
                world.rows("select id from task where kind = 'REPORT_ANSWER' and done_at is null")
                        .size());

        refused("report.notYourDepartment", () -> answer("xian", chengdu, null, null, "Not ours."));
        refused("report.planOrReason", () -> answer("chengdu", chengdu, null, "Two dispatchers more.", "And no."));
        refused("report.planOrReason", () -> answer("chengdu", chengdu, null, null, " "));
        String code = answer("chengdu", chengdu, null, "Two dispatchers more.", null)
                .recommendations()
                .get(chengdu - 1)
                .planCode();
        PlanDossier plan = world.as("gm", () -> world.bean(Improvements.class).plan(code));
        assertEquals(PlanSource.REPORT, plan.source());
        assertEquals(NUMBER, plan.sourceKey());
        assertEquals(2L, plan.milestones().get(0).staffId());
        assertEquals(LocalDate.of(2026, 12, 1), plan.milestones().get(0).dueOn());

        refused("report.undecided", () -> move("archivist", ReportAction.FILE));
        for (int position = 1; position < chengdu; position++) {
            answer("cshead", position, null, null, "Covered by the plan of the year.");
        }
        assertEquals(List.of(), world.rows("select id from task where kind = 'REPORT_ANSWER' and done_at is null"));
        assertEquals(
                1,
                world.rows("select id from task where kind = 'REPORT_FILE' and done_at is null")
                        .size());
        assertEquals(
                ReportState.FILED, move("archivist", ReportAction.FILE).card().state());
        refused("report.notDistributed", () -> answer("cshead", 1, null, null, "Again."));
    }

    @Test
    @DisplayName("A change of what somebody else has changed meanwhile is refused")
    void stale() {
        world.as("analyst", () -> reports.assess(NUMBER, 0, "First."));
        refused("shared.stale", () -> world.as("cshead", () -> reports.move(NUMBER, 0, ReportAction.APPROVE)));
    }
}
