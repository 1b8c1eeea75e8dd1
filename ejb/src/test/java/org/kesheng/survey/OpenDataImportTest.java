package org.kesheng.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.control.RecordReader;
import org.kesheng.exchange.control.TableReader;
import org.kesheng.survey.control.Packing;

/** The shipped mappings read the public data sets so that the counts are those which R finds in them. */
@DisplayName("Issue 2 d: the real inputs go in through the importer")
class OpenDataImportTest {
    private static final Path OPEN = Path.of("..", "..", "shared", "data", "open");
    private static final Map<String, Sheets> READ = new HashMap<>();
    private static JsonObject expectations;

    @BeforeAll
    static void needsTheData() throws IOException {
        assumeTrue(
                Files.exists(OPEN.resolve("requests.json")),
                "the folder of public data sets is not beside the repository");
        try (InputStream in = Files.newInputStream(OPEN.resolve("requests.json"));
                JsonReader reader = Json.createReader(in)) {
            expectations = reader.readObject();
        }
    }

    private record Sheets(Questionnaire questionnaire, List<NewResponse> accepted, List<Finding> findings) {
        List<Integer> answers(String item) {
            return accepted.stream()
                    .map(sheet -> Packing.unpack(questionnaire, sheet.answers()).get(item))
                    .filter(answer -> answer != null)
                    .toList();
        }
    }

    private static Sheets read(String mappingCode, String file) throws IOException {
        Sheets before = READ.get(mappingCode);
        if (before == null) {
            before = readFresh(mappingCode, file);
            READ.put(mappingCode, before);
        }
        return before;
    }

    private static Sheets readFresh(String mappingCode, String file) throws IOException {
        String resource = "/import-mappings/" + mappingCode + ".json";
        try (InputStream in = OpenDataImportTest.class.getResourceAsStream(resource)) {
            ImportMapping mapping = ImportMapping.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            TableReader table = TableReader.open(OPEN.resolve("data").resolve(file), mapping, ImportLimits.DEFAULT);
            ResponseMapping content = ResponseMapping.of(mapping);
            ResponseSession session = new ResponseSession(
                    content,
                    new ResponseColumns(mapping, content, table.header()),
                    Map.of(),
                    null,
                    Instant.parse("2026-11-22T00:00:00Z"));
            return read(content.questionnaire(), session, table);
        }
    }

    private static Sheets read(Questionnaire questionnaire, ResponseSession session, TableReader table) {
        Sheets sheets = new Sheets(questionnaire, new ArrayList<>(), new ArrayList<>());
        try (RecordReader<NewResponse> records = new RecordReader<>(session, table)) {
            for (RecordReader.Read<NewResponse> read = records.next(); read != null; read = records.next()) {
                sheets.findings().addAll(read.findings());
                if (read.keyed() != null) {
                    sheets.accepted().add(read.keyed().record());
                }
            }
        }
        return sheets;
    }

