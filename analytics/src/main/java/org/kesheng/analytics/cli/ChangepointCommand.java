package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code changepoint}: when did a series change its level. */
final class ChangepointCommand extends TableCommand {

    @Override
    String name() {
        return "changepoint";
    }

    @Override
    public String summary() {
        return "when did a series change its level";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("value", "COLUMN", "the series, rows in order of time"),
                Option.of("trim", "SHARE", "least share of the series between two changes, 0.15"));
    }

    @Override
    String notes() {
        return """
                Positions count from 1 and name the last point of the old regime.
                """;
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        Map<String, Object> value = inquiry.columns("value");
        return new Result()
                .put("pettitt", inquiry.family("pettitt", value))
                .put("mean_shift", inquiry.family("mean-shift", value))
                .put("ols_cusum", inquiry.family("ols-cusum", value))
                .put("breakpoints", inquiry.family("breakpoints-bic", value, "trim"))
                .fields();
    }
}
