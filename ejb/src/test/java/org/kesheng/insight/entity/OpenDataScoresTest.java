package org.kesheng.insight.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.insight.Departments;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.ScoreRow;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.NightFixture.Cutting;
import org.kesheng.survey.OpenData;
import org.kesheng.survey.entity.ResponseWriter;

/** Public data sets through importer, database and night: the scores are those that R finds in the files. */
@DisplayName("Issue 2 d: what comes in as a file comes out as R computes it")
class OpenDataScoresTest {
    private static final long SFO = 101;
    private static final long ECSI = 102;
    private static NightFixture fixture;

    @BeforeAll
    static void aNightOverTheFiles() throws SQLException, IOException {
        assumeTrue(OpenData.isThere(), "the folder of public data sets is not beside the repository");
        fixture = new NightFixture("opendata");
        survey(SFO, "SFO");
        survey(ECSI, "ECSI");
        int number = 0;
        for (int year : new int[] {2012, 2014, 2016, 2017}) {
            number++;
            bring(SFO, number, OpenData.responses("sfo-" + year, "sfo_" + year + ".csv.gz"));
        }
        bring(ECSI, 1, OpenData.responses("ecsi-mobi", "ecsi_mobi.csv"));
        fixture.night(Cutting.random(20261122));
    }

    private static void survey(long id, String code) throws SQLException {
        fixture.execute(
                "insert into survey (id, version, code, name_zh, name_en, kind, anonymous, state, created_at) values ("
                        + id + ", 0, '" + code + "', '" + code + "', '" + code
                        + "', 'IMPORTED', true, 'OPEN', current_timestamp)");
    }

    private static void bring(long survey, int number, OpenData.Sheets sheets) throws SQLException {
        assertEquals(List.of(), sheets.findings());
        long version = survey * 10 + number;
        fixture.version(survey, version, number, sheets.definition());
        ResponseWriter writer = new ResponseWriter(fixture.connection);
        writer.store(sheets.of(survey, version));
        fixture.connection.commit();
        List<String> keys =
                sheets.accepted().stream().map(keyed -> keyed.contentKey()).toList();
        assertEquals(keys.size(), writer.stored(keys).size(), "each is known again when it comes in once more");
    }

    @AfterAll
    static void close() throws SQLException {
        if (fixture != null) {
            fixture.close();
        }
    }

    private static ScoreRow score(String survey, Statistic statistic, String item, Integer threshold, Integer year)
            throws SQLException {
        ScoreQuery query = new ScoreQuery(
                survey,
                item,
                statistic,
                threshold,
                false,
                null,
                null,
                null,
                year == null ? null : LocalDate.of(year, 1, 1),
                year == null ? null : LocalDate.of(year, 12, 31),
                null);
        return new ScoreReader(fixture.connection, LocalDate.of(2026, 11, 22))
                .read(query, new Departments.Choice(null, false, null))
                .rows(new SmallGroups(5))
                .get(0);
    }

    /** With the tolerance that stands beside it: relative, or absolute where that is named. */
    private static void assertIs(JsonObject expect, String figure, double found) {
        JsonObject wanted = expect.getJsonObject(figure);
        double value = wanted.getJsonNumber("value").doubleValue();
        double near = wanted.getJsonNumber("tol").doubleValue() * Math.abs(value);
        double room = wanted.containsKey("abs")
                ? Math.max(near, wanted.getJsonNumber("abs").doubleValue())
                : near;
        assertTrue(Math.abs(found - value) <= room, () -> figure + ": R has " + value + ", found " + found);
    }