    private static JsonObject expected(String id) {
        return expectations.getJsonArray("requests").getValuesAs(JsonObject.class).stream()
                .filter(request -> request.getString("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getJsonObject("expect");
    }

    private static double value(JsonObject expect, String pointer) {
        return expect.getJsonObject(pointer).getJsonNumber("value").doubleValue();
    }

    @ParameterizedTest(name = "{0}: {2} rows, every one accepted")
    @CsvSource({
        "sfo-2012, sfo_2012.csv.gz, 3521",
        "sfo-2014, sfo_2014.csv.gz, 2818",
        "sfo-2016, sfo_2016.csv.gz, 3087",
        "sfo-2017, sfo_2017.csv.gz, 2831",
        "ecsi-mobi, ecsi_mobi.csv, 250",
        "apha-cpd, apha_cpd_survey.csv, 237",
        "reviews-waimai, waimai_10k.csv.gz, 11987",
        "reviews-online-shopping, online_shopping_10_cats_a.csv.gz, 20925",
    })
    void everyRowIsAccepted(String mapping, String file, int rows) throws IOException {
        Sheets sheets = read(mapping, file);
        assertEquals(List.of(), sheets.findings());
        assertEquals(rows, sheets.accepted().size());
    }

    @ParameterizedTest(name = "{0}: share of {2} at least 4 as R has it")
    @CsvSource({
        "sfo-2012, sfo_2012.csv.gz, Q7ALL, sfo-2012/describe/Q8N-WHOLE, sfo-2012/proportion/Q8N-WHOLE-ge4",
        "sfo-2014, sfo_2014.csv.gz, Q7ALL, sfo-2014/describe/Q7ALL, sfo-2014/proportion/Q7ALL-ge4",
        "sfo-2016, sfo_2016.csv.gz, Q7ALL, sfo-2016/describe/Q7ALL, sfo-2016/proportion/Q7ALL-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7ALL, sfo-2017/describe/Q7ALL, sfo-2017/proportion/Q7ALL-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7ART, sfo-2017/describe/Q7ART, sfo-2017/proportion/Q7ART-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7FOOD, sfo-2017/describe/Q7FOOD, sfo-2017/proportion/Q7FOOD-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7STORE, sfo-2017/describe/Q7STORE, sfo-2017/proportion/Q7STORE-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7SIGN, sfo-2017/describe/Q7SIGN, sfo-2017/proportion/Q7SIGN-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7WALKWAYS, sfo-2017/describe/Q7WALKWAYS, sfo-2017/proportion/Q7WALKWAYS-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7SCREENS, sfo-2017/describe/Q7SCREENS, sfo-2017/proportion/Q7SCREENS-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7INFODOWN, sfo-2017/describe/Q7INFODOWN, sfo-2017/proportion/Q7INFODOWN-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7INFOUP, sfo-2017/describe/Q7INFOUP, sfo-2017/proportion/Q7INFOUP-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7WIFI, sfo-2017/describe/Q7WIFI, sfo-2017/proportion/Q7WIFI-ge4",
        "sfo-2017, sfo_2017.csv.gz, Q7ROADS, sfo-2017/describe/Q7ROADS, sfo-2017/proportion/Q7ROADS-ge4",
    })
    void theValidAnswersAreThoseThatRCounts(String mapping, String file, String item, String describe, String share)
            throws IOException {
        List<Integer> answers = read(mapping, file).answers(item);
        long satisfied = answers.stream().filter(answer -> answer >= 4).count();
        assertEquals(value(expected(describe), "/n"), answers.size());
        assertEquals(value(expected(share), "/count"), satisfied);
        assertEquals(value(expected(share), "/share"), (double) satisfied / answers.size(), 1e-13);
    }

    @Test
    void netPromotersOf2017LeaveOutTheCodeForNoAnswer() throws IOException {
        List<Integer> answers = read("sfo-2017", "sfo_2017.csv.gz").answers("NETPRO");
        JsonObject expect = expected("sfo-2017/nps/NETPRO");
        assertEquals(value(expect, "/n"), answers.size());
        long promoters = answers.stream().filter(answer -> answer >= 9).count();
        long detractors = answers.stream().filter(answer -> answer <= 6).count();
        assertEquals(value(expect, "/nps"), 100.0 * (promoters - detractors) / answers.size(), 1e-10);
    }

    @Test
    void weightsComeInWithTheirLastDigit() throws IOException {
        Sheets sheets = read("sfo-2017", "sfo_2017.csv.gz");
        double sum = 0;
        double weights = 0;
        for (NewResponse sheet : sheets.accepted()) {
            Integer answer =
                    Packing.unpack(sheets.questionnaire(), sheet.answers()).get("Q7ALL");
            if (answer != null) {
                sum += sheet.weight() * answer;
                weights += sheet.weight();
            }
        }
        assertEquals(value(expected("sfo-2017/weighted-mean/Q7ALL-WEIGHT"), "/mean"), sum / weights, 1e-11);
    }

    @Test
    void theYearsOfTheAirportLieInTheirYears() throws IOException {
        for (int year : new int[] {2012, 2014, 2016, 2017}) {
            Sheets sheets = read("sfo-" + year, "sfo_" + year + ".csv.gz");
            assertTrue(sheets.accepted().stream()
                    .allMatch(sheet -> sheet.answeredOn().getYear() == year));
        }
    }

    @Test
    void ecsiHasAllTheAnswersOfAllItems() throws IOException {
        Sheets sheets = read("ecsi-mobi", "ecsi_mobi.csv");
        for (String item : Set.of("CUSA1", "CUSA2", "CUSA3", "IMAG5", "PERV2", "CUSL1")) {
            assertEquals(250, sheets.answers(item).size());
        }
        long high =
                sheets.answers("CUSA1").stream().filter(answer -> answer >= 9).count();
        assertEquals(value(expected("ecsi-mobi/proportion/CUSA1-ge9"), "/count"), high);
    }

    @Test
    void chineseReviewsKeepTheirWordsAndTheirRepeats() throws IOException {
        Sheets waimai = read("reviews-waimai", "waimai_10k.csv.gz");
        long slow = waimai.accepted().stream()
                .filter(sheet -> sheet.texts().getOrDefault("review", "").contains("慢"))
                .filter(sheet -> sheet.answers()[0] == 0)
                .count();
        assertEquals(value(expected("waimai-10k/keyword-chi2/review"), "/keywords/慢/containing/0"), slow);
        assertEquals(
                value(expected("waimai-10k/frequencies/label"), "/counts/1"),
                waimai.answers("label").stream().filter(answer -> answer == 1).count());
        Sheets shopping = read("reviews-online-shopping", "online_shopping_10_cats_a.csv.gz");
        assertEquals(
                value(expected("online-shopping-10-cats-a/frequencies/cat"), "/counts/酒店"),
                shopping.accepted().stream()
                        .filter(sheet -> "酒店".equals(sheet.category()))
                        .count());
    }
}
