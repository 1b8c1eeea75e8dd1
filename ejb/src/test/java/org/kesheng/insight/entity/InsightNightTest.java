package org.kesheng.insight.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.comparison.PAdjustment;
import org.kesheng.insight.CauseAndProduct;
import org.kesheng.insight.Departments;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.GrumbleRow;
import org.kesheng.insight.LedgerEntry;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreQuery.Grain;
import org.kesheng.insight.ScoreRow;
import org.kesheng.insight.Series.Measure;
import org.kesheng.insight.Series.SignalKind;
import org.kesheng.insight.SystemicIssue;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.MatrixAnalysis;
import org.kesheng.insight.control.Recurrence.Found;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.InsightStore.Run;
import org.kesheng.insight.entity.InsightStore.Subject;
import org.kesheng.insight.entity.LedgerStore.Entry;
import org.kesheng.insight.entity.LedgerStore.Wanted;
import org.kesheng.insight.entity.NightFixture.Cutting;
import org.kesheng.insight.entity.NightFixture.Given;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;

/** The memory of nightly-insights: what is examined, what is published when, and that every test stands in the ledger. */
class InsightNightTest {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final Instant NOW = Instant.parse("2026-02-01T01:00:00Z");
    private static final SmallGroups GROUPS = new SmallGroups(5);

    private static SurveyLayouts survey(NightFixture fixture) throws SQLException {
        return new SurveyStore(fixture.connection).survey("S").orElseThrow();
    }

    private static List<Entry> compared(NightFixture fixture) throws SQLException {
        return new ComparisonReader(fixture.connection, DATE, GROUPS).ofSurvey(survey(fixture));
    }

    /** Compares, judges and publishes as run {@code runNo}. */
    private static Run run(NightFixture fixture, long runNo) throws SQLException {
        Run run = new InsightStore(fixture.connection).begin(runNo, DATE);
        LedgerStore ledger = new LedgerStore(fixture.connection);
        for (Question question : Question.values()) {
            ledger.replace(
                    runNo,
                    DATE,
                    question,
                    NightFixture.SURVEY,
                    compared(fixture).stream()
                            .filter(entry -> entry.key().question() == question)
                            .toList());
        }
        ledger.judge(runNo);
        return run;
    }

    private static List<LedgerStore.Kept> all(NightFixture fixture) throws SQLException {
        return new LedgerStore(fixture.connection).find(new Wanted(null, null, false, null, null), 0, 500);
    }

    @Test
    @DisplayName("ANA-08 The groups that are compared have the means of the rows, and too small ones are suppressed")
    void groupsEqualThoseOfTheRows() throws SQLException {
        try (NightFixture fixture = new NightFixture("compare")) {
            List<Given> given = fixture.respond(new Random(3), 1, 900);
            fixture.night(Cutting.random(4));
            Entry entry = compared(fixture).stream()
                    .filter(one -> one.key().question() == Question.DEPARTMENTS
                            && one.key().item().equals("A"))
                    .findFirst()
                    .orElseThrow();
            Map<String, long[]> expected = new TreeMap<>();
            given.stream()
                    .filter(one -> !one.excluded() && one.department() != null && one.answers()[0] != 255)
                    .filter(one -> !one.day().isBefore(LocalDate.of(2025, 2, 1))
                            && !one.day().isAfter(DATE))
                    .forEach(one -> {
                        long[] sums =
                                expected.computeIfAbsent(String.valueOf(one.department()), department -> new long[2]);
                        sums[0]++;
                        sums[1] += one.answers()[0];
                    });
            assertEquals(
                    expected.keySet().stream().toList(),
                    entry.detail().groups().stream().map(LedgerEntry.Group::key).toList());
            for (LedgerEntry.Group group : entry.detail().groups()) {
                long[] sums = expected.get(group.key());
                assertEquals(sums[0], group.n());
                assertEquals((double) sums[1] / sums[0], group.value(), 1e-12);
            }
            assertEquals("kruskal-wallis.1", entry.outcome().test());
        }
    }

