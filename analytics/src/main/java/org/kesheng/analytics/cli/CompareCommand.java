package org.kesheng.analytics.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kesheng.analytics.comparison.CliffsDelta;
import org.kesheng.analytics.comparison.TwoProportions;

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
                Option.of("success", "TEST", "with --groups: compare the shares of answers that count, \">=4\""),
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
        if (inquiry.has("groups") && inquiry.has("success")) {
            return shares(inquiry);
        }
        if (inquiry.has("groups")) {
            Map<String, Object> columns = inquiry.columns("value", "group");
            return new Result()
                    .put("mann_whitney", inquiry.family("mann-whitney", columns, "groups"))
                    .put("welch_t", inquiry.family("welch-t", columns, "groups"))
                    .put("cliffs_delta", cliffsDelta(inquiry, columns))
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

    private static Map<String, Object> cliffsDelta(Inquiry inquiry, Map<String, Object> columns) {
        CliffsDelta.Result delta =
                CliffsDelta.of(side(inquiry, columns, 0), side(inquiry, columns, 1), inquiry.confidence());
        Result result = new Result().put("delta", delta.delta());
        return DescriptionFamilies.put(result, "ci", delta.interval()).fields();
    }

    private static Map<String, Object> shares(Inquiry inquiry) {
        Map<String, Object> columns = inquiry.columns("value", "group");
        Condition success = Condition.of(Selection.test("answer" + inquiry.text("success")));
        double[] first = side(inquiry, columns, 0);
        double[] second = side(inquiry, columns, 1);
        long x1 = Arrays.stream(first).filter(success::test).count();
        long x2 = Arrays.stream(second).filter(success::test).count();
        TwoProportions test = TwoProportions.of(x1, first.length, x2, second.length, inquiry.confidence());
        Result result = new Result()
                .put("n1", (long) first.length)
                .put("n2", (long) second.length)
                .put("share1", (double) x1 / first.length)
                .put("share2", (double) x2 / second.length)
                .put("difference", test.difference());
        return DescriptionFamilies.put(result, "ci", test.interval())
                .put("z", test.z())
                .put("p", test.p())
                .fields();
    }

    /** The answers of one of the two groups. */
    private static double[] side(Inquiry inquiry, Map<String, Object> columns, int which) {
        List<String> groups = inquiry.list("groups");
        if (groups.size() != 2) {
            throw new BadInput("option --groups must name two groups");
        }
        Value wanted = Value.ofText(groups.get(which));
        Frame frame = inquiry.frame(columns);
        Column group = frame.column("group");
        double[] values = frame.numbers("value");
        return IntStream.range(0, values.length)
                .filter(row -> group.value(row).sameAs(wanted))
                .mapToDouble(row -> values[row])
                .toArray();
    }
}
