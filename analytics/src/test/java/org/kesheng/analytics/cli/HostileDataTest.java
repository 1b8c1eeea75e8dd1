package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every family on data that have nothing to say: a defined value, null or one clear reason, never a trace. */
class HostileDataTest {

    private static final Map<String, Map<String, Object>> COLUMNS = new TreeMap<>();
    private static final Map<String, Map<String, Object>> OPTIONS = new TreeMap<>();

    static {
        Map<String, Object> items = Map.of("items", List.of("a", "b", "c"));
        Map<String, Object> model = Map.of("response", "a", "predictors", List.of("b", "c"));
        Map<String, Object> grouped = Map.of("value", "a", "group", "g");
        Map<String, Object> table = Map.of("rows", "g", "columns", "h", "count", "k");
        Map<String, Object> success = Map.of("success", Map.of("op", ">=", "value", 4));
        Map<String, Object> pair = Map.of("groups", List.of("x", "y"));
        for (String name : List.of(
                "describe",
                "quantiles",
                "nps",
                "bootstrap-mean",
                "xmr-chart",
                "ewma",
                "cusum",
                "mann-kendall",
                "sen-slope",
                "pettitt",
                "mean-shift",
                "ols-cusum",
                "breakpoints-bic",
                "acf",
                "ljung-box")) {
            COLUMNS.put(name, Map.of("value", "a"));
        }
        OPTIONS.put("bootstrap-mean", Map.of("resamples", 50));
        COLUMNS.put("count", Map.of());
        COLUMNS.put("frequencies", Map.of("category", "g"));
        COLUMNS.put("pareto", Map.of("category", "g"));
        COLUMNS.put("proportion", Map.of("value", "a"));
        OPTIONS.put("proportion", success);
        COLUMNS.put("weighted-mean", Map.of("value", "a", "weight", "w"));
        COLUMNS.put("index", items);
        OPTIONS.put("index", Map.of("weights", "pc1"));
        COLUMNS.put("rate", Map.of("count", "k", "exposure", "w", "group", "g"));
        COLUMNS.put("alpha", items);
        COLUMNS.put("correlation", items);
        OPTIONS.put("correlation", Map.of("methods", List.of("pearson", "spearman", "kendall")));
        COLUMNS.put("ols", model);
        COLUMNS.put("drivers-lmg", model);
        COLUMNS.put("relative-weights", model);
        COLUMNS.put("ipa", Map.of("overall", "a", "items", List.of("b", "c")));
        COLUMNS.put("crosstab", table);
        COLUMNS.put("ordinal-association", table);
        COLUMNS.put("crosstab-by-group", Map.of("rows", "g", "columns", "h", "group", "a"));
        COLUMNS.put("cmh", Map.of("rows", "g", "columns", "h", "strata", "a"));
        COLUMNS.put("cochran-armitage", Map.of("value", "a", "group", "b"));
        OPTIONS.put("cochran-armitage", success);
        COLUMNS.put("keyword-chi2", Map.of("text", "g", "class", "h"));
        OPTIONS.put("keyword-chi2", Map.of("keywords", List.of("x")));
        for (String name : List.of("kruskal-wallis", "dunn", "anova", "welch-anova")) {
            COLUMNS.put(name, grouped);
        }
        for (String name : List.of("mann-whitney", "welch-t")) {
            COLUMNS.put(name, grouped);
            OPTIONS.put(name, pair);
        }
        for (String name : List.of("p-chart", "u-chart", "funnel", "eb-beta-binomial")) {
            COLUMNS.put(name, Map.of("count", "k", "size", "s"));
        }
        COLUMNS.put("c-chart", Map.of("count", "k"));
        COLUMNS.put("eb-gamma-poisson", Map.of("count", "k", "exposure", "s"));
        COLUMNS.put("seasonal-mann-kendall", Map.of("value", "a", "season", "h"));
        COLUMNS.put("its", Map.of("response", "a"));
        OPTIONS.put("its", Map.of("start", 2));
        COLUMNS.put("kaplan-meier", Map.of("time", "s", "event", "k"));
    }

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @DisplayName("Every family answers with values, nulls or a reason in words")
    @ValueSource(
            strings = {
                "no rows|",
                "one row|3,4,5,x,u,1,1,2",
                "all missing|,,,,,,,;NA,NA,NA,NA,NA,NA,NA,NA",
                "text for numbers|NaN,Inf,-inf,x,u,0x10,n/a,1_000;yes,no,1.2.3,y,v,--1,+-2,e5",
                "constant|3,3,3,x,u,1,1,2;3,3,3,x,u,1,1,2;3,3,3,x,u,1,1,2;3,3,3,x,u,1,1,2",
                "three rows|1,2,2,x,u,1,1,2;2,3,1,y,v,1,1,2;4,5,6,x,v,1,0,2",
                "collinear|1,2,4,x,u,1,1,2;2,3,6,y,v,1,1,2;4,5,10,x,v,1,0,2;3,1,2,y,u,2,1,3;7,9,18,y,u,2,1,3",
                "zero weights and sizes|1,2,3,x,u,0,0,0;2,3,1,y,v,0,0,0;5,3,4,x,v,0,0,0",
                "negative counts and weights|1,2,3,x,u,-1,-1,-2;2,3,1,y,v,1,2,3;5,3,4,x,v,-2,1,1",
                "huge|1e308,-1e308,1e300,x,u,1e300,1e15,1e300;-1e308,1e307,1e250,y,v,1e308,1e15,1e300;1,1,2,x,v,1,3,4",
                "beyond double|1e999,-1e999,3,x,u,1e999,1e999,1e999;1,2,3,y,v,1,1,1;2,5,7,x,v,2,1,3",
                "tiny|1e-320,2e-320,5e-324,x,u,1e-320,1,1;2e-320,1e-320,1e-323,y,v,1e-300,1,2;0,0,0,x,v,1e-310,0,3",
                "offset|1000000001,1000000002,1000000003,x,u,1,1,2;1000000002,1000000004,1000000003,y,v,1,0,2;"
                        + "1000000004,1000000001,1000000009,x,v,2,1,3;1000000003,1000000001,1000000008,y,u,2,1,3"
            })
    void hostile(String data) throws IOException {
        String[] parts = data.split("\\|", 2);
        Files.writeString(directory.resolve("data.csv"), "a,b,c,g,h,w,k,s\n" + parts[1].replace(';', '\n') + "\n");
        Evaluate evaluate = new Evaluate(directory);
        COLUMNS.forEach((family, columns) -> {
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("id", family);
            request.put("statistic", family);
            request.put("data", Map.of("file", "data.csv"));
            request.put("columns", columns);
            request.put("options", OPTIONS.getOrDefault(family, Map.of()));
            Map<String, Object> answer = evaluate.answer(request);
            String text = Json.text(answer);
            assertTrue(answer.get("result") != null || answer.get("error") != null, text);
            assertFalse(text.contains(":NaN") && answer.containsKey("result"), text);
            if (answer.get("error") != null) {
                String reason = answer.get("error").toString();
                assertNotNull(reason);
                assertFalse(
                        reason.contains("null") || reason.contains("Exception"),
                        family + " on " + data + ": " + reason);
            }
        });
    }
}
