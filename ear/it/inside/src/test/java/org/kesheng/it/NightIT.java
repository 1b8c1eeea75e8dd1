package org.kesheng.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kesheng.complaint.Complaints;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyData;
import org.kesheng.insight.ComplaintFigures;
import org.kesheng.insight.ComplaintQuery;
import org.kesheng.insight.Figures;
import org.kesheng.insight.Pareto;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreQuery.Grain;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.ScoreRow;
import org.kesheng.insight.Series;
import org.kesheng.insight.TrendQuery;
import org.kesheng.insight.Trends;
import org.kesheng.operation.JobExecution;
import org.kesheng.operation.RunState;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Identity;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.testing.SurveyLoad;

/** What the night publishes from cases and answers, to the last digit of what the rows say. On H2 and on PostgreSQL. */
@Tag("both")
@ExtendWith(ArquillianExtension.class)
public class NightIT extends NightHouse {
    private static final String PASSWORD = "walrus lantern copper thimble";
    private static final int ANSWERS = 3_000;

    @Inject
    Organisation organisation;

    @Inject
    Identity identity;

    @Inject
    Complaints complaints;

    @Inject
    Figures figures;

    @Inject
    ComplaintFigures complaintFigures;

    @Inject
    Trends trends;

    @Test
    @DisplayName("AC: the same figures to the last byte whatever the partition count, however often the night runs")
    void samePublishedFiguresWhateverThePartitions() throws SQLException {
        answers(ANSWERS, 8);
        lodge(7);
        List<String> straight = null;
        for (int partitions : new int[] {1, 2, 3, 8}) {
            forget();
            System.setProperty("kesheng.night.partitions", String.valueOf(partitions));
            JobExecution night = night();
            System.clearProperty("kesheng.night.partitions");
            assertEquals(RunState.DONE, night.status(), night.message());
            assertTrue(night.read() >= ANSWERS + 7);
            List<String> published = published();
            straight = straight == null ? published : straight;
            assertEquals(straight, published, partitions + " partitions");
        }
        assertEquals(0, night().read());
        assertEquals(straight, published(), "a night with nothing to do");
    }

    @Test
    @DisplayName(
            "JOB-09 Scores of answers and counts of cases equal what the rows say, to the last digit, on either database")
    void figuresEqualTheRows() throws SQLException {
        answers(ANSWERS, 9);
        lodge(5);
        assertEquals(RunState.DONE, night().status());
        Map<String, long[]> months = new TreeMap<>();
        Map<String, long[]> channels = new TreeMap<>();
        eachAnswer((month, channel, answers) -> {
            tally(months, month, answers[0], 0);
            tally(channels, channel, answers[2], 4);
        });
        List<ScoreRow> means = scores(query("Q1", Statistic.MEAN, null, Grain.MONTH));
        assertEquals(months.size(), means.size());
        for (ScoreRow row : means) {
            long[] sums = months.get(row.period());
            assertEquals(sums[0], row.n(), row.period());
            assertEquals((double) sums[1] / sums[0], row.value(), row.period());
        }
        List<ScoreRow> tops = scores(query("Q3", Statistic.TOPBOX, "*", null));
        assertEquals(channels.size(), tops.size());
        for (ScoreRow row : tops) {
            long[] sums = channels.get(row.channel());
            assertEquals(sums[0], row.n(), row.channel());
            assertEquals((double) sums[2] / sums[0], row.value(), row.channel());
        }
        Pareto pareto = asAdmin(
                () -> complaintFigures.pareto(ComplaintQuery.Dimension.CHANNEL, new ComplaintQuery(null, null, null)));
        Map<String, Long> expected = new TreeMap<>();
        eachRow(
                "select channel, count(*) from complaint where party_kind <> 'EMPLOYEE' and kind = 'COMPLAINT' group by channel",
                row -> expected.put(row.getString(1), row.getLong(2)));
        Map<String, Long> counted = new TreeMap<>();
        pareto.rows().forEach(row -> counted.put(row.code(), row.count()));
        assertEquals(expected, counted);
        Series index = asAdmin(() -> trends.read(new TrendQuery(Series.Measure.INDEX, SurveyLoad.SURVEY, null, null)))
                .series()
                .get(0);
        assertEquals(months.size(), index.points().size());
    }

    /** n, sum, and how many at or above a threshold. */
    private static void tally(Map<String, long[]> sums, String key, int answer, int threshold) {
        long[] sum = sums.computeIfAbsent(key, k -> new long[3]);
        if (answer != 255) {
            sum[0]++;
            sum[1] += answer;
            sum[2] += answer >= threshold ? 1 : 0;
        }
    }

    private List<ScoreRow> scores(ScoreQuery query) {
        return asAdmin(() -> figures.scores(query));
    }

    private static ScoreQuery query(String item, Statistic statistic, String channel, Grain grain) {
        return new ScoreQuery(SurveyLoad.SURVEY, item, statistic, 4, false, null, channel, null, null, null, grain);
    }

    /** Everything that a night writes for readers, without the number of the night. */
    private List<String> published() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : new String[] {"day_block", "month_block"}) {
            eachRow(
                    "select subject_id, department_id, month_start, cells from " + table
                            + " order by subject_id, department_id, month_start",
                    row -> all.add(table + " " + row.getLong(1) + " " + row.getLong(2) + " " + row.getDate(3) + " "
                            + Arrays.hashCode(row.getBytes(4))));
        }
        eachRow(
                "select measure, survey_id, item, department_id, content from series s where since_run ="
                        + " (select max(since_run) from series x where x.measure = s.measure and x.survey_id = s.survey_id"
                        + " and x.item = s.item and x.department_id = s.department_id)"
                        + " order by measure, survey_id, item, department_id",
                row -> all.add(row.getString(1) + " " + row.getLong(2) + " " + row.getString(3) + " " + row.getLong(4)
                        + " " + row.getString(5)));
        return all;
    }

    private interface Answer {
        void take(String month, String channel, int[] answers);
    }

    private void eachAnswer(Answer taker) throws SQLException {
        eachRow("select answered_on, channel, answers from response where survey_id = 100000", row -> {
            byte[] packed = row.getBytes(3);
            int[] answers = new int[packed.length];
            for (int i = 0; i < packed.length; i++) {
                answers[i] = packed[i] & 0xFF;
            }
            taker.take(row.getDate(1).toLocalDate().toString().substring(0, 7), row.getString(2), answers);
        });
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void eachRow(String sql, Row taker) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    private void lodge(int count) throws SQLException {
        Actor intake = intake();
        for (int i = 0; i < count; i++) {
            LodgeComplaint told = LodgeComplaint.of(
                    i % 3 == 0 ? "WECHAT" : "HOTLINE",
                    new PartyData("钱七", "1000765432" + i, null, null, null),
                    "柜门不平",
                    "第" + i + "扇柜门关不上");
            current.as(intake, () -> complaints.lodge(told));
        }
    }

    private Actor intake() throws SQLException {
        if (count("select count(*) from staff where number = 'NIGHT-1'") == 0) {
            hire();
        }
        return identity.signIn("night.intake", PASSWORD).orElseThrow();
    }

    private void hire() {
        asAdmin(() -> organisation.keepDepartment(new Organisation.KeepDepartment("NIGHT-CS", "客服", "Service", null)));
        asAdmin(() -> organisation.keepStaff(new Organisation.KeepStaff(
                null, "NIGHT-1", "测试", "NIGHT-CS", "night.intake", PASSWORD, null, EnumSet.of(Role.INTAKE))));
    }
}
