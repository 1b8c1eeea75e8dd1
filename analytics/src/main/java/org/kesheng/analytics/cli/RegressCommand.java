package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.regression.OrdinalRegression;

/** {@code regress}: regression of a response on several variables. */
final class RegressCommand extends TableCommand {

    @Override
    String name() {
        return "regress";
    }

    @Override
    public String summary() {
        return "regression of a response on several variables";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("response", "COLUMN", "the response"),
                Option.needed("predictors", "COLUMNS", "the predictors"),
                Option.flag("no-intercept", "a model without a constant"),
                Option.flag("ordinal", "the response is an ordered category: proportional odds"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        if (inquiry.has("ordinal")) {
            return ordinal(inquiry);
        }
        Map<String, Object> options = inquiry.has("no-intercept") ? Map.of("intercept", "false") : Map.of();
        return inquiry.family("ols", inquiry.columns("response", "predictors"), options);
    }

    private static Map<String, Object> ordinal(Inquiry inquiry) {
        List<String> predictors = inquiry.list("predictors");
        Frame frame = inquiry.frame(Map.of("category", inquiry.text("response"), "predictors", predictors));
        Category response = frame.category("category");
        OrdinalRegression model = OrdinalRegression.of(response.codes(), response.size(), frame.matrix("predictors"));
        List<String> cuts = new ArrayList<>();
        for (int c = 1; c < response.size(); c++) {
            cuts.add(response.names().get(c - 1) + "|" + response.names().get(c));
        }
        Result result = new Result()
                .put("n", (long) frame.rows())
                .put("log_likelihood", model.logLikelihood())
                .put("pseudo_r2", model.pseudoR2())
                .put("coefficients", predictors, model.coefficients())
                .put("se", predictors, model.standardErrors())
                .put("p", predictors, model.p())
                .put("thresholds", cuts, model.thresholds())
                .put("threshold_se", cuts, model.thresholdErrors());
        return result.put("proportional_odds", proportional(predictors, model.brant()))
                .fields();
    }

    private static Map<String, Object> proportional(List<String> names, OrdinalRegression.Proportionality[] tests) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (int j = 0; j < tests.length; j++) {
            Result row = new Result()
                    .put("chi2", tests[j].chi2())
                    .put("df", (long) tests[j].df())
                    .put("p", tests[j].p());
            rows.put(j == 0 ? "all" : names.get(j - 1), row.fields());
        }
        return rows;
    }
}
