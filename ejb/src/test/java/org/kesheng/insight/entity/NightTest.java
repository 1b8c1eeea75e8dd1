package org.kesheng.insight.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.ItemCell;
import org.kesheng.analytics.sufficient.MissingRule;
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.analytics.sufficient.WeightedSums;
import org.kesheng.insight.Departments.Choice;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreQuery.Grain;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.ScoreRow;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.NightFixture.Cutting;
import org.kesheng.insight.entity.NightFixture.Given;

/** Rules I1 to I4, I8: nights cut up and killed at random against one straight night, and their scores against the rows themselves. */
class NightTest {
    private static final Scores SCORES = Scores.withDefaults();
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("I1 the figures are the same whatever the partitions, the chunks, the number of nights and the kills")
    void sameFiguresHoweverTheNightIsCutUp(long seed) throws SQLException {
        List<String> straight;
        try (NightFixture fixture = new NightFixture("straight" + seed)) {
            fixture.respond(new Random(seed), 1, 700);
            CaseFixture.lodge(fixture, new Random(seed), 1, 120);
            fixture.night(Cutting.whole());
            straight = fixture.published();
        }
        try (NightFixture fixture = new NightFixture("cut" + seed)) {
            Random random = new Random(seed);
            Random cases = new Random(seed);
            fixture.respond(random, 1, 700);
            CaseFixture.lodge(fixture, cases, 1, 120);
            fixture.execute("create table later as select * from response_inbox where mod(response_id, 3) = 0");
            fixture.execute("delete from response_inbox where mod(response_id, 3) = 0");
            Cutting cutting = Cutting.random(seed * 31);
            fixture.night(cutting);
            fixture.night(cutting);
            fixture.execute(
                    "insert into response_inbox (response_id) select response_id from later where mod(response_id, 2) = 0");
            fixture.collect(cutting);
            fixture.execute(
                    "insert into response_inbox (response_id) select response_id from later where mod(response_id, 2) = 1");
            fixture.night(cutting);
            NightFixture.assertSameFigures(straight, fixture.published());
            assertEquals(0, fixture.number("select count(*) from cell_delta"));
            assertEquals(0, fixture.number("select count(*) from response_inbox"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("I1 counting all answers anew, in any ranges, gives the blocks of all nights to the last byte")
    void recountGivesTheBlocksOfAllNights(long seed) throws SQLException {
        try (NightFixture fixture = new NightFixture("recount" + seed)) {
            Random random = new Random(seed);
            for (int night = 0; night < 3; night++) {
                fixture.respond(random, 1 + night * 1_000L, 300);
                fixture.night(Cutting.random(seed * 7 + night));
            }
            fixture.execute("update response set excluded = 'SPEEDER' where mod(id, 9) = 0 and excluded is null");
            fixture.execute("insert into response_inbox (response_id, counted) select id, true from response"
                    + " where excluded = 'SPEEDER'");
            fixture.night(Cutting.whole());
            List<String> blocks = fixture.blocks();
            Recount recount = Recount.of(fixture.connection, 0, 700);
            recount.add(Recount.of(fixture.connection, 700, 1_150));
            recount.add(Recount.of(fixture.connection, 1_150, Long.MAX_VALUE));
            NightFixture.assertSameFigures(
                    blocks,
                    recount.blocks(fixture.connection).stream()
                            .map(NightFixture::text)
                            .toList());
        }
    }

    @Test
    @DisplayName("I3 blocks of a key are folded into one after a few nights, and the figures stay")
    void foldingKeepsTheFigures() throws SQLException {
        try (NightFixture fixture = new NightFixture("fold")) {
            Random random = new Random(5);
            for (int night = 0; night < 7; night++) {
                fixture.respond(random, 1 + night * 1_000L, 200);
                fixture.night(Cutting.whole());
            }
            assertTrue(fixture.number(
                            "select max(n) from (select count(*) n from month_block group by subject_id, department_id,"
                                    + " month_start)")
                    <= CellStore.BLOCKS_PER_KEY);
            assertEquals(
                    fixture.number("select count(*) from response where excluded is null"),
                    score(fixture, query(null, Statistic.INDEX, null, null, null, null))
                                    .n()
                            + fixture.number(
                                    "select count(*) from response where excluded is null and ("
                                            + "substring(answers from 1 for 1) = x'ff' or substring(answers from 2 for 1) = x'ff')"));
        }
    }

    @Test
    @DisplayName("I2 what a night has counted is not seen before it is published")
    void nothingIsSeenBeforePublication() throws SQLException {
        try (NightFixture fixture = new NightFixture("half")) {
            fixture.respond(new Random(1), 1, 300);
            ScoreQuery query = query("A", Statistic.N, null, null, null, null);
            assertEquals(FigureStatus.PENDING, score(fixture, query).status());
            fixture.night(Cutting.whole());
            long first = score(fixture, query).n();
            fixture.respond(new Random(2), 1_000, 300);
            fixture.collect(Cutting.random(4));
            assertEquals(first, score(fixture, query).n());
            fixture.night(Cutting.random(5));
            assertTrue(score(fixture, query).n() > first);
        }
    }

    @Test
    @DisplayName(
            "I8 an answer that is excluded after it was counted is taken out, and put back when it is included again")
    void excludedLaterIsTakenOut() throws SQLException {
        try (NightFixture fixture = new NightFixture("exclude")) {
            fixture.respond(new Random(3), 1, 200);
            fixture.night(Cutting.whole());
            List<String> before = fixture.published();
            fixture.execute(
                    "update response set excluded = 'SPEEDER' where id = 1 + mod(id, 7) or mod(id, 11) = 0 and excluded is null");
            fixture.execute(
                    "insert into response_inbox (response_id, counted) select id, true from response where excluded = 'SPEEDER'");
            fixture.night(Cutting.random(9));
            Score expected = SCORES.mean(cell(rows(fixture), "A", g -> true));
            assertEquals(
                    expected.n(),
                    score(fixture, query("A", Statistic.MEAN, null, null, null, null))
                            .n());
            fixture.execute(
                    "insert into response_inbox (response_id, counted) select id, false from response where excluded = 'SPEEDER'");
            fixture.execute("update response set excluded = null where excluded = 'SPEEDER'");
            fixture.night(Cutting.random(10));
            NightFixture.assertSameFigures(before, fixture.published());
        }
    }

    @Test
    @DisplayName("JOB-10, I1 a case that changed ten times counts as it stands, and as nothing else")
    void casesCountAsTheyStand() throws SQLException {
        List<String> straight;
        try (NightFixture once = new NightFixture("cases-once")) {
            Random random = new Random(21);
            CaseFixture.lodge(once, random, 1, 60);
            for (int change = 0; change < 10; change++) {
                changeAll(once, random);
            }
            once.night(Cutting.whole());
            straight = once.published();
        }
        try (NightFixture often = new NightFixture("cases-often")) {
            Random random = new Random(21);
            CaseFixture.lodge(often, random, 1, 60);
            for (int change = 0; change < 10; change++) {
                often.night(Cutting.random(change));
                changeAll(often, random);
            }
            often.night(Cutting.random(77));
            NightFixture.assertSameFigures(straight, often.published());
        }
    }

    private static void changeAll(NightFixture fixture, Random random) throws SQLException {
        for (long id = 1; id <= 60; id++) {
            CaseFixture.change(fixture, random, id);
        }
        fixture.connection.commit();
    }

    @Test
    @DisplayName(
            "JOB-09, I4 scores of any range, grain, department and channel equal those of the rows, whichever cells they come from")
    void scoresEqualThoseOfTheRows() throws SQLException {
        try (NightFixture fixture = new NightFixture("oracle")) {
            Random random = new Random(11);
            List<Given> given = fixture.respond(random, 1, 2_000);
            fixture.night(Cutting.random(12));
            for (int trial = 0; trial < 300; trial++) {
                check(fixture, given, random);
            }
        }
    }

    private static void check(NightFixture fixture, List<Given> given, Random random) throws SQLException {
        Statistic statistic = Statistic.values()[random.nextInt(Statistic.values().length)];
        boolean set = statistic == Statistic.INDEX || statistic == Statistic.ALPHA;
        String item = set
                ? random.nextBoolean() ? null : random.nextBoolean() ? "SERVICE" : "A,B"
                : statistic == Statistic.NPS ? "R" : "A";
        boolean weighted = random.nextInt(4) == 0 && (statistic == Statistic.MEAN || statistic == Statistic.TOPBOX);
        LocalDate from = NightFixture.FIRST_DAY.plusDays(random.nextInt(200));
        LocalDate to = from.plusDays(random.nextInt(200));
        if (random.nextBoolean()) {
            from = from.withDayOfMonth(1);
            to = to.withDayOfMonth(to.lengthOfMonth());
        }
        Long department = random.nextBoolean() ? null : Long.valueOf(1 + random.nextInt(NightFixture.DEPARTMENTS));
        String channel = random.nextBoolean() ? null : "WEB";
        ScoreQuery query = new ScoreQuery(
                "S",
                item,
                statistic,
                statistic == Statistic.TOPBOX ? 4 : null,
                weighted,
                department == null ? null : "D" + department,
                channel,
                null,
                from,
                to,
                random.nextBoolean() ? Grain.QUARTER : null);
        LocalDate end = to;
        LocalDate begin = from;
        for (ScoreRow row : rows(fixture, query)) {
            Predicate<Given> wanted = g -> !g.excluded()
                    && (department == null || department.equals(g.department()))
                    && (channel == null || channel.equals(g.channel()))
                    && !g.day().isBefore(begin)
                    && !g.day().isAfter(end)
                    && (query.grain() == null || row.period().equals(quarter(g.day())));
            assertSame(query, expected(given, query, wanted), row);
        }
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + (1 + (day.getMonthValue() - 1) / 3);
    }

    private static void assertSame(ScoreQuery query, Score expected, ScoreRow row) {
        if (expected.n() == 0) {
            assertEquals(FigureStatus.NO_DATA, row.status(), query.toString());
            return;
        }
        if (expected.n() < 5) {
            assertEquals(FigureStatus.SUPPRESSED, row.status(), query.toString());
            return;
        }
        assertEquals(expected.n(), row.n(), query.toString());
        assertEquals(expected.value(), row.value(), query.toString());
        assertEquals(expected.lower(), row.lower() == null ? Double.NaN : row.lower(), query.toString());
        assertEquals(expected.upper(), row.upper() == null ? Double.NaN : row.upper(), query.toString());
    }

    private static Score expected(List<Given> given, ScoreQuery query, Predicate<Given> wanted) {
        switch (query.statistic()) {
            case INDEX, ALPHA -> {
                CrossProducts products = CrossProducts.of(2, MissingRule.LISTWISE);
                given.stream()
                        .filter(wanted)
                        .forEach(g -> products.add(listwise(g.answers()[0]), listwise(g.answers()[1])));
                return query.statistic() == Statistic.ALPHA
                        ? SCORES.alpha(products)
                        : SCORES.index(products, new double[] {0.6, 0.4}, 1, 5);
            }
            case NPS -> {
                return SCORES.nps(cell(given, "R", wanted));
            }
            default -> {
                return query.weighted() ? weighted(given, query, wanted) : plain(given, query, wanted);
            }
        }
    }

    private static int listwise(int answer) {
        return answer == 255 ? CrossProducts.MISSING : answer;
    }

    private static Score plain(List<Given> given, ScoreQuery query, Predicate<Given> wanted) {
        ItemCell cell = cell(given, "A", wanted);
        return switch (query.statistic()) {
            case N -> SCORES.n(cell);
            case MEAN -> SCORES.mean(cell);
            default -> SCORES.topBox(cell, 4);
        };
    }

    private static Score weighted(List<Given> given, ScoreQuery query, Predicate<Given> wanted) {
        WeightedSums sums = new WeightedSums();
        given.stream().filter(wanted).filter(g -> g.answers()[0] != 255).forEach(g -> {
            double weight = g.weight() == null ? 1 : g.weight();
            sums.add(query.statistic() == Statistic.MEAN ? g.answers()[0] : g.answers()[0] >= 4 ? 1 : 0, weight);
        });
        return query.statistic() == Statistic.MEAN ? SCORES.weightedMean(sums) : SCORES.weightedShare(sums);
    }

    private static ItemCell cell(List<Given> given, String item, Predicate<Given> wanted) {
        ItemCell cell = item.equals("R") ? ItemCell.ofScale(0, 10) : ItemCell.ofScale(1, 5);
        given.stream().filter(g -> !g.excluded()).filter(wanted).forEach(g -> {
            int answer = g.answers()[item.equals("R") ? 2 : 0];
            if (answer != 255) {
                cell.add(answer);
            }
        });
        return cell;
    }

    private static List<Given> rows(NightFixture fixture) throws SQLException {
        List<Given> rows = new ArrayList<>();
        try (Statement select = fixture.connection.createStatement();
                ResultSet result = select.executeQuery("select id, answers, excluded from response")) {
            while (result.next()) {
                rows.add(new Given(
                        result.getLong(1),
                        0,
                        null,
                        null,
                        null,
                        null,
                        new int[] {result.getBytes(2)[0] & 0xFF},
                        result.getString(3) != null));
            }
        }
        return rows;
    }

    private static ScoreQuery query(
            String item, Statistic statistic, String department, LocalDate from, LocalDate to, Grain grain) {
        return new ScoreQuery("S", item, statistic, null, false, department, null, null, from, to, grain);
    }

    private static ScoreRow score(NightFixture fixture, ScoreQuery query) throws SQLException {
        List<ScoreRow> rows = rows(fixture, query);
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private static List<ScoreRow> rows(NightFixture fixture, ScoreQuery query) throws SQLException {
        Choice choice = query.department() == null
                ? new Choice(null, false, null)
                : new Choice(
                        Map.of(Long.valueOf(query.department().substring(1)), query.department()),
                        false,
                        query.department());
        return new ScoreReader(fixture.connection, TODAY).read(query, choice).rows(new SmallGroups(5));
    }
}
