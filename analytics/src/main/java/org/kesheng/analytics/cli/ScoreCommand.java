package org.kesheng.analytics.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.interval.ProportionInterval;
import org.kesheng.analytics.score.NetPromoter;
import org.kesheng.analytics.weighting.WeightedMean;

/** {@code score}: the figures by which satisfaction is reported. */
final class ScoreCommand extends TableCommand {

    @Override
    String name() {
        return "score";
    }

    @Override
    public String summary() {
        return "satisfaction: csat (top box), nps, ces (effort), index";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("kind", "csat|nps|ces|index", "which score"),
                Option.of("value", "COLUMN", "the answers (csat, nps, ces)"),
                Option.of(
                        "success", "TEST", "answers that count as satisfied, \">=4\" (csat) or as easy, \">=5\" (ces)"),
                Option.of("weight", "COLUMN", "weights of the rows (csat, ces)"),
                Option.of("items", "COLUMNS", "the items (index)"),
                Option.of("min", "NUMBER", "lowest answer of the items, 1"),
                Option.of("max", "NUMBER", "highest answer of the items, 10"),
                Option.of("weights", "LIST", "weights of the items: equal (default), pc1 or numbers"),
                Option.of("period", "COLUMN", "the index by period, with the weights of the base period frozen"),
                Option.of("base", "PERIOD", "the base period, the first"),
                Option.of(
                        "link",
                        "PERIODS",
                        "periods in which the weights are estimated anew; the series is chain-linked"));
    }

    @Override
    String notes() {
        return """
                csat: share of satisfied answers with Wilson and Clopper-Pearson intervals. nps: answers on 0..10, promoters
                9 and 10, detractors 0 to 6, with Wald and adjusted Wald intervals. ces: mean effort with its interval and
                the share of easy answers. index: weighted mean of items, each on 0..100. Missing answers are no part of
                any base.
                """;
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return switch (inquiry.choice("kind", "csat", "nps", "ces", "index")) {
            case "csat" -> inquiry.has("weight") ? weightedShare(inquiry) : share(inquiry, ">=4");
            case "nps" -> nps(inquiry);
            case "ces" -> effort(inquiry);
            default ->
                inquiry.has("period")
                        ? new IndexSeries(inquiry).answer()
                        : inquiry.family("index", Map.of("items", inquiry.list("items")), "min", "max", "weights");
        };
    }

    private static Map<String, Object> share(Inquiry inquiry, String success) {
        return inquiry.family(
                "proportion", Map.of("value", inquiry.text("value")), Map.of("success", test(inquiry, success)));
    }

    private static Map<String, Object> test(Inquiry inquiry, String success) {
        return Selection.test("answer" + inquiry.text("success", success));
    }

    /** The share of a weighted sample with intervals at the effective number of cases (Korn and Graubard). */
    private static Map<String, Object> weightedShare(Inquiry inquiry) {
        Frame frame = inquiry.frame(Map.of("value", inquiry.text("value"), "weight", inquiry.text("weight")));
        Condition success = Condition.of(test(inquiry, ">=4"));
        Column value = frame.column("value");
        double[] hits = new double[frame.rows()];
        for (int row = 0; row < hits.length; row++) {
            hits[row] = success.test(value.value(row)) ? 1 : 0;
        }
        WeightedMean share = WeightedMean.of(hits, frame.numbers("weight"));
        double n = share.effective();
        double x = Math.min(n, share.mean() * n);
        Result result = new Result()
                .put("n", share.n())
                .put("n_effective", n)
                .put("design_effect", share.designEffect())
                .put("share", share.mean())
                .put("se", share.se());
        if (n > 0) {
            DescriptionFamilies.put(result, "wilson", ProportionInterval.wilson(x, n, inquiry.confidence()));
            DescriptionFamilies.put(
                    result, "korn_graubard", ProportionInterval.clopperPearson(x, n, inquiry.confidence()));
        }
        return result.fields();
    }

    private static Map<String, Object> nps(Inquiry inquiry) {
        Map<String, Object> columns = Map.of("value", inquiry.text("value"));
        Map<String, Object> answer = new LinkedHashMap<>(inquiry.family("nps", columns));
        NetPromoter nps = NetPromoter.of(inquiry.frame(columns).numbers("value"));
        Result adjusted = new Result();
        DescriptionFamilies.put(adjusted, "adjusted_wald", nps.adjustedWald(inquiry.confidence()));
        answer.putAll(adjusted.fields());
        return answer;
    }

    private static Map<String, Object> effort(Inquiry inquiry) {
        Result result = new Result();
        if (inquiry.has("weight")) {
            result.put("mean", inquiry.family("weighted-mean", inquiry.columns("value", "weight")));
        } else {
            result.put("mean", inquiry.family("describe", inquiry.columns("value")));
        }
        return result.put("easy", share(inquiry, ">=5")).fields();
    }
}
