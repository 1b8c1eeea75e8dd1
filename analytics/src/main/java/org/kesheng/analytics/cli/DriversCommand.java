package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code drivers}: what moves overall satisfaction. */
final class DriversCommand extends TableCommand {

    @Override
    String name() {
        return "drivers";
    }

    @Override
    public String summary() {
        return "what moves overall satisfaction";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("response", "COLUMN", "the overall judgement"),
                Option.needed("predictors", "COLUMNS", "the drivers"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        Map<String, Object> columns = inquiry.columns("response", "predictors");
        Map<String, Object> shapley = inquiry.family("drivers-lmg", columns);
        Map<String, Object> johnson = inquiry.family("relative-weights", columns);
        Map<String, Object> matrix = inquiry.family(
                "ipa", Map.of("overall", inquiry.text("response"), "items", inquiry.list("predictors")));
        return new Result()
                .put("n", shapley.get("n"))
                .put("r2", shapley.get("r2"))
                .put("lmg", shapley.get("lmg"))
                .put("share", shapley.get("share"))
                .put("relative_weights", johnson.get("weights"))
                .put("importance", matrix.get("importance"))
                .put("performance", matrix.get("performance"))
                .put("quadrant", matrix.get("quadrant"))
                .fields();
    }
}
