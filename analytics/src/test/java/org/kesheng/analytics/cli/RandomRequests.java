package org.kesheng.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Random data and random requests over the families (but {@code bootstrap-mean}, which is random itself, and
 * {@code eb-gamma-poisson}, where the search of {@code evaluate.R} runs away on many data), with our results as their expectations: what another evaluator,
 * such as {@code evaluate.R}, then agrees with or not. The same seed gives the same files.
 */
final class RandomRequests {

    private static final String TIME = "yyyy-MM-dd HH:mm";
    private static final List<String> ITEMS = List.of("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8");
    private static final List<String> GROUPS = List.of("dept", "region", "year", "tier");

    private final Random random;
    private final Path directory;

    RandomRequests(long seed, Path directory) {
        this.random = new Random(seed);
        this.directory = directory;
    }

    /** {@code DIRECTORY SEED REQUESTS}: writes the data and {@code requests.json} into the directory. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        new RandomRequests(Long.parseLong(arguments[1]), directory).write(Integer.parseInt(arguments[2]));
    }

    /** Writes data and requests; returns the file of the requests. */
    Path write(int requests) throws IOException {
        survey("survey_a.csv", 150 + random.nextInt(300));
        survey("survey_b.csv", 60 + random.nextInt(200));
        units();
        series();
        Evaluate evaluate = new Evaluate(directory);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            Map<String, Object> request = request(i);
            Map<String, Object> parsed = reread(request);
            Map<String, Object> answer = evaluate.answer(parsed);
            if (answer.get("result") == null) {
                throw new IllegalStateException(Json.text(request) + " " + answer.get("error"));
            }
            Map<String, Object> expect = new LinkedHashMap<>();
            flatten("", answer.get("result"), expect, request.get("statistic").toString());
            request.put("expect", expect);
            list.add(request);
        }
        Path file = directory.resolve("requests.json");
        Files.writeString(file, Json.text(Map.of("requests", list)));
        return file;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> reread(Map<String, Object> request) throws IOException {
        return (Map<String, Object>) Json.read(new java.io.StringReader(Json.text(request)));
    }

