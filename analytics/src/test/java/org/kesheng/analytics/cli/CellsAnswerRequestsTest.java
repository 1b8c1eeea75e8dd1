package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.DurationCell;
import org.kesheng.analytics.sufficient.ItemCell;
import org.kesheng.analytics.sufficient.MissingRule;
import org.kesheng.analytics.sufficient.Regression;
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.analytics.sufficient.WeightedSums;

/**
 * The open requests once more, without the rows: airport surveys, ECSI survey, service requests. Each answer is made of
 * cells that went through their stored form in two halves, and has to meet the same expectations.
 */
class CellsAnswerRequestsTest {

    private static final Path OPEN = Path.of("../../shared/data/open");

    private final Scores scores = Scores.withDefaults();

    @Test
    @DisplayName(
            "Means, shares with Wilson limits, NPS, index, alpha with Feldt limits, weighted means and regressions from cells alone")
    void cellsAnswer() {
        assumeTrue(Files.isDirectory(OPEN), "skipped: the reference data are not at " + OPEN);
        Map<String, Function<Frame, Result>> families = Map.of(
                "describe", this::describe,
                "proportion", this::proportion,
                "nps", this::nps,
                "alpha", this::alpha,
                "index", this::index,
                "weighted-mean", this::weightedMean,
                "correlation", this::correlation,
                "ols", this::ols);
        Expectations expectations = new Expectations();
        DataSteps data = new DataSteps(OPEN.resolve("data"));
        for (Map<String, Object> request : Evaluate.requests(Json.read(OPEN.resolve("requests.json")), "requests")) {
            Function<Frame, Result> family = families.get(String.valueOf(request.get("statistic")));
            if (family != null) {
                answer(request, data, family, expectations);
            }
        }
        assertEquals("", String.join("\n", expectations.unmet()));
        assertEquals(478, expectations.met());
    }

    private static void answer(
            Map<String, Object> request, DataSteps data, Function<Frame, Result> family, Expectations expectations) {
        Settings settings = new Settings("request", request);
        Map<String, Object> options = request.containsKey("options") ? settings.object("options") : Map.of();
        Frame frame = Frame.of(data.run(settings.object("data")), settings.object("columns"), options);
        if (hasRealNumbers(frame) || options.containsKey("intercept") || "pc1".equals(options.get("weights"))) {
            return;
        }
        Map<String, Object> answer = Map.of("result", family.apply(frame).fields());
        Map<String, Object> expect = new LinkedHashMap<>(settings.object("expect"));
        // Only what cells can tell: robust errors, skewness and the like need rows or higher moments.
        expect.keySet().removeIf(pointer -> Expectations.find(answer.get("result"), pointer) == null);
        Map<String, Object> asked = new LinkedHashMap<>(request);
        asked.put("expect", expect);
        expectations.check(asked, answer);
    }

    private static boolean hasRealNumbers(Frame frame) {
        return Stream.of("value", "items", "response", "predictors")
                .filter(frame::has)
                .flatMap(role -> Arrays.stream(frame.matrix(role)))
                .flatMapToDouble(Arrays::stream)
                .anyMatch(x -> Math.rint(x) != x || Math.abs(x) > 1e6);
    }

    private Result describe(Frame frame) {
        DurationCell cell = new DurationCell();
        CrossProducts moments = stored(CrossProducts.of(1, MissingRule.LISTWISE), frame.matrix("value"));
        for (double x : frame.numbers("value")) {
            cell.add((long) x);
        }
        DurationCell read = DurationCell.fromBytes(cell.toBytes());
        Result result = new Result()
                .put("n", read.n())
                .put("mean", read.mean())
                .put("sd", Math.sqrt(moments.variance(0)))
                .put("se", Math.sqrt(moments.variance(0) / read.n()))
                .put("min", read.ordered(1))
                .put("max", read.ordered(read.n()));
        for (String p : frame.options().texts("quantiles", List.of("0.25", "0.5", "0.75"))) {
            result.put("quantiles/" + p, read.quantile(Double.parseDouble(p)));
        }
        return result;
    }

    private Result proportion(Frame frame) {
        double[] values = frame.numbers("value");
        Map<String, Object> success = frame.options().object("success");
        int threshold = Integer.parseInt(success.get("value").toString());
        boolean atLeast = success.get("op").equals(">=");
        if (!atLeast && !success.get("op").equals("<=") || Arrays.stream(values).anyMatch(x -> x < 0 || x > 100)) {
            return new Result();
        }
        ItemCell cell = item(values, 0, 100);
        Score score = atLeast ? scores.topBox(cell, threshold) : scores.bottomBox(cell, threshold);
        return new Result()
                .put("n", score.n())
                .put("share", score.value())
                .put("wilson/lower", score.lower())
                .put("wilson/upper", score.upper());
    }