    @Test
    @DisplayName("A survey is examined where a night has published something about it since the last run, and not else")
    void onlyWhatChanged() throws SQLException {
        try (NightFixture fixture = new NightFixture("changed")) {
            fixture.respond(new Random(5), 1, 200);
            fixture.night(Cutting.whole());
            CellStore cells = new CellStore(fixture.connection);
            assertFalse(cells.subjectsSince(0).isEmpty());
            Run first = run(fixture, 100);
            new InsightStore(fixture.connection).publish(first, 1, NOW);
            long read = new InsightStore(fixture.connection).published().nightNo();
            assertEquals(List.of(), cells.subjectsSince(read));
            fixture.respond(new Random(6), 1_000, 1);
            fixture.night(Cutting.whole());
            assertEquals(1, cells.subjectsSince(read).size());
            assertEquals(
                    0,
                    cells.subjectsSince(read).stream()
                            .filter(subject -> subject == 0)
                            .count());
        }
    }

    @Test
    @DisplayName(
            "All tests of a night are one family: adjusted by Benjamini and Hochberg, those without p do not enlarge it")
    void oneFamilyANight() throws SQLException {
        try (NightFixture fixture = new NightFixture("family")) {
            fixture.respond(new Random(7), 1, 700);
            fixture.night(Cutting.whole());
            Run run = run(fixture, 100);
            new InsightStore(fixture.connection).publish(run, 1, NOW);
            List<LedgerStore.Kept> kept = all(fixture);
            assertTrue(kept.size() >= 9, "tests " + kept.size());
            double[] p = kept.stream()
                    .mapToDouble(one ->
                            one.view().p() == null ? Double.NaN : one.view().p())
                    .toArray();
            double[] adjusted = PAdjustment.BENJAMINI_HOCHBERG.adjust(p);
            for (int i = 0; i < p.length; i++) {
                LedgerEntry view = kept.get(i).view();
                assertEquals(adjusted[i], view.adjusted() == null ? Double.NaN : view.adjusted(), 1e-15);
                assertEquals(view.adjusted() != null && view.adjusted() <= 0.05, view.significant());
            }
        }
    }

    @Test
    @DisplayName("Nothing of a run is seen before it is published, and a run that is done twice leaves the same")
    void publishedInOneStep() throws SQLException {
        try (NightFixture fixture = new NightFixture("publish")) {
            fixture.respond(new Random(8), 1, 400);
            fixture.night(Cutting.whole());
            InsightStore store = new InsightStore(fixture.connection);
            Subject subject = new Subject("DRIVERS", NightFixture.SURVEY, 0);
            Run run = run(fixture, 100);
            store.keep(subject, 100, "{\"a\":1}");
            assertEquals(Optional.empty(), store.find(subject));
            assertEquals(List.of(), all(fixture));
            store.publish(run, 1, NOW);
            List<LedgerStore.Kept> once = all(fixture);
            store.keep(subject, 100, "{\"a\":1}");
            store.publish(run(fixture, 100), 1, NOW);
            assertEquals(once.toString(), all(fixture).toString());
            assertEquals(1, fixture.number("select count(*) from finding"));
            store.keep(subject, 101, "{\"a\":2}");
            assertEquals("{\"a\":1}", store.find(subject).orElseThrow());
        }
    }

    @Test
    @DisplayName("The rows of the driver analysis are those that the night has counted, by department and in all")
    void driverRows() throws SQLException {
        try (NightFixture fixture = new NightFixture("rows")) {
            List<Given> given = fixture.respond(new Random(9), 1, 500);
            fixture.night(Cutting.whole());
            fixture.respond(new Random(10), 2_000, 50);
            SurveyLayouts survey = survey(fixture);
            MatrixAnalysis.Question question = MatrixAnalysis.Question.of("S", survey.newest());
            assertEquals("R", question.outcome().code());
            Map<Long, SampleReader.Sheets> sheets = new SampleReader(
                            fixture.connection, NightFixture.FIRST_DAY, LocalDate.of(2026, 12, 31), NOW)
                    .sheets(survey, question);
            long counted = given.stream().filter(one -> !one.excluded()).count();
            long complete = given.stream()
                    .filter(one -> !one.excluded()
                            && one.answers()[0] != 255
                            && one.answers()[1] != 255
                            && one.answers()[2] != 255)
                    .count();
            assertEquals(counted, sheets.get(0L).all());
            assertEquals(complete, sheets.get(0L).rows().size());
        }
    }

