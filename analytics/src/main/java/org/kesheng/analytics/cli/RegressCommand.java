package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

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
                Option.flag("no-intercept", "a model without a constant"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        Map<String, Object> options = inquiry.has("no-intercept") ? Map.of("intercept", "false") : Map.of();
        return inquiry.family("ols", inquiry.columns("response", "predictors"), options);
    }
}
