package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kesheng.analytics.comparison.PAdjustment;
import org.kesheng.analytics.comparison.TestLedger;
import org.kesheng.insight.LedgerEntry;
import org.kesheng.insight.LedgerEntry.Detail;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.insight.control.Documents;
import org.kesheng.insight.control.GroupTests.Outcome;

/** The book of tests. */
public final class LedgerStore {
    private static final double LEVEL = 0.05;
    private static final String COLUMNS = "l.question, l.survey_id, l.item, l.department_id, l.business_date, l.test,"
            + " l.statistic, l.p, l.adjusted, l.family, l.significant, l.effect, l.effect_kind, l.n, l.reason, l.detail";

    private final Connection connection;

    public LedgerStore(Connection connection) {
        this.connection = connection;
    }

    /** What a test is about. */
    public record Key(Question question, long surveyId, String item, long departmentId) {}

    /** A test of a run, not yet judged. */
    public record Entry(Key key, Outcome outcome, Detail detail) {}

    /** As stored: with the ids of survey and department; {@code view} names neither. */
    public record Kept(long surveyId, long departmentId, LedgerEntry view) {}

    /** Writes the tests of a run on one question and survey, in the place of what it wrote before. */
    public void replace(long runNo, LocalDate businessDate, Question question, long surveyId, List<Entry> entries)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from test_ledger where run_no = ? and question = ? and survey_id = ?")) {
            delete.setLong(1, runNo);
            delete.setString(2, question.name());
            delete.setLong(3, surveyId);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into test_ledger (run_no, question, survey_id, item, department_id, business_date, test, statistic,"
                        + " p, significant, effect, effect_kind, n, reason, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                insert.setLong(1, runNo);
                insert.setString(2, entry.key().question().name());
                insert.setLong(3, entry.key().surveyId());
                insert.setString(4, entry.key().item());
                insert.setLong(5, entry.key().departmentId());
                insert.setObject(6, businessDate);
                bind(insert, entry.outcome());
                insert.setString(14, Documents.write(entry.detail()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Outcome outcome) throws SQLException {
        insert.setString(7, outcome.test());
        insert.setObject(8, outcome.statistic());
        insert.setObject(9, outcome.p());
        insert.setObject(10, outcome.effect());
        insert.setString(11, outcome.effectKind());
        insert.setLong(12, outcome.n());
        insert.setString(13, outcome.reason());
    }

    private record Unjudged(String question, long surveyId, String item, long departmentId, double p) {}

    /** Adjusts all tests of a run as one family. @return how many could be computed */
    public int judge(long runNo) throws SQLException {
        List<Unjudged> tests = unjudged(runNo);
        List<TestLedger.Verdict> verdicts = TestLedger.judge(
                tests.stream()
                        .map(test -> new TestLedger.Entry("night", test.toString(), test.p()))
                        .toList(),
                PAdjustment.BENJAMINI_HOCHBERG,
                LEVEL);
        try (PreparedStatement update = connection.prepareStatement(
                "update test_ledger set adjusted = ?, family = ?, significant = ? where run_no = ? and question = ?"
                        + " and survey_id = ? and item = ? and department_id = ?")) {
            for (int i = 0; i < tests.size(); i++) {
                TestLedger.Verdict verdict = verdicts.get(i);
                boolean computed = !Double.isNaN(verdict.adjusted());
                update.setObject(1, computed ? verdict.adjusted() : null);
                update.setInt(2, verdict.tests());
                update.setBoolean(3, computed && verdict.significant());
                update.setLong(4, runNo);
                update.setString(5, tests.get(i).question());
                update.setLong(6, tests.get(i).surveyId());
                update.setString(7, tests.get(i).item());
                update.setLong(8, tests.get(i).departmentId());
                update.addBatch();
            }
            update.executeBatch();
        }
        return verdicts.isEmpty() ? 0 : verdicts.get(0).tests();
    }

    private List<Unjudged> unjudged(long runNo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select question, survey_id, item, department_id, p from test_ledger where run_no = ?"
                        + " order by question, survey_id, item, department_id")) {
            select.setLong(1, runNo);
            List<Unjudged> tests = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Double p = number(rows, 5);
                    tests.add(new Unjudged(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getLong(4),
                            p == null ? Double.NaN : p));
                }
            }
            return tests;
        }
    }

    /**
     * Which tests.
     *
     * @param question null: all
     * @param surveyId null: all
     * @param significantOnly only those that stand after adjustment
     * @param departmentIds of series, null: every test
     */
    public record Wanted(
            Question question, Long surveyId, boolean significantOnly, Collection<Long> departmentIds, LocalDate on) {
        String condition() {
            return (question == null ? "" : " and l.question = '" + question.name() + "'")
                    + (surveyId == null ? "" : " and l.survey_id = " + surveyId)
                    + (significantOnly ? " and l.significant = true" : "")
                    + (on == null ? newest() : " and l.business_date = ?")
                    + (departmentIds == null
                            ? ""
                            : " and l.question = 'CHANGE' and l.department_id in " + in(departmentIds));
        }

        private static String newest() {
            return " and l.run_no = (select max(m.run_no) from test_ledger m where m.survey_id = l.survey_id"
                    + " and m.question = l.question and m.item = l.item and m.department_id = l.department_id"
                    + " and m.run_no <= (select run_no from insight_publication))";
        }

        private static String in(Collection<Long> ids) {
            return ids.isEmpty()
                    ? "(-1)"
                    : ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        }
    }

    /** Published tests: the newest of each, or those of one night; the least adjusted p first. */
    public List<Kept> find(Wanted wanted, int offset, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from test_ledger l where l.run_no <= (select run_no"
                        + " from insight_publication)" + wanted.condition()
                        + " order by coalesce(l.adjusted, 2), l.survey_id, l.question, l.item, l.department_id, l.run_no"
                        + " offset ? rows fetch first ? rows only")) {
            int at = 1;
            if (wanted.on() != null) {
                select.setObject(at++, wanted.on());
            }
            select.setInt(at++, offset);
            select.setInt(at, limit);
            List<Kept> kept = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.add(kept(rows));
                }
            }
            return kept;
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        LedgerEntry view = new LedgerEntry(
                row.getObject(5, LocalDate.class),
                Question.valueOf(row.getString(1)),
                "",
                row.getString(3),
                null,
                row.getString(6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                (Integer) row.getObject(10),
                row.getBoolean(11),
                number(row, 12),
                row.getString(13),
                row.getLong(14),
                row.getString(15),
                Documents.read(Detail.class, row.getString(16)));
        return new Kept(row.getLong(2), row.getLong(4), view);
    }

    private static Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(value);
    }

    /** Forgets the tests of nights before a date. */
    public void forgetBefore(LocalDate date) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from test_ledger where business_date < ?"
                + " and run_no <= (select run_no from insight_publication)")) {
            delete.setObject(1, date);
            delete.executeUpdate();
        }
    }
}
