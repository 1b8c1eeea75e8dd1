package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kesheng.analytics.descriptive.Description;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.interval.MeanInterval;
import org.kesheng.analytics.interval.ProportionInterval;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.OrderStatistics;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.resampling.BootstrapMean;
import org.kesheng.analytics.score.NetPromoter;
import org.kesheng.analytics.score.SatisfactionIndex;
import org.kesheng.analytics.weighting.WeightedMean;

/** The families "Description and shares". */
final class DescriptionFamilies {

    static final double CONFIDENCE = 0.95;
    private static final List<String> QUARTILES = List.of("0.25", "0.5", "0.75");

    private DescriptionFamilies() {}

    static void register(Map<String, Family> families) {
        families.put(
                "count", frame -> new Result().put("rows", (long) frame.rows()).fields());
        families.put("describe", DescriptionFamilies::describe);
        families.put("quantiles", DescriptionFamilies::quantiles);
        families.put("frequencies", DescriptionFamilies::frequencies);
        families.put("pareto", DescriptionFamilies::pareto);
        families.put("proportion", DescriptionFamilies::proportion);
        families.put("nps", DescriptionFamilies::nps);
        families.put("weighted-mean", DescriptionFamilies::weightedMean);
        families.put("index", DescriptionFamilies::index);
        families.put("rate", DescriptionFamilies::rate);
        families.put("bootstrap-mean", DescriptionFamilies::bootstrapMean);
    }

    static double confidence(Frame frame) {
        return frame.options().probability("confidence", CONFIDENCE);
    }

    static Result put(Result result, String path, Interval interval) {
        return result.put(path + "/lower", interval.lower()).put(path + "/upper", interval.upper());
    }

    private static Map<String, Object> describe(Frame frame) {
        double[] values = frame.numbers("value");
        Description sample = Description.of(values).withShapeOf(Description.of(frame.fromFirst("value")));
        Result result = new Result()
                .put("n", sample.n())
                .put("mean", sample.mean())
                .put("sd", sample.sd())
                .put("se", sample.se());
        put(result, "ci", MeanInterval.of(sample, confidence(frame)))
                .put("min", sample.min())
                .put("max", sample.max())
                .put("skewness", sample.skewness())
                .put("kurtosis", sample.kurtosis());
        return result.put("quantiles", quantiles(values, frame.options())).fields();
    }

    private static Map<String, Object> quantiles(Frame frame) {
        double[] values = frame.numbers("value");
        Checks.finite("value", values);
        return new Result()
                .put("n", (long) values.length)
                .put("quantiles", quantiles(values, frame.options()))
                .fields();
    }

