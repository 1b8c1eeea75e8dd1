package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code compare}: do groups differ in their answers. */
final class CompareCommand extends TableCommand {

    @Override
    String name() {
        return "compare";
    }

    @Override
    public String summary() {
        return "do groups differ in their answers";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("value", "COLUMN", "the answers"),
                Option.needed("group", "COLUMN", "the groups"),
                Option.of("groups", "A,B", "only these two: Mann-Whitney and Welch's t"),
                Option.of("count", "COLUMN", "equal cases for which a row stands"));
    }

    @Override
    String notes() {
        return """
                Without --groups all groups are compared at once (Kruskal-Wallis, analysis of variance, Welch) and pair by pair
                (Dunn, p-values adjusted after Holm and after Benjamini and Hochberg).
                """;
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        if (inquiry.has("groups")) {
            Map<String, Object> columns = inquiry.columns("value", "group");
            return new Result()
                    .put("mann_whitney", inquiry.family("mann-whitney", columns, "groups"))
                    .put("welch_t", inquiry.family("welch-t", columns, "groups"))
                    .fields();
        }
        Map<String, Object> columns = inquiry.columns("value", "group", "count");
        Map<String, Object> answer = new Result()
                .put("kruskal_wallis", inquiry.family("kruskal-wallis", columns))
                .put("anova", inquiry.family("anova", columns))
                .put("welch_anova", inquiry.family("welch-anova", columns))
                .fields();
        answer.put("dunn", inquiry.family("dunn", columns).get("pairs"));
        return answer;
    }
}