    @Test
    @DisplayName(
            "ANA-07 A signal is told once; an issue is raised once, counted on while it is open, and raised again after a decision")
    void toldOnce() throws SQLException {
        try (NightFixture fixture = new NightFixture("alerts")) {
            AlertStore store = new AlertStore(fixture.connection);
            AlertStore.Signal signal = new AlertStore.Signal(
                    Measure.ON_TIME, 0, "", 0, SignalKind.BELOW_LIMIT, java.time.YearMonth.of(2026, 1));
            OptionalLong id = store.raise(signal, 100, NOW);
            assertTrue(id.isPresent());
            assertEquals(OptionalLong.empty(), store.raise(signal, 101, NOW));
            assertEquals(signal, store.signal(id.getAsLong()).orElseThrow());
            Found found = new Found(new CauseAndProduct("glue", "desk"), 3, DATE.minusDays(9), DATE);
            long issue = store.raise(found, DATE, NOW).orElseThrow();
            assertEquals(OptionalLong.empty(), store.raise(new Found(found.pair(), 4, DATE, DATE), DATE, NOW));
            assertEquals(4, store.issue(issue).orElseThrow().cases());
            assertEquals(Map.of(), store.settled());
            assertTrue(store.decide(issue, SystemicIssue.State.PLANNED, "IMP-2026-0001", null, "a", DATE));
            assertFalse(store.decide(issue, SystemicIssue.State.DISMISSED, null, "b", "a", DATE));
            assertEquals(Map.of(found.pair(), DATE), store.settled());
            assertTrue(store.raise(found, DATE.plusDays(60), NOW).isPresent());
        }
    }

    @Test
    @DisplayName(
            "PRM-58 a department of four answers takes no part in a test and is not shown, nor is the next smallest")
    void smallDepartments() throws SQLException {
        try (NightFixture fixture = new NightFixture("small")) {
            fixture.respond(new Random(11), 1, 300);
            fixture.sql("update response set department_id = case when id <= 4 then 1 when id <= 60 then 2 else 3 end");
            fixture.sql("update response set excluded = null, answered_on = date '2026-01-10',"
                    + " answers = X'030405' where id <= 4");
            fixture.connection.commit();
            fixture.night(Cutting.whole());
            Entry entry = compared(fixture).stream()
                    .filter(one -> one.key().question() == Question.DEPARTMENTS
                            && one.key().item().equals("A"))
                    .findFirst()
                    .orElseThrow();
            List<FigureStatus> statuses = entry.detail().groups().stream()
                    .map(LedgerEntry.Group::status)
                    .toList();
            assertEquals(List.of(FigureStatus.SUPPRESSED, FigureStatus.SUPPRESSED, FigureStatus.OK), statuses);
            assertEquals("mann-whitney.1", entry.outcome().test());
        }
    }

    private static void answer(NightFixture fixture, long firstId, int count) throws SQLException {
        fixture.respond(new Random(firstId), firstId, count);
        fixture.sql("update response set department_id = 1, excluded = null, answered_on = date '2026-01-10',"
                + " survey_version_id = 11, answers = X'030405' where id >= " + firstId);
        fixture.connection.commit();
    }