    private static Map<String, Object> quantiles(double[] values, Settings options) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Map<String, Object> quantiles = new LinkedHashMap<>();
        options.numbers("quantiles", QUARTILES).forEach((text, p) -> {
            if (!(p >= 0 && p <= 1)) {
                throw options.refused("quantiles", text + " is not within 0 and 1");
            }
            quantiles.put(text, OrderStatistics.quantile7(sorted, p));
        });
        return quantiles;
    }

    private static Map<String, Object> frequencies(Frame frame) {
        Category category = frame.category("category");
        long[] counts = category.counts();
        double n = frame.rows();
        return new Result()
                .put("n", (long) frame.rows())
                .put("counts", category.names(), counts)
                .put(
                        "shares",
                        category.names(),
                        Arrays.stream(counts).mapToDouble(c -> c / n).toArray())
                .fields();
    }

    private static Map<String, Object> pareto(Frame frame) {
        Category category = frame.category("category");
        long[] counts = category.counts();
        double n = frame.rows();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, counts.length).boxed().toList());
        order.sort(Comparator.comparingLong(i -> -counts[i]));
        List<Map<String, Object>> categories = new ArrayList<>();
        long sum = 0;
        for (int i : order) {
            sum += counts[i];
            categories.add(new Result()
                    .put("category", category.names().get(i))
                    .put("count", counts[i])
                    .put("share", counts[i] / n)
                    .put("cumulative", sum / n)
                    .fields());
        }
        return new Result()
                .put("n", (long) frame.rows())
                .put("categories", categories)
                .fields();
    }

    private static Map<String, Object> proportion(Frame frame) {
        Condition success = frame.condition("success");
        Column column = frame.column("value");
        long n = frame.rows();
        long x = IntStream.range(0, frame.rows())
                .filter(row -> success.test(column.value(row)))
                .count();
        Result result = new Result().put("n", n).put("count", x).put("share", (double) x / n);
        put(result, "wilson", ProportionInterval.wilson(x, n, confidence(frame)));
        return put(result, "clopper_pearson", ProportionInterval.clopperPearson(x, n, confidence(frame)))
                .fields();
    }

    private static Map<String, Object> nps(Frame frame) {
        NetPromoter nps = NetPromoter.of(frame.numbers("value"));
        double n = nps.n();
        Result result = new Result()
                .put("n", nps.n())
                .put("shares/promoters", nps.promoters() / n)
                .put("shares/passives", nps.passives() / n)
                .put("shares/detractors", nps.detractors() / n)
                .put("nps", nps.score())
                .put("se", nps.standardError());
        return put(result, "ci", nps.wald(confidence(frame))).fields();
    }

    private static Map<String, Object> weightedMean(Frame frame) {
        WeightedMean mean = WeightedMean.of(frame.numbers("value"), frame.numbers("weight"));
        return new Result()
                .put("n", mean.n())
                .put("mean", mean.mean())
                .put("se", mean.se())
                .put("n_effective", mean.effective())
                .fields();
    }

    private static Map<String, Object> index(Frame frame) {
        Settings options = frame.options();
        boolean firstComponent = "pc1".equals(options.text("weights", "equal"));
        SatisfactionIndex index = index(frame.matrix("items"), options);
        Result result = new Result()
                .put("n", index.n())
                .put("index", index.index())
                .put("weights", frame.names("items"), index.weights());
        return firstComponent
                ? result.put("first_eigenvalue", index.firstEigenvalue()).fields()
                : result.fields();
    }

    private static SatisfactionIndex index(double[][] items, Settings options) {
        double min = options.number("min", 1);
        double max = options.number("max", 10);
        if (options.raw("weights") instanceof List<?>) {
            double[] weights = options.values("weights").stream()
                    .mapToDouble(Value::number)
                    .toArray();
            return SatisfactionIndex.of(items, min, max, weights);
        }
        return switch (options.text("weights", "equal")) {
            case "equal" -> SatisfactionIndex.ofEqualWeights(items, min, max);
            case "pc1" -> SatisfactionIndex.ofFirstComponent(items, min, max);
            default -> throw options.refused("weights", "must be \"equal\", \"pc1\" or a list");
        };
    }

    private static Map<String, Object> rate(Frame frame) {
        Result result = new Result().put("rate", ratio(frame));
        if (frame.has("group")) {
            Category groups = frame.category("group");
            Map<String, Object> rates = new LinkedHashMap<>();
            for (int g = 0; g < groups.size(); g++) {
                double rate = ratio(frame.where(groups, g));
                rates.put(groups.names().get(g), new Result().put("rate", rate).fields());
            }
            result.put("groups", rates);
        }
        return result.fields();
    }

    private static double ratio(Frame frame) {
        return Sums.of(frame.numbers("count")) / Sums.of(frame.numbers("exposure"));
    }

    private static Map<String, Object> bootstrapMean(Frame frame) {
        Settings options = frame.options();
        long seed = (long) options.number("seed", 1);
        BootstrapMean bootstrap = BootstrapMean.of(frame.numbers("value"), options.whole("resamples", 20000), seed);
        Result result = new Result();
        put(result, "percentile", bootstrap.percentile(confidence(frame)));
        put(result, "bca", bootstrap.bca(confidence(frame)));
        return result.put("acceleration", bootstrap.acceleration()).fields();
    }
}
