package org.kesheng.analytics.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kesheng.analytics.chart.Baseline;
import org.kesheng.analytics.chart.RunRules;
import org.kesheng.analytics.chart.RunRules.Rule;
import org.kesheng.analytics.chart.Runs;

/** A control chart against a frozen baseline with run rules. */
final class FrozenChart {

    private final Inquiry inquiry;
    private final String kind;
    private final int points;

    FrozenChart(Inquiry inquiry) {
        this.inquiry = inquiry;
        kind = inquiry.choice("kind", "p", "u", "c", "xmr", "ewma", "cusum", "funnel");
        points = inquiry.whole("baseline", 24);
        if (!Set.of("p", "u", "xmr").contains(kind)) {
            throw new BadInput("option --baseline needs --kind p, u or xmr");
        }
    }

    Map<String, Object> answer() {
        return kind.equals("xmr") ? values() : shares();
    }

    private Map<String, Object> values() {
        double[] value = inquiry.frame(Map.of("value", inquiry.text("value"))).numbers("value");
        Baseline baseline = Baseline.ofValues(first(value));
        return answer(baseline, value, baseline.standardised(value));
    }

    private Map<String, Object> shares() {
        Frame frame = inquiry.frame(Map.of("count", inquiry.text("count"), "size", inquiry.text("size")));
        double[] count = frame.numbers("count");
        double[] size = frame.numbers("size");
        Baseline baseline = kind.equals("p")
                ? Baseline.ofShares(first(count), first(size))
                : Baseline.ofRates(first(count), first(size));
        double[] rate = new double[count.length];
        Arrays.setAll(rate, i -> count[i] / size[i]);
        return answer(baseline, rate, baseline.standardised(count, size));
    }

    private double[] first(double[] all) {
        if (points < 2 || points > all.length) {
            throw new BadInput("option --baseline must be within 2 and the " + all.length + " points of the series");
        }
        return Arrays.copyOf(all, points);
    }

    private Map<String, Object> answer(Baseline baseline, double[] value, double[] z) {
        Set<Rule> rules =
                switch (inquiry.choice("rules", "3sigma", "nelson", "western-electric")) {
                    case "nelson" -> RunRules.NELSON;
                    case "western-electric" -> RunRules.WESTERN_ELECTRIC;
                    default -> Set.of(Rule.BEYOND_3_SIGMA);
                };
        List<Map<String, Object>> signals =
                RunRules.signals(z, rules).stream().map(FrozenChart::row).toList();
        Runs.Result runs = Runs.about(baseline.centre(), value);
        return new Result()
                .put("centre", baseline.centre())
                .put("sigma", baseline.sigma())
                .put("baseline_points", baseline.points())
                .put("longest_run", runs.longest())
                .put("longest_allowed", runs.longestAllowed())
                .put("crossings", runs.crossings())
                .put("crossings_needed", runs.crossingsNeeded())
                .put("z", Arrays.stream(z).boxed().toList())
                .put("signals", signals)
                .fields();
    }

    private static Map<String, Object> row(RunRules.Signal signal) {
        return new Result()
                .put("rule", signal.rule().name().toLowerCase(Locale.ROOT))
                .put("first", signal.first())
                .put("last", signal.last())
                .put("side", signal.side())
                .fields();
    }
}