    @ParameterizedTest(name = "{0}: n, share and Wilson limits of {1} in {2}")
    @CsvSource({
        "sfo-2012/proportion/Q8N-WHOLE-ge4, Q7ALL, 2012",
        "sfo-2014/proportion/Q7ALL-ge4, Q7ALL, 2014",
        "sfo-2016/proportion/Q7ALL-ge4, Q7ALL, 2016",
        "sfo-2017/proportion/Q7ALL-ge4, Q7ALL, 2017",
        "sfo-2017/proportion/Q7ART-ge4, Q7ART, 2017",
        "sfo-2017/proportion/Q7FOOD-ge4, Q7FOOD, 2017",
        "sfo-2017/proportion/Q7STORE-ge4, Q7STORE, 2017",
        "sfo-2017/proportion/Q7SIGN-ge4, Q7SIGN, 2017",
        "sfo-2017/proportion/Q7WALKWAYS-ge4, Q7WALKWAYS, 2017",
        "sfo-2017/proportion/Q7SCREENS-ge4, Q7SCREENS, 2017",
        "sfo-2017/proportion/Q7INFODOWN-ge4, Q7INFODOWN, 2017",
        "sfo-2017/proportion/Q7INFOUP-ge4, Q7INFOUP, 2017",
        "sfo-2017/proportion/Q7WIFI-ge4, Q7WIFI, 2017",
        "sfo-2017/proportion/Q7ROADS-ge4, Q7ROADS, 2017",
    })
    void airport(String id, String item, int year) throws SQLException {
        JsonObject expect = OpenData.expected(id).getJsonObject("expect");
        ScoreRow row = score("SFO", Statistic.TOPBOX, item, 4, year);
        assertIs(expect, "/share", row.value());
        assertIs(expect, "/wilson/lower", row.lower());
        assertIs(expect, "/wilson/upper", row.upper());
        assertEquals(expect.getJsonObject("/count").getInt("value"), Math.round(row.value() * row.n()));
        JsonObject described =
                OpenData.expected(id.replace("proportion", "describe").replace("-ge4", ""));
        assertIs(described.getJsonObject("expect"), "/n", row.n());
    }

    @ParameterizedTest(name = "ECSI: alpha of {0} with Feldt limits")
    @ValueSource(strings = {"IMAG", "CUEX", "PERQ", "PERV", "CUSA", "CUSL"})
    void alpha(String block) throws SQLException {
        JsonObject expect = OpenData.expected("ecsi-mobi/alpha/" + block).getJsonObject("expect");
        ScoreRow row = score("ECSI", Statistic.ALPHA, block, null, null);
        assertIs(expect, "/n", row.n());
        assertIs(expect, "/alpha", row.value());
        assertIs(expect, "/ci/lower", row.lower());
        assertIs(expect, "/ci/upper", row.upper());
    }

    @Test
    @DisplayName("ECSI: NPS of CUSL1, n and interval")
    void nps() throws SQLException {
        JsonObject expect = OpenData.expected("ecsi-mobi/nps/CUSL1").getJsonObject("expect");
        ScoreRow row = score("ECSI", Statistic.NPS, "CUSL1", null, null);
        assertIs(expect, "/n", row.n());
        assertIs(expect, "/nps", row.value());
        assertIs(expect, "/ci/lower", row.lower());
        assertIs(expect, "/ci/upper", row.upper());
    }

    @Test
    @DisplayName("ECSI: index weighted 0.5, 0.3, 0.2 as the mapping declares it")
    void index() throws SQLException {
        JsonObject expect = OpenData.expected("ecsi-mobi/index/CUSA-weighted").getJsonObject("expect");
        ScoreRow row = score("ECSI", Statistic.INDEX, null, null, null);
        assertEquals(250, row.n());
        assertIs(expect, "/index", row.value());
    }

    @Test
    @DisplayName("SFO 2017: NPS without the code for no answer")
    void airportNps() throws SQLException {
        JsonObject expect = OpenData.expected("sfo-2017/nps/NETPRO").getJsonObject("expect");
        ScoreRow row = score("SFO", Statistic.NPS, "NETPRO", null, 2017);
        assertIs(expect, "/n", row.n());
        assertIs(expect, "/nps", row.value());
    }
}