    private static void flatten(String path, Object value, Map<String, Object> expect, String family) {
        if (family.equals("crosstab") && path.equals("/counts")
                || family.equals("kaplan-meier") && path.equals("/median")) {
            return; // evaluate.R does not print the first and rounds the second where the curve is exactly one half
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) ->
                    flatten(path + "/" + name.toString().replace("~", "~0").replace("/", "~1"), inner, expect, family));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "/" + i, list.get(i), expect, family);
            }
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            double tolerance = family.startsWith("eb-") ? 1e-3 : 1e-8; // maximum likelihood
            expect.put(path, Map.of("value", number, "tol", tolerance, "abs", 1e-9));
        } else if ((value == null || value instanceof Number) && !family.equals("keyword-chi2")) {
            expect.put(path, Map.of("value", "NaN"));
        } else if (value instanceof String text) {
            expect.put(path, Map.of("value", text));
        }
    }

    // Requests --------------------------------------------------------------------------------------------------------

    private Map<String, Object> request(int number) {
        List<String> families = List.of(
                "describe",
                "quantiles",
                "frequencies",
                "pareto",
                "proportion",
                "nps",
                "weighted-mean",
                "index",
                "rate",
                "alpha",
                "correlation",
                "ols",
                "drivers-lmg",
                "relative-weights",
                "ipa",
                "crosstab",
                "crosstab-by-group",
                "cmh",
                "ordinal-association",
                "cochran-armitage",
                "keyword-chi2",
                "kruskal-wallis",
                "dunn",
                "anova",
                "welch-anova",
                "mann-whitney",
                "welch-t",
                "p-chart",
                "u-chart",
                "c-chart",
                "xmr-chart",
                "ewma",
                "cusum",
                "funnel",
                "eb-beta-binomial",
                "mann-kendall",
                "sen-slope",
                "seasonal-mann-kendall",
                "pettitt",
                "mean-shift",
                "ols-cusum",
                "breakpoints-bic",
                "its",
                "acf",
                "ljung-box",
                "kaplan-meier",
                "count");
        String family = families.get(number % families.size());
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", number + "/" + family);
        request.put("statistic", family);
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> options = new LinkedHashMap<>();
        request.put("data", fill(family, columns, options));
        request.put("columns", columns);
        request.put("options", options);
        return request;
    }

    private Map<String, Object> fill(String family, Map<String, Object> columns, Map<String, Object> options) {
        maybe(0.3, () -> options.put("confidence", pick(List.of(0.8, 0.9, 0.99, 0.999))));
        switch (family) {
            case "count" -> {
                return surveyData();
            }
            case "describe", "quantiles" -> {
                columns.put("value", pick(List.of("minutes", "overall", "hours", "mean", "root", "q10", "huge")));
                maybe(0.5, () -> options.put("quantiles", List.of(0, 0.01, 0.333, 0.5, 0.95, 1)));
                return surveyData();
            }
            case "frequencies", "pareto" -> {
                columns.put("category", pick(List.of("dept", "region", "year", "tier", "grade", "day")));
                return surveyData();
            }
            case "proportion", "cochran-armitage" -> {
                columns.put("value", pick(List.of("q1", "q2", "overall")));
                if (family.startsWith("c")) {
                    columns.put("group", pick(List.of("year", "region", "half")));
                }
                options.put(
                        "success",
                        pick(List.of(
                                Map.of("op", ">=", "value", 4),
                                Map.of("op", "in", "value", List.of(1, 2)),
                                Map.of("op", "!=", "value", 3))));
                return surveyData();
            }
            case "nps" -> {
                columns.put("value", "q10");
                return surveyData();
            }
            case "weighted-mean" -> {
                columns.put("value", pick(List.of("overall", "minutes")));
                columns.put("weight", "weight");
                return surveyData();
            }
            case "index" -> {
                List<String> items = items(2);
                columns.put("items", items);
                options.put("max", 5);
                options.put("weights", pick(List.of("equal", "pc1", weights(items.size()))));
                return surveyData();
            }
            case "alpha" -> {
                columns.put("items", items(2));
                return surveyData();
            }
            case "correlation" -> {
                columns.put("items", items(2));
                options.put("methods", List.of("pearson", "spearman", "kendall"));
                return surveyData();
            }
            case "ols" -> {
                columns.put("response", "overall");
                columns.put("predictors", items(1));
                maybe(0.3, () -> options.put("intercept", false));
                return surveyData();
            }
            case "drivers-lmg", "relative-weights" -> {
                columns.put("response", "overall");
                columns.put("predictors", items(2));
                return surveyData();
            }
            case "ipa" -> {
                columns.put("overall", "overall");
                columns.put("items", items(2));
                return surveyData();
            }
            case "crosstab", "ordinal-association" -> {
                columns.put("rows", pick(List.of("dept", "tier", "q1")));
                columns.put("columns", pick(List.of("region", "year", "grade")));
                maybe(0.4, () -> columns.put("count", "cases"));
                maybe(0.4, () -> options.put("levels", Map.of("region", List.of(4, 2, 1))));
                return surveyData();
            }
            case "crosstab-by-group" -> {
                columns.put("rows", "grade");
                columns.put("columns", "year");
                columns.put("group", "dept");
                maybe(0.4, () -> columns.put("count", "cases"));
                return stacked();
            }
            case "cmh" -> {
                columns.put("rows", "grade");
                columns.put("columns", pick(List.of("region", "year")));
                columns.put("strata", pick(List.of("dept", "half")));
                maybe(0.4, () -> columns.put("count", "cases"));
                return stacked();
            }
            case "keyword-chi2" -> {
                columns.put("text", "comment");
                columns.put("class", pick(List.of("dept", "region")));
                options.put("keywords", List.of("好", "slow", "\"", "never used"));
                return surveyData();
            }
            case "kruskal-wallis", "dunn", "anova", "welch-anova" -> {
                columns.put("value", pick(List.of("overall", "minutes")));
                columns.put("group", pick(List.of("region", "year", "dept")));
                maybe(0.3, () -> columns.put("count", "cases"));
                maybe(0.3, () -> options.put("levels", Map.of("region", List.of("3", "1", "4"))));
                return stacked();
            }
            case "mann-whitney", "welch-t" -> {
                columns.put("value", pick(List.of("overall", "minutes")));
                columns.put("group", "region");
                options.put("groups", List.of(pick(List.of(1, 2)), pick(List.of("3", "4"))));
                return stacked();
            }
            case "rate" -> {
                columns.putAll(Map.of("count", "events", "exposure", "exposure"));
                maybe(0.5, () -> columns.put("group", "kind"));
                return unitData();
            }
            case "p-chart", "funnel", "eb-beta-binomial", "u-chart" -> {
                columns.putAll(Map.of("count", "events", "size", "size"));
                maybe(
                        0.5,
                        () -> options.put(
                                family.equals("funnel") ? "alpha" : "limits", family.equals("funnel") ? 0.1 : 2));
                if (family.startsWith("eb")) {
                    maybe(0.5, () -> columns.put("unit", "unit"));
                    maybe(0.3, () -> options.put("method", "moments"));
                }
                return unitData();
            }
            case "c-chart" -> {
                columns.put("count", "n");
                Map<String, Object> data = surveyData();
                data.remove("sort");
                data.remove("limit");
                data.put(
                        "aggregate",
                        Map.of(
                                "by",
                                List.of("day"),
                                "measures",
                                Map.of("n", Map.of("op", "count")),
                                "levels",
                                Map.of("day", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 29, 30, 31))));
                return data;
            }
            case "its" -> {
                columns.put("response", "value");
                maybe(0.5, () -> columns.put("season", "season"));
                options.put("start", 20 + random.nextInt(20));
                maybe(0.5, () -> options.put("lag", 1 + random.nextInt(6)));
                return Map.of("file", "series.csv");
            }
            case "seasonal-mann-kendall" -> {
                columns.putAll(Map.of("value", "value", "season", "season"));
                return seriesData();
            }
            case "kaplan-meier" -> {
                columns.putAll(Map.of("time", "hours", "event", "closed_yet"));
                options.put("times", List.of(1, 24, 72.5, 500));
                Map<String, Object> data = surveyData();
                data.put(
                        "derive",
                        List.of(
                                duration("hours", "hours", true),
                                Map.of("name", "closed_yet", "op", "present", "column", "closed")));
                data.put("where", List.of(Map.of("column", "hours", "op", ">=", "value", 0)));
                return data;
            }
            default -> {
                columns.put("value", "value");
                if (family.equals("acf")) {
                    options.put("lags", List.of(1, 2, 7));
                } else if (family.equals("ljung-box")) {
                    options.put("lags", 1 + random.nextInt(12));
                }
                maybe(
                        0.3,
                        () -> options.put(
                                family.equals("breakpoints-bic") ? "trim" : "limits",
                                family.equals("breakpoints-bic") ? 0.1 : 2));
                maybe(0.3, () -> options.putAll(family.equals("cusum") ? Map.of("k", 0.25, "h", 4) : Map.of()));
                maybe(0.3, () -> options.putAll(family.equals("ewma") ? Map.of("lambda", 0.1) : Map.of()));
                return seriesData();
            }
        }
    }

    private Map<String, Object> surveyData() {
        Map<String, Object> data = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            data.put("file", random.nextBoolean() ? "survey_a.csv" : "survey_b.csv");
        } else {
            data.put(
                    "files",
                    List.of(
                            Map.of("file", "survey_a.csv", "add", Map.of("half", 1)),
                            Map.of(
                                    "file",
                                    "survey_b.csv",
                                    "add",
                                    Map.of("half", 2),
                                    "rename",
                                    Map.of("spare", "other"))));
        }
        Map<String, Object> valid = new LinkedHashMap<>();
        ITEMS.forEach(
                item -> valid.put(item, random.nextBoolean() ? List.of(1, 2, "3", 4, 5) : Map.of("min", 1, "max", 5)));
        data.put("valid", valid);
        List<Object> derive = new ArrayList<>(List.of(
                duration("hours", pick(List.of("seconds", "minutes", "hours", "days")), random.nextBoolean()),
                Map.of("name", "mean", "op", "row-mean", "columns", List.of("q1", "q2", "q3")),
                Map.of("name", "root", "op", "power", "column", "minutes", "exponent", 0.5),
                Map.of("name", "q8", "op", "reverse", "column", "q8", "min", 1, "max", 5),
                Map.of("name", "day", "op", "date-part", "column", "opened", "part", "day", "format", TIME),
                Map.of(
                        "name",
                        "grade",
                        "op",
                        "recode",
                        "column",
                        "q2",
                        "map",
                        Map.of("1", 0, "2", 0, "3", 0.5, "4", 1, "5", 1)),
                Map.of(
                        "name",
                        "huge",
                        "op",
                        "recode",
                        "column",
                        "q2",
                        "map",
                        Map.of("1", 1e6 + 1, "2", 1e6 + 2, "3", 1e6 + 3))));
        if (!data.containsKey("files")) {
            derive.add(Map.of("name", "half", "op", "present", "column", "closed"));
        }
        data.put("derive", derive);
        maybe(
                0.5,
                () -> data.put(
                        "where",
                        List.of(pick(List.of(
                                Map.of("column", "region", "op", "in", "value", List.of(1, 2, 3)),
                                Map.of("column", "dept", "op", "!=", "value", "技术部"),
                                Map.of("column", "weight", "op", ">", "value", 0.5),
                                Map.of("column", "year", "op", "not-in", "value", List.of(2020, "2022")),
                                Map.of("column", "comment", "op", "present"))))));
        maybe(0.3, () -> data.put("sort", List.of("-dept", "year", "minutes")));
        maybe(0.3, () -> data.put("limit", 55 + random.nextInt(100)));
        return data;
    }

    private Map<String, Object> stacked() {
        Map<String, Object> data = surveyData();
        data.remove("file");
        data.remove("limit");
        data.remove("where");
        data.put(
                "files",
                List.of(
                        Map.of("file", "survey_a.csv", "add", Map.of("half", "first")),
                        Map.of("file", "survey_b.csv", "add", Map.of("half", "second"))));
        return data;
    }

    private static Map<String, Object> duration(String name, String unit, boolean latest) {
        Map<String, Object> duration = new LinkedHashMap<>(
                Map.of("name", name, "op", "duration", "from", "opened", "to", "closed", "unit", unit, "format", TIME));
        if (latest) {
            duration.put("if_missing", "latest");
        }
        return duration;
    }

    private Map<String, Object> unitData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", "units.csv");
        maybe(0.4, () -> {
            Map<String, Object> measures = new LinkedHashMap<>();
            List.of("events", "size", "exposure").forEach(m -> measures.put(m, Map.of("op", "sum", "column", m)));
            data.put("aggregate", Map.of("by", List.of("unit", "kind"), "measures", measures));
        });
        maybe(0.3, () -> data.put("sort", List.of("kind", "-size")));
        return data;
    }

    private Map<String, Object> seriesData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", "series.csv");
        maybe(
                0.4,
                () -> data.put(
                        "aggregate",
                        Map.of(
                                "by",
                                List.of("season", "year"),
                                "measures",
                                Map.of(
                                        "value",
                                        Map.of("op", random.nextBoolean() ? "mean" : "sum", "column", "value")))));
        maybe(0.4, () -> data.put("sort", List.of("year", "-season")));
        return data;
    }

    private List<String> items(int least) {
        List<String> items = new ArrayList<>(ITEMS);
        Collections.shuffle(items, random);
        return items.subList(0, least + random.nextInt(items.size() - least + 1));
    }

    private List<Object> weights(int size) {
        Object[] weights = new Object[size];
        Arrays.setAll(weights, i -> 1 + random.nextInt(9));
        return Arrays.asList(weights);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void maybe(double chance, Runnable action) {
        if (random.nextDouble() < chance) {
            action.run();
        }
    }

    // Data ------------------------------------------------------------------------------------------------------------

    private void survey(String name, int rows) throws IOException {
        StringBuilder csv = new StringBuilder("id,dept,region, year ,tier," + String.join(",", ITEMS)
                + ",q10,overall,weight,minutes,opened,closed,cases,comment,spare\r\n");
        for (int i = 1; i <= rows; i++) {
            double mood = random.nextGaussian();
            csv.append(i).append(',').append(pick(List.of("客服部", "技术部", "\"North, East\"", "Größe", " west ")));
            csv.append(',').append(1 + random.nextInt(4)).append(',').append(2019 + random.nextInt(5));
            csv.append(',').append(pick(List.of("gold", "silver", "\"the \"\"rest\"\"\"", "", "NA")));
            ITEMS.forEach(item -> csv.append(',').append(answer(mood)));
            csv.append(',').append(random.nextInt(11)).append(',').append(scale(mood, 10));
            csv.append(',').append(decimals(0.2 + 2 * random.nextDouble(), 3));
            csv.append(',').append(decimals(Math.exp(3 + random.nextGaussian()), random.nextInt(3)));
            times(csv);
            csv.append(',').append(random.nextInt(4)).append(',');
            csv.append(pick(List.of("好", "很好，谢谢", "\"slow, \"\"too\"\" slow\"", "\"two\nlines\"", "", "fine")));
            csv.append(",x\r\n");
        }
        Files.writeString(directory.resolve(name), csv);
    }

    private void times(StringBuilder csv) {
        LocalDateTime opened = LocalDateTime.of(2021, 1, 1, 0, 0).plusMinutes(random.nextInt(1_000_000));
        DateTimeFormatter format = DateTimeFormatter.ofPattern(TIME, Locale.ENGLISH);
        csv.append(',').append(random.nextInt(40) == 0 ? "unknown" : opened.format(format));
        csv.append(',');
        csv.append(
                random.nextInt(5) == 0
                        ? ""
                        : opened.plusMinutes(random.nextInt(9000) - 200).format(format));
    }

    private String answer(double mood) {
        int kind = random.nextInt(40);
        return kind == 0
                ? ""
                : kind == 1 ? "n/a" : kind == 2 ? "6" : kind == 3 ? " 4 " : Integer.toString(scale(mood, 5));
    }

    private int scale(double mood, int points) {
        double x = (points + 1) / 2.0 + points / 5.0 * (0.7 * mood + random.nextGaussian());
        return (int) Math.max(1, Math.min(points, Math.rint(x)));
    }

    private static String decimals(double x, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", x);
    }

    private void units() throws IOException {
        StringBuilder csv = new StringBuilder("unit,kind,events,size,exposure\n");
        for (int i = 0; i < 60; i++) {
            double rate = 0.1 + 0.15 * random.nextDouble();
            int size = 30 + random.nextInt(400);
            int events = (int) Math.rint(size * rate * Math.exp(0.7 * random.nextGaussian()));
            csv.append("U")
                    .append(i)
                    .append(',')
                    .append(i % 3)
                    .append(',')
                    .append(Math.min(size, events))
                    .append(',');
            csv.append(size).append(',').append(decimals(size * 1.5, 2)).append('\n');
        }
        Files.writeString(directory.resolve("units.csv"), csv);
    }

    private void series() throws IOException {
        StringBuilder csv = new StringBuilder("year,season,value\n");
        double level = 50;
        for (int i = 0; i < 96; i++) {
            level += i == 40 ? 6 : 0.02;
            double value = level + 3 * Math.sin(i * Math.PI / 6) + 2 * random.nextGaussian();
            csv.append(2015 + i / 12).append(',').append(1 + i % 12).append(',');
            csv.append(random.nextInt(50) == 0 ? "NA" : decimals(value, 1)).append('\n');
        }
        Files.writeString(directory.resolve("series.csv"), csv);
    }
}
