package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kesheng.analytics.regression.LinearRegressionTest;

/** The hardest NIST sets by the request format: what the doubles of the data lose, their decimals still have. */
class NistTest {

    @TempDir
    private Path directory;

    private Map<String, Object> result(String csv, String statistic, Map<String, ?> data, Map<String, ?> columns)
            throws IOException {
        Files.writeString(directory.resolve("data.csv"), csv);
        Map<String, Object> source = new LinkedHashMap<>(Map.of("file", "data.csv"));
        source.putAll(data);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("statistic", statistic);
        request.put("data", source);
        request.put("columns", new LinkedHashMap<>(columns));
        return new Evaluate(directory).answer(request);
    }

    private static void close(double expected, Map<String, Object> answer, String pointer, double tolerance) {
        double value = ((Number) Expectations.find(answer.get("result"), pointer)).doubleValue();
        assertEquals(expected, value, tolerance * Math.abs(expected), pointer);
    }

    @Test
    @DisplayName("Filip: all certified digits, because powers of decimals are carried in twice the precision")
    void filip() throws IOException {
        String csv;
        try (InputStream stream = LinearRegressionTest.class.getResourceAsStream("Filip.csv")) {
            csv = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("#[^\n]*\n", "");
        }
        List<Map<String, ?>> derive = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("x"));
        for (int k = 2; k <= 10; k++) {
            names.add("x" + k);
            derive.add(Map.of("name", "x" + k, "op", "power", "column", "x", "exponent", k));
        }
        Map<String, Object> answer =
                result(csv, "ols", Map.of("derive", derive), Map.of("response", "y", "predictors", names));
        close(-1467.48961422980, answer, "/coefficients/(Intercept)", 1e-14);
        close(298.084530995537, answer, "/se/(Intercept)", 1e-14);
        close(-75.1242017393757, answer, "/coefficients/x5", 1e-14);
        close(-0.402962525080404E-04, answer, "/coefficients/x10", 1e-14);
        close(0.896632837373868E-05, answer, "/se/x10", 1e-14);
        close(0.996727416185620, answer, "/r2", 1e-14);
        close(0.334801051324544E-02, answer, "/sigma", 1e-14);
        close(2162.43954511489, answer, "/f", 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"1000000, 2001", "1000000000000, 201", "1000000000000, 2001"})
    @DisplayName("SmLs06, SmLs08, SmLs09: thirteen leading digits in common and every certified digit right")
    void analysisOfVariance(String lead, int m) throws IOException {
        String[] kinds = {
            ".4,.3,.5", ".3,.2,.4", ".5,.4,.6", ".3,.2,.4", ".5,.4,.6", ".3,.2,.4", ".5,.4,.6", ".3,.2,.4", ".5,.4,.6"
        };
        StringBuilder csv = new StringBuilder("treatment,y\n");
        for (int t = 0; t < kinds.length; t++) {
            String[] parts = kinds[t].split(",");
            for (int i = 0; i < m; i++) {
                csv.append(t + 1)
                        .append(',')
                        .append(lead)
                        .append(i == 0 ? parts[0] : parts[1 + (i + 1) % 2])
                        .append('\n');
            }
        }
        Map<String, Object> answer =
                result(csv.toString(), "anova", Map.of(), Map.of("value", "y", "group", "treatment"));
        double between = 0.08 * m;
        double within = 0.09 * (m - 1);
        close(m, answer, "/f", 1e-13);
        close(between, answer, "/ss_between", 1e-13);
        close(within, answer, "/ss_within", 1e-13);
        close(0.1, answer, "/sigma", 1e-13);
        close(between / (between + within), answer, "/r2", 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"1000000", "10000000"})
    @DisplayName("NumAcc3, NumAcc4: mean, deviation 0.1, autocorrelation -0.999")
    void univariate(String lead) throws IOException {
        StringBuilder csv = new StringBuilder("y\n" + lead + ".2\n");
        IntStream.range(0, 1000).forEach(i -> csv.append(lead).append(i % 2 == 0 ? ".1\n" : ".3\n"));
        Map<String, Object> answer = result(csv.toString(), "describe", Map.of(), Map.of("value", "y"));
        close(Double.parseDouble(lead) + 0.2, answer, "/mean", 1e-15);
        close(0.1, answer, "/sd", 1e-14);
        close(-0.999, result(csv.toString(), "acf", Map.of(), Map.of("value", "y")), "/acf/1", 1e-13);
    }
}