    private static ScoreRow january(NightFixture fixture, Grain grain) throws SQLException {
        ScoreQuery query = new ScoreQuery(
                "S",
                "A",
                ScoreQuery.Statistic.MEAN,
                null,
                false,
                "D1",
                null,
                null,
                LocalDate.of(2026, 1, 1),
                DATE,
                grain);
        return new ScoreReader(fixture.connection, DATE)
                .read(query, new Departments.Choice(Map.of(1L, "D1"), false, "D1")).rows(GROUPS).stream()
                        .filter(row -> row.period().startsWith("2026-01") && row.status() != FigureStatus.NO_DATA)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    @DisplayName(
            "PRM-58 between nights: one answer more is shown only with four others, in months and days, and folding tells nothing")
    void stepsBetweenNights() throws SQLException {
        try (NightFixture fixture = new NightFixture("steps")) {
            answer(fixture, 1, 6);
            fixture.night(Cutting.whole());
            assertEquals(6, january(fixture, Grain.MONTH).n());
            for (int night = 0; night < 3; night++) {
                answer(fixture, 100 + night, 1);
                fixture.night(Cutting.whole());
                assertEquals(6, january(fixture, Grain.MONTH).n());
                assertEquals(6, january(fixture, Grain.DAY).n());
            }
            BlockKey key = new BlockKey(NightFixture.FIRST_VERSION, 1, LocalDate.of(2026, 1, 1));
            new CellStore(fixture.connection).fold(key, GROUPS);
            assertEquals(4, fixture.number("select count(*) from month_block"));
            assertEquals(6, january(fixture, Grain.MONTH).n());
            answer(fixture, 200, 2);
            fixture.night(Cutting.whole());
            assertEquals(11, january(fixture, Grain.MONTH).n());
            assertEquals(11, january(fixture, Grain.DAY).n());
        }
    }

    @Test
    @DisplayName("PRM-58 between nights: a published month of a series that moves by one answer stays as it was shown")
    void stepsOfSeries() throws SQLException {
        try (NightFixture fixture = new NightFixture("seriesteps")) {
            answer(fixture, 1, 6);
            fixture.night(Cutting.whole());
            answer(fixture, 100, 1);
            fixture.collect(Cutting.whole());
            CellStore cells = new CellStore(fixture.connection);
            cells.merge(cells.keysWithDeltas(0, 1), 2);
            new SeriesWriter(fixture.connection, 2, DATE, GROUPS).write(NightFixture.SURVEY);
            new NightStore(fixture.connection).publish(2, DATE, NOW);
            long n = new SeriesStore(fixture.connection)
                    .find(Measure.TOPBOX, NightFixture.SURVEY, "A", 1, "D1")
                    .orElseThrow()
                    .points()
                    .get(0)
                    .n();
            assertEquals(6, n);
        }
    }

    @Test
    @DisplayName(
            "ANA-10 grumble rate per sales manager: of 4 complaints of the manager's customers 1 is caused by policy ignorance;"
                    + " the head of the department stands in where a card names nobody")
    void grumblesBySalesManager() throws SQLException {
        try (NightFixture fixture = new NightFixture("grumbles")) {
            CaseFixture.lodge(fixture, new Random(1), 1, 12);
            fixture.night(Cutting.random(2));
            for (long staff = 1; staff <= 2; staff++) {
                fixture.sql("insert into staff (id, version, number, name, department_id, active) values (" + staff
                        + ", 0, 'S" + staff + "', 'M" + staff + "', 1, true)");
            }
            fixture.sql("update department set head_id = 2 where id = 1");
            customer(fixture, 1, "1");
            customer(fixture, 2, "null");
            fixture.sql("update complaint set kind = 'COMPLAINT', party_kind = 'CUSTOMER', cause_code = 'DESIGN',"
                    + " received_at = timestamp with time zone '2026-01-05 10:00:00+08:00'");
            fixture.sql("update complaint set customer_number = 'C1' where id <= 4");
            fixture.sql("update complaint set customer_number = 'C2' where id between 5 and 7");
            fixture.sql("update complaint set cause_code = 'POLICY_IGNORANCE' where id in (1, 5, 6)");
            fixture.sql("update complaint set kind = 'SUGGESTION', customer_number = 'C1' where id = 8");
            fixture.sql("update complaint set state = 'INVALID', customer_number = 'C1' where id = 9");
            fixture.sql("update complaint set party_kind = 'EMPLOYEE' where id > 9");
            YearMonth january = YearMonth.of(2026, 1);
            List<GrumbleRow> rows = new GrumbleReader(fixture.connection).read(january, january, null);
            assertEquals(
                    List.of("M1: 1 of 4", "M2: 2 of 3"),
                    rows.stream()
                            .map(row -> row.manager() + ": " + row.grumbles() + " of " + row.n())
                            .toList());
            assertEquals(0.25, rows.get(0).value());
            assertEquals(List.of(), new GrumbleReader(fixture.connection).read(january, january, "/2/"));
        }
    }

    private static void customer(NightFixture fixture, long id, String owner) throws SQLException {
        fixture.sql("insert into customer (id, version, number, name, card_type, relation, status, tier,"
                + " owner_department_id, owner_staff_id, source, captured_on, created_at, changed_at) values (" + id
                + ", 0, 'C" + id + "', 'c', 'END_CUSTOMER', 'DIRECT', 'CURRENT', 'DEPARTMENT', 1, " + owner
                + ", 'x', date '2025-01-01', current_timestamp, current_timestamp)");
    }
}
