package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands for people: help, JSON and text answers, refusals with their place. */
class CommandsTest {

    private static final String SURVEY = """
            a,b,c,nps,dept,year,w,n,size,comment,note,flag,code
            5,4,5,10,客服部,2023,1,3,40,很好,x,1,I
            4,4,4,9,客服部,2023,1.5,5,50,慢,,0,P
            2,1,3,3,技术部,2023,0.5,9,45,"慢, 太慢",x,1,R
            3,2,2,6,技术部,2024,1,2,30,好,y,0,I
            5,5,4,8,销售部,2024,2,6,60,好,y,0,NC
            1,2,1,0,销售部,2024,1,7,52,slow,x,0,I
            4,3,5,9,客服部,2024,1,4,41,,x,1,I
            3,4,3,7,技术部,2023,1,8,47,fine,x,1,UO
            4,5,4,10,销售部,2023,1,1,33,好,y,1,O
            2,3,2,5,技术部,2024,1,5,44,慢,x,0,UH
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path survey;

    @BeforeEach
    void writeSurvey() throws IOException {
        survey = Files.writeString(directory.resolve("survey.csv"), SURVEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "nightly",
                "describe",
                "score",
                "reliability",
                "correlate",
                "regress",
                "drivers",
                "crosstab",
                "compare",
                "trend",
                "chart",
                "changepoint",
                "effect",
                "shrink",
                "weight",
                "keywords"
            })
    @DisplayName("--help on every command")
    void help(String command) {
        assertEquals(0, run(command, "--help"));
        assertTrue(text(out).startsWith("usage: " + command), text(out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "describe^--value a,nps --category dept^/a/mean^3.3",
                "describe^--value a --by dept^/groups/客服部/a/n^3",
                "describe^--value a --where year>=2024^/a/n^5",
                "describe^--value a --where 'dept in 客服部|技术部 and note present'^/a/n^6",
                "describe^--value a --valid a=2..4^/a/n^7",
                "score^--kind csat --value a^/share^0.5",
                "score^--kind csat --value a --success >=3^/share^0.7",
                "score^--kind csat --value a --weight w^/n^10",
                "score^--kind nps --value nps^/nps^0",
                "score^--kind ces --value a --weight w^/mean/mean^3.6",
                "score^--kind index --items a,b,c --max 5^/index^57.5",
                "reliability^--items a,b,c^/n^10",
                "correlate^--items a,b --methods pearson,kendall^/kendall/a/b^0.641",
                "regress^--response a --predictors b,c^/df_residual^7",
                "regress^--response a --predictors b --no-intercept^/df_residual^9",
                "drivers^--response a --predictors b,c^/n^10",
                "crosstab^--rows dept --columns year --count n --ordinal --strata note^/n^50",
                "crosstab^--rows dept --columns year --levels 'dept=技术部|客服部' --group note^/n^7",
                "compare^--value a --group dept^/kruskal_wallis/df^2",
                "compare^--value a --group dept --groups 客服部,技术部^/mann_whitney/n1^3",
                "trend^--value a --season year^/mann_kendall/s^-11",
                "chart^--kind p --count n --size size^/points/0/p^0.075",
                "chart^--kind u --count n --size size^/points/0/u^0.075",
                "chart^--kind c --count n^/c_bar^5",
                "chart^--kind xmr --value a^/mean^3.3",
                "chart^--kind ewma --value a --lambda 0.5^/points/0/ewma^4.15",
                "chart^--kind cusum --value a^/first_signal^0",
                "chart^--kind funnel --count n --size size^/out_95^0",
                "trend^--value a^/hamed_rao/variance_factor^1",
                "compare^--value a --group dept --groups 客服部,技术部^/cliffs_delta/delta^1",
                "compare^--value a --group dept --groups 客服部,技术部 --success >=4^/share1^1",
                "chart^--kind xmr --value a --baseline 6 --rules nelson^/centre^3.3333",
                "chart^--kind p --count n --size size --baseline 5^/baseline_points^5",
                "chart^--kind u --count n --size size --baseline 5 --rules western-electric^/baseline_points^5",
                "effect^--response a --start 6 --season year --lag 2^/random_start_p^0.857",
                "effect^--kind did --before a --after b --plan flag^/units_with_plan^5",
                "effect^--kind mix --group nps --sums n,c --sizes size,size^/before^0.1131",
                "shrink^--score a --se w^/mean^3.0449",
                "changepoint^--value a --trim 0.2^/pettitt/k^11",
                "effect^--response a --start 6 --lag 2^/r2^0.183",
                "shrink^--count n --size size --method ml^/mean^0.1134",
                "shrink^--count n --exposure size^/rates/1^0.1131",
                "weight^--value a --weight w^/n^10",
                "reliability^--items a,b,c^/omega^0.9",
                "reliability^--coders a,c --weights quadratic^/kappa^0.8758",
                "regress^--response dept --predictors a,b --ordinal^/n^10",
                "drivers^--response nps --predictors a,b,c --bootstrap 50^/bootstrap/a/rank/lower^1",
                "drivers^--method penalty-reward --response nps --predictors a^/n^10",
                "drivers^--method kano --functional a,b --dysfunctional b,c^/attributes/a/n^10",
                "crosstab^--rows note --columns year --weight w^/rao_scott/df1^1",
                "score^--kind index --items a,b,c --max 5 --period year --base 2023^/periods/2023/index^66.67",
                "weight^--kind rake --margins 'year: 2023=3, 2024=1'^/weights/0^1.5",
                "weight^--kind rake --weight w --margins 'year: 2023=1, 2024=1' --bounds 0.2,4^/n^10",
                "weight^--kind representativity --responded flag --frame a,dept^/response_rate^0.5",
                "weight^--kind response --disposition code --eligible 0.5^/rr1^0.4",
                "keywords^--text comment --class dept --keywords 慢,好^/keywords/慢/containing/技术部^2",
                "keywords^--text comment --class dept --least 1^/技术部/慢/here^2",
                "keywords^--text comment --topics 2 --least 1^/n^10",
                "keywords^--text comment --class year --holdback 3^/tested^3",
                "keywords^--text comment --class note --classify^/trained^9"
            })
    @DisplayName("Every command answers in JSON and, with --format text, as a table")
    void answers(String command, String options, String pointer, double expected) throws IOException {
        List<String> words = words(options);
        assertEquals(0, run(command, words), text(err));
        Object value = Expectations.find(Json.read(new StringReader(text(out))), pointer);
        assertEquals(expected, ((Number) value).doubleValue(), 0.02 * Math.abs(expected) + 1e-12, text(out));
        words.addAll(List.of("--format", "text"));
        assertEquals(0, run(command, words), text(err));
        assertTrue(
                !text(out).contains("{")
                        && !text(out).contains("NaN")
                        && text(out).contains("\n"),
                text(out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b;1,2;x,3;4,5|describe --value a|, row 2, column a: x is not a number",
                "a,b;1,2;1e999,3|describe --value a|, row 2, column a: 1e999 is not a number",
                "a,b;1,2;3|describe --value a|, row 2, column b: the row ends before this column",
                "a,b;1,2;3,4,5|describe --value a|, row 2, column 3: the row has 3 cells, the header has 2",
                "a,b;1,'2|describe --value a|, row 1: a quote is not closed",
                "a,b;1,2|describe --value c|: there is no column c",
                "a,b;1,2|describe --value a --where a~1|option --where: a~1 is not a test such as year>=2024",
                "a,b;1,2|describe --colour a|unknown option --colour, see --help",
                "a,b;1,2|describe|option --value or --category is needed, see --help",
                "a,b;1,2|describe --value a --confidence 95|confidence must be between 0 and 1",
                "a,b;1,2|shrink --count a|option --count with either --size or --exposure, or --score is needed",
                "a,b;1,-2|weight --value a --weight b|: cannot be computed, weight number 1 is -2.0"
            })
    @DisplayName("Bad input ends with 2 and one line that names the place")
    void refuses(String data, String command, String message) throws IOException {
        Files.writeString(survey, data.replace(';', '\n').replace('\'', '"') + "\n");
        List<String> words = words(command);
        assertEquals(2, run(words.get(0), words.subList(1, words.size())));
        assertEquals("", text(out));
        assertEquals(1, text(err).lines().count());
        assertTrue(text(err).contains(message), text(err));
    }

    @Test
    @DisplayName("Compressed files are unpacked, a byte order mark is no part of the first name")
    void compressed() throws IOException {
        survey = directory.resolve("survey.csv.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(survey))) {
            stream.write(("\uFEFF" + SURVEY.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(0, run("describe", List.of("--value", "a")));
        assertTrue(text(out).contains("\"n\":10"));
    }

    @Test
    @DisplayName("evaluate answers what it can and ends with 2 for a broken data file")
    void brokenData() throws IOException {
        Files.writeString(directory.resolve("broken.csv"), "a,b\n1\n");
        Path requests = Files.writeString(directory.resolve("requests.json"), """
                {"requests":[
                  {"id":"x","statistic":"count","data":{"file":"survey.csv"},"columns":{}},
                  {"id":"y","statistic":"count","data":{"file":"broken.csv"},"columns":{}},
                  {"id":"z","statistic":"nothing","data":{"file":"survey.csv"},"columns":{}}]}
                """);
        assertEquals(2, evaluate(requests));
        assertTrue(text(out).contains("{\"id\":\"x\",\"result\":{\"rows\":10}}"), text(out));
        assertTrue(text(out).contains("{\"id\":\"z\",\"error\":\"unknown statistic nothing\"}"), text(out));
        assertEquals("broken.csv, row 1, column b: the row ends before this column\n", text(err));
    }

    @Test
    @DisplayName("evaluate names the place where the requests are no JSON")
    void brokenRequests() throws IOException {
        Path requests = Files.writeString(directory.resolve("requests.json"), "{\"requests\":[\n  {\"id\" 1}]}");
        assertEquals(2, evaluate(requests));
        assertTrue(text(err).contains("requests.json, row 2, column "), text(err));
        assertEquals(1, text(err).lines().count());
    }

    private int evaluate(Path requests) {
        return Main.run(
                List.of("evaluate", "--requests", requests.toString(), "--data", directory.toString()),
                print(out),
                print(err));
    }

    private static List<String> words(String options) {
        List<String> words = new ArrayList<>();
        String[] parts = options.split("'");
        for (int i = 0; i < parts.length; i++) {
            words.addAll(
                    i % 2 == 1 ? List.of(parts[i]) : List.of(parts[i].trim().split(" +")));
        }
        return words;
    }

    private int run(String command, List<String> options) {
        List<String> words = new ArrayList<>(List.of("--input", survey.toString()));
        words.addAll(options);
        return run(command, words.toArray(String[]::new));
    }

    private int run(String command, String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(words));
        return Main.run(all, print(out), print(err));
    }

    private static PrintStream print(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
