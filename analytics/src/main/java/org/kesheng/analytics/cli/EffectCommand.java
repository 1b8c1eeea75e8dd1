package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.comparison.MixAndRate;
import org.kesheng.analytics.effect.DifferenceInDifferences;
import org.kesheng.analytics.trend.InterruptedSeries;
import org.kesheng.analytics.trend.PraisWinsten;

/** {@code effect}: did a measure change anything. */
final class EffectCommand extends TableCommand {

    private static final List<String> TERMS = List.of("(Intercept)", "time", "level", "trend");

    @Override
    String name() {
        return "effect";
    }

    @Override
    public String summary() {
        return "did a measure change anything: series, controls, mix against rate";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.of(
                        "kind", "its|did|mix", "interrupted series, difference in differences, mix against rate; its"),
                Option.of("response", "COLUMN", "the series, rows in order of time (its)"),
                Option.of("start", "NUMBER", "position, from 1, of the first point after the measure (its)"),
                Option.of("season", "COLUMN", "season of each row (its)"),
                Option.of("lag", "NUMBER", "lags of the Newey-West errors, 12 (its)"),
                Option.of("before", "COLUMN", "score of each unit before the plans (did)"),
                Option.of("after", "COLUMN", "score of each unit afterwards (did)"),
                Option.of("plan", "COLUMN", "1 for units with a plan, else 0 (did)"),
                Option.of("seed", "NUMBER", "of the permutations, 1 (did)"),
                Option.of("group", "COLUMN", "one row per group (mix)"),
                Option.of("sums", "BEFORE,AFTER", "sum of the measure of each group in both periods (mix)"),
                Option.of("sizes", "BEFORE,AFTER", "cases of each group in both periods (mix)"));
    }

    @Override
    String notes() {
        return """
                did guards against regression to the mean: units that were chosen because they were bad improve by
                themselves; believe the adjusted effect. mix splits the change of a total into what the groups did and what
                the shift between them did.
                """;
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return switch (inquiry.choice("kind", "its", "did", "mix")) {
            case "its" -> series(inquiry);
            case "did" -> controls(inquiry);
            default -> mix(inquiry);
        };
    }

    private static Map<String, Object> series(Inquiry inquiry) {
        Map<String, Object> columns = new LinkedHashMap<>(Map.of("response", inquiry.text("response")));
        columns.putAll(inquiry.columns("season"));
        inquiry.text("start");
        Map<String, Object> answer = new LinkedHashMap<>(inquiry.family("its", columns, "start", "lag"));
        Frame frame = inquiry.frame(columns);
        double[] response = frame.numbers("response");
        Category season = frame.has("season") ? frame.category("season") : null;
        int[] codes = season == null ? new int[response.length] : season.codes();
        int seasons = season == null ? 1 : season.size();
        int start = inquiry.whole("start", 0);
        PraisWinsten remembering = PraisWinsten.fit(response, codes, seasons, start);
        answer.putAll(new Result()
                .put("prais_winsten", TERMS, Arrays.copyOf(remembering.coefficients(), TERMS.size()))
                .put("se_prais_winsten", TERMS, Arrays.copyOf(remembering.standardErrors(), TERMS.size()))
                .put("rho", remembering.rho())
                .put("random_start_p", InterruptedSeries.randomStart(response, codes, seasons, start, 2))
                .fields());
        return answer;
    }

    private static Map<String, Object> controls(Inquiry inquiry) {
        Frame frame = inquiry.frame(
                Map.of("items", List.of(inquiry.text("before"), inquiry.text("after"), inquiry.text("plan"))));
        double[][] columns = frame.matrix("items");
        boolean[] plan = new boolean[frame.rows()];
        for (int i = 0; i < plan.length; i++) {
            plan[i] = columns[2][i] == 1;
        }
        DifferenceInDifferences.Result result =
                DifferenceInDifferences.of(columns[0], columns[1], plan, inquiry.whole("seed", 1));
        return new Result()
                .put("units_with_plan", result.treated())
                .put("units_without", result.controls())
                .put("difference", result.difference())
                .put("se", result.se())
                .put("p", result.p())
                .put("adjusted", result.adjusted())
                .put("adjusted_se", result.adjustedSe())
                .put("adjusted_p", result.adjustedP())
                .put("baseline_gap", result.baselineGap())
                .put("expected_regression", result.expectedRegression())
                .put("permutation_p", result.permutationP())
                .fields();
    }

    private static Map<String, Object> mix(Inquiry inquiry) {
        List<String> items = new ArrayList<>(inquiry.list("sums"));
        items.addAll(inquiry.list("sizes"));
        if (items.size() != 4) {
            throw new BadInput("options --sums and --sizes must name two columns each");
        }
        Frame frame = inquiry.frame(Map.of("group", inquiry.text("group"), "items", items));
        double[][] columns = frame.matrix("items");
        MixAndRate result = MixAndRate.of(columns[0], columns[2], columns[1], columns[3]);
        List<String> groups = List.of(frame.texts("group"));
        return new Result()
                .put("before", result.before())
                .put("after", result.after())
                .put("rate_effect", result.rateEffect())
                .put("mix_effect", result.mixEffect())
                .put("standardised", result.standardised())
                .put("reversed", result.reversed())
                .put("rate_by_group", groups, result.rateByGroup())
                .put("mix_by_group", groups, result.mixByGroup())
                .fields();
    }
}
