package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;
import org.kesheng.analytics.trend.HamedRao;

/** {@code trend}: does a series rise or fall. */
final class TrendCommand extends TableCommand {

    @Override
    String name() {
        return "trend";
    }

    @Override
    public String summary() {
        return "does a series rise or fall";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("value", "COLUMN", "the series, rows in order of time"),
                Option.of("season", "COLUMN", "season of each row: tests within seasons"),
                Option.of("lags", "NUMBER", "lags of the Ljung-Box test, 10 or half of the series"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        Map<String, Object> value = inquiry.columns("value");
        Result answer = new Result()
                .put("mann_kendall", inquiry.family("mann-kendall", value))
                .put("hamed_rao", hamedRao(inquiry.frame(value).numbers("value")))
                .put("sen_slope", inquiry.family("sen-slope", value));
        if (inquiry.has("season")) {
            answer.put(
                    "seasonal_mann_kendall",
                    inquiry.family("seasonal-mann-kendall", inquiry.columns("value", "season")));
        }
        answer.put("acf", inquiry.family("acf", value).get("acf"));
        int lags = inquiry.whole("lags", Math.min(10, inquiry.frame(value).rows() / 2));
        answer.put("ljung_box", inquiry.family("ljung-box", value, Map.of("lags", Integer.toString(lags))));
        return answer.fields();
    }

    /** The trend test that allows for months resembling the month before. */
    private static Map<String, Object> hamedRao(double[] value) {
        HamedRao.Result test = HamedRao.test(value);
        return new Result()
                .put("variance_factor", test.factor())
                .put("z", test.z())
                .put("p", test.p())
                .fields();
    }
}
