package org.kesheng.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.interval.ProportionInterval;
import org.kesheng.analytics.trend.MannKendall;
import org.kesheng.complaint.PastCase;
import org.kesheng.policy.Cause;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.Packs;
import org.kesheng.shared.BusinessClock;

/** What the screens of the demonstration have to say is in its data, for the anchor of 22 November 2026. */
class StoriesTest {
    private static final String URL = "jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE,KEY,DAY,MONTH,YEAR";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate START = TODAY.minusDays(730);

    private static Connection connection;
    private static Staffing staffing;

    /** Answers at or above 4, of all. */
    private record Share(long satisfied, long n) {
        double value() {
            return (double) satisfied / n;
        }

        double lower() {
            return ProportionInterval.wilson(satisfied, n, 0.95).lower();
        }

        double upper() {
            return ProportionInterval.wilson(satisfied, n, 0.95).upper();
        }
    }

    @BeforeAll
    static void tellThePast() throws SQLException {
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
        connection = DriverManager.getConnection(URL, "sa", "");
        staffing = new Staffing();
        staffing.write(connection);
        new SurveyHistory(TODAY, staffing).write(connection);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static List<Share> shares(String item, String where, String group) throws SQLException {
        List<Share> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) filter (where l.answer >= 4), count(*)"
                        + " from response_long l join department d on d.id = l.department_id where l.item_code = '"
                        + item
                        + "' and l.answer is not null and " + where + " group by " + group + " order by " + group)) {
            while (rows.next()) {
                found.add(new Share(rows.getLong(1), rows.getLong(2)));
            }
        }
        return found;
    }

    private static Share share(String item, String where) throws SQLException {
        return shares(item, where, "l.item_code").get(0);
    }

    private static String days(int from, int to) {
        return "l.answered_on between date '" + START.plusDays(from) + "' and date '" + START.plusDays(to) + "'";
    }

    private static MannKendall.Result monthlyTrend(String item, String department) throws SQLException {
        double[] months = shares(
                        item,
                        "d.code = '" + department + "'",
                        "extract(year from l.answered_on) * 12 + extract(month from l.answered_on)")
                .stream()
                .mapToDouble(Share::value)
                .toArray();
        assertEquals(25, months.length);
        return MannKendall.test(months);
    }

    @Test
    @DisplayName("25,000 answers over two years")
    void isDense() throws SQLException {
        assertEquals(25_000, share("OVERALL", "true").n());
        assertTrue(
                shares("OVERALL", "true", "extract(year from l.answered_on) * 12 + extract(month from l.answered_on)")
                        .stream()
                        .allMatch(month -> month.n() > 200));
    }

    @Test
    @DisplayName("A real decline: Chengdu answers ever more slowly, and no other unit of size does")
    void chengduDeclines() throws SQLException {
        MannKendall.Result chengdu = monthlyTrend("RESPONSE_TIME", Company.CHENGDU);
        assertTrue(chengdu.s() < 0 && chengdu.p() < 0.001, chengdu.toString());
        for (Company.Unit other : Company.units()) {
            boolean compared =
                    other.faces() && other.size() > 0.5 && !other.code().equals(Company.CHENGDU);
            if (compared) {
                MannKendall.Result trend = monthlyTrend("RESPONSE_TIME", other.code());
                assertTrue(trend.s() > 0 || trend.p() > 0.01, other.code() + " " + trend);
            }
        }
    }

    @Test
    @DisplayName("A recovery after a plan: deliveries of the Guangzhou warehouse, before and after")
    void guangzhouRecovers() throws SQLException {
        String warehouse = "d.code = '" + Company.GUANGZHOU_WAREHOUSE + "' and ";
        Share before = share("DELIVERY", warehouse + days(260, 440));
        Share after = share("DELIVERY", warehouse + days(SurveyHistory.PLAN_IN_FORCE, 730));
        assertTrue(after.lower() > before.upper() + 0.1, before + " " + after);
        assertTrue(after.value() > 0.5, "the target of its plan");
    }

    @Test
    @DisplayName(
            "A seasonal swing: deliveries are worse before the spring festival and in the sale of November, in both years")
    void deliveriesSwing() throws SQLException {
        String elsewhere = "d.code <> '" + Company.GUANGZHOU_WAREHOUSE + "' and ";
        String busy = "extract(month from l.answered_on) in (1, 2, 11)";
        for (int year = 0; year < 2; year++) {
            String when = elsewhere + days(365 * year, 365 * year + 364) + " and ";
            Share season = share("DELIVERY", when + busy);
            Share rest = share("DELIVERY", when + "not " + busy);
            assertTrue(season.upper() < rest.lower(), season + " " + rest);
        }
    }

    @Test
    @DisplayName(
            "A department that only looks bad because it is small: Lhasa is last of all, and its interval holds the company")
    void lhasaIsOnlySmall() throws SQLException {
        Share lhasa = share("OVERALL", "d.code = '" + Company.LHASA + "'");
        Share company = share("OVERALL", "true");
        assertTrue(
                shares("OVERALL", "d.code <> '" + Company.LHASA + "'", "d.code").stream()
                        .allMatch(other -> other.value() > lhasa.value()),
                "nobody has a lower share");
        assertTrue(
                lhasa.n() < 100 && lhasa.lower() < company.value() && company.value() < lhasa.upper(),
                lhasa.toString());
    }

    private static List<PastCase> cases() {
        Instant evening = TODAY.atTime(18, 0).atZone(BusinessClock.ZONE).toInstant();
        return new CaseHistories(TODAY, evening, staffing, new Clientele(TODAY, CaseHistories.CITIES)).tell();
    }

    private static Stream<Map.Entry<PastCase, PastCase.Step>> solved(List<PastCase> cases) {
        return cases.stream().flatMap(past -> past.steps().stream()
                .filter(step -> step.action().equals("RESOLVE"))
                .map(step -> Map.entry(past, step)));
    }

    private static Cause cause(PastCase.Step step) {
        return Packs.shipped().byId("P000/1").cause(String.valueOf(step.fields().get("causeCode")));
    }

    @Test
    @DisplayName("HND-08, ANA-05: every solved case has a cause of the tree, from all four domains, and twice the same")
    void casesHaveCauses() {
        List<PastCase> cases = cases();
        assertEquals(CaseHistories.CASES, cases.size());
        Map<CauseDomain, Long> domains = solved(cases)
                .collect(Collectors.groupingBy(one -> cause(one.getValue()).domain(), Collectors.counting()));
        assertEquals(EnumSet.allOf(CauseDomain.class), domains.keySet());
        assertTrue(domains.values().stream().allMatch(n -> n > 100), domains.toString());
        assertEquals(
                cases.stream().map(PastCase::steps).toList(),
                cases().stream().map(PastCase::steps).toList());
    }

    @Test
    @DisplayName(
            "ANA-07: some products have a cause of their own: the fittings of the power sofa, more often than of any other")
    void powerSofaIsPoorlyFitted() {
        Map<String, Double> shares = solved(cases())
                .filter(one -> one.getKey().told().subject().endsWith("异响"))
                .collect(Collectors.groupingBy(
                        one -> one.getKey().told().product(),
                        Collectors.averagingDouble(
                                one -> cause(one.getValue()).code().equals("WORKMANSHIP") ? 1 : 0)));
        double powerSofa = shares.remove("电动功能沙发");
        assertTrue(shares.values().stream().allMatch(other -> other + 0.1 < powerSofa), powerSofa + " " + shares);
    }

    @Test
    @DisplayName(
            "ARC-01, ARC-09: the archive has customers with source and day, and who complains by number bought that product before")
    void customersBoughtWhatTheyComplainOf() throws SQLException {
        Clientele clientele = new Clientele(TODAY, CaseHistories.CITIES);
        Instant evening = TODAY.atTime(18, 0).atZone(BusinessClock.ZONE).toInstant();
        List<PastCase> known = new CaseHistories(TODAY, evening, staffing, clientele)
                .tell().stream()
                        .filter(past -> past.told().party().customerNumber() != null)
                        .toList();
        clientele.write(connection, staffing, evening);
        assertTrue(known.size() > 300 && known.size() < 700, known.size() + " of 8,000");
        assertEquals(
                Clientele.CUSTOMERS,
                count("customer c where c.source is not null and c.captured_on <= date '2026-11-22'"));
        assertEquals(0, count("customer c where c.phone not like '1000%'"), "no number that somebody could have");
        PastCase first = known.get(0);
        assertTrue(count("customer c join consumption l on l.customer_id = c.id where c.number = '"
                        + first.told().party().customerNumber() + "' and l.product = '"
                        + first.told().product() + "' and l.bought_on < date '"
                        + first.receivedAt().atZone(BusinessClock.ZONE).toLocalDate() + "'")
                > 0);
    }

    private static long count(String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
