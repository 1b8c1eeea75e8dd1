package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kesheng.analytics.association.ContingencyTable;
import org.kesheng.analytics.reliability.Agreement;
import org.kesheng.analytics.reliability.Agreement.Weights;
import org.kesheng.analytics.reliability.CronbachAlpha;
import org.kesheng.analytics.reliability.McDonaldOmega;

/** {@code reliability}: do the items of a scale, or two coders, measure one thing. */
final class ReliabilityCommand extends TableCommand {

    @Override
    String name() {
        return "reliability";
    }

    @Override
    public String summary() {
        return "do the items of a scale, or two coders, measure one thing";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.of("items", "COLUMNS", "two items or more, all pointing the same way: alpha, with three omega"),
                Option.of("coders", "A,B", "two columns of codes for the same cases: Cohen's kappa"),
                Option.of("weights", "none|linear|quadratic", "how near misses of the coders count, none"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        if (inquiry.has("items") == inquiry.has("coders")) {
            throw new BadInput("either option --items or --coders is needed, see --help");
        }
        return inquiry.has("items") ? scale(inquiry) : agreement(inquiry);
    }

    private static Map<String, Object> scale(Inquiry inquiry) {
        Map<String, Object> columns = Map.of("items", inquiry.list("items"));
        Map<String, Object> answer = new LinkedHashMap<>(inquiry.family("alpha", columns));
        double[][] items = inquiry.frame(columns).matrix("items");
        if (items.length > 2 && items[0].length > 1) {
            McDonaldOmega omega =
                    McDonaldOmega.ofCovariance(CronbachAlpha.of(items).covariance());
            answer.put("omega", omega.omega());
            answer.put("omega_standardized", omega.standardized());
            answer.putAll(new Result()
                    .put("loadings", inquiry.list("items"), omega.loadings())
                    .fields());
        }
        return answer;
    }

    private static Map<String, Object> agreement(Inquiry inquiry) {
        List<String> coders = inquiry.list("coders");
        if (coders.size() != 2) {
            throw new BadInput("option --coders must name two columns");
        }
        Frame frame = inquiry.frame(Map.of("rows", coders.get(0), "columns", coders.get(1)));
        List<String> codes = codes(frame);
        double[][] counts = new double[codes.size()][codes.size()];
        String[] first = frame.texts("rows");
        String[] second = frame.texts("columns");
        for (int i = 0; i < first.length; i++) {
            counts[codes.indexOf(first[i])][codes.indexOf(second[i])]++;
        }
        String weights = inquiry.choice("weights", "none", "linear", "quadratic");
        Agreement agreement =
                Agreement.of(ContingencyTable.of(counts), Weights.valueOf(weights.toUpperCase(Locale.ROOT)));
        Result result = new Result()
                .put("n", (long) frame.rows())
                .put("agreement", agreement.observed())
                .put("by_chance", agreement.expected())
                .put("kappa", agreement.kappa())
                .put("se", agreement.se());
        return DescriptionFamilies.put(result, "ci", agreement.interval(inquiry.confidence()))
                .fields();
    }

    /** The codes of both coders in one order. */
    private static List<String> codes(Frame frame) {
        Set<String> codes = new LinkedHashSet<>(frame.category("rows").names());
        codes.addAll(frame.category("columns").names());
        List<Value> values = new ArrayList<>(codes.stream().map(Value::ofText).toList());
        values.sort(Category.ascending(values));
        return values.stream().map(Value::text).toList();
    }
}