    private Result nps(Frame frame) {
        Score score = scores.nps(item(frame.numbers("value"), 0, 10));
        return new Result()
                .put("n", score.n())
                .put("nps", score.value())
                .put("ci/lower", score.lower())
                .put("ci/upper", score.upper());
    }

    private Result alpha(Frame frame) {
        double[][] items = frame.matrix("items");
        Score score = scores.alpha(stored(CrossProducts.of(items.length, MissingRule.LISTWISE), items));
        return new Result()
                .put("n", score.n())
                .put("alpha", score.value())
                .put("ci/lower", score.lower())
                .put("ci/upper", score.upper());
    }

    private Result index(Frame frame) {
        double[][] items = frame.matrix("items");
        double[] weights = new double[items.length];
        Arrays.fill(weights, 1);
        if (frame.options().has("weights") && frame.options().raw("weights") instanceof List<?> list) {
            weights = list.stream()
                    .mapToDouble(w -> Double.parseDouble(w.toString()))
                    .toArray();
        }
        CrossProducts cell = stored(CrossProducts.of(items.length, MissingRule.LISTWISE), items);
        Score score = scores.index(
                cell, weights, frame.options().whole("min", 1), frame.options().whole("max", 10));
        return new Result().put("n", score.n()).put("index", score.value());
    }

    private Result weightedMean(Frame frame) {
        double[] values = frame.numbers("value");
        double[] weights = frame.numbers("weight");
        WeightedSums[] halves = {new WeightedSums(), new WeightedSums()};
        for (int i = 0; i < values.length; i++) {
            halves[i % 2].add(values[i], weights[i]);
        }
        WeightedSums cell = WeightedSums.fromBytes(halves[1].toBytes());
        cell.merge(WeightedSums.fromBytes(halves[0].toBytes()));
        return new Result()
                .put("n", cell.n())
                .put("mean", cell.mean())
                .put("se", cell.standardError())
                .put("n_effective", cell.effectiveN());
    }

    private Result correlation(Frame frame) {
        double[][] items = frame.matrix("items");
        List<String> names = frame.names("items");
        CrossProducts cell = stored(CrossProducts.of(items.length, MissingRule.LISTWISE), items);
        Result result = new Result().put("n", cell.n());
        for (int i = 0; i < items.length; i++) {
            for (int j = 0; j < items.length; j++) {
                if (i != j) {
                    result.put("pearson/" + names.get(i) + "/" + names.get(j), cell.correlation(i, j));
                }
            }
        }
        return result;
    }

    private Result ols(Frame frame) {
        double[][] predictors = frame.matrix("predictors");
        double[][] columns = Arrays.copyOf(predictors, predictors.length + 1);
        columns[predictors.length] = frame.numbers("response");
        int[] positions = new int[predictors.length];
        Arrays.setAll(positions, i -> i);
        Regression fit = stored(CrossProducts.of(columns.length, MissingRule.LISTWISE), columns)
                .regression(predictors.length, positions);
        Result result = new Result()
                .put("n", fit.n())
                .put("df_residual", fit.residualDegreesOfFreedom())
                .put("ss_residual", fit.residualSumOfSquares())
                .put("sigma", fit.sigma())
                .put("r2", fit.rSquared());
        for (int i = 0; i <= predictors.length; i++) {
            String name = i == 0 ? "(Intercept)" : frame.names("predictors").get(i - 1);
            result.put("coefficients/" + name, fit.coefficients()[i]).put("se/" + name, fit.standardErrors()[i]);
        }
        return result;
    }

    private static ItemCell item(double[] values, int min, int max) {
        ItemCell[] halves = {ItemCell.ofScale(min, max), ItemCell.ofScale(min, max)};
        for (int i = 0; i < values.length; i++) {
            halves[i % 2].add((int) values[i]);
        }
        ItemCell cell = ItemCell.fromBytes(halves[1].toBytes());
        cell.merge(ItemCell.fromBytes(halves[0].toBytes()));
        return cell;
    }

    private static CrossProducts stored(CrossProducts first, double[][] columns) {
        CrossProducts second = first.copy();
        int[] row = new int[columns.length];
        for (int r = 0; r < columns[0].length; r++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (int) columns[i][r];
            }
            (r % 2 == 0 ? first : second).add(row);
        }
        CrossProducts cell = CrossProducts.fromBytes(second.toBytes());
        cell.merge(CrossProducts.fromBytes(first.toBytes()));
        return cell;
    }
}
