package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.score.ChainLinkedIndex;

/** The satisfaction index by period: weights frozen from a base period, chain-linked where they are estimated anew. */
final class IndexSeries {

    private final Inquiry inquiry;
    private final Frame frame;
    private final Category periods;
    private final List<String> links;

    IndexSeries(Inquiry inquiry) {
        this.inquiry = inquiry;
        frame = inquiry.frame(Map.of("items", inquiry.list("items"), "category", inquiry.text("period")));
        periods = frame.category("category");
        links = inquiry.has("link") ? inquiry.list("link") : List.of();
        if (periods.size() == 0) {
            throw new BadInput("column " + inquiry.text("period") + ": there is no complete row");
        }
    }

    Map<String, Object> answer() {
        int base = inquiry.has("base") ? place(inquiry.text("base")) : 0;
        links.forEach(this::place);
        List<Object> weights = weights(base);
        Map<String, Object> rows = new LinkedHashMap<>();
        ChainLinkedIndex chain = ChainLinkedIndex.of(List.of());
        List<Double> linked = new ArrayList<>();
        for (int t = 0; t < periods.size(); t++) {
            Map<String, Object> index = index(t, weights);
            double value = ((Number) index.get("index")).doubleValue();
            linked.add(chain.factor() * value);
            rows.put(periods.names().get(t), row(index, value, linked.get(t)));
            if (links.contains(periods.names().get(t))) {
                weights = weights(t);
                double anew = ((Number) index(t, weights).get("index")).doubleValue();
                chain = ChainLinkedIndex.of(List.of(linked.get(t))).then(anew, List.of());
            }
        }
        return new Result().put("n", (long) frame.rows()).put("periods", rows).fields();
    }

    private static Map<String, Object> row(Map<String, Object> index, double value, double linked) {
        return new Result()
                .put("n", index.get("n"))
                .put("index", value)
                .put("linked", linked)
                .fields();
    }

    private int place(String period) {
        Value wanted = Value.ofText(period);
        for (int t = 0; t < periods.size(); t++) {
            if (Value.ofText(periods.names().get(t)).sameAs(wanted)) {
                return t;
            }
        }
        throw new BadInput("column " + inquiry.text("period") + ": there is no period " + period);
    }

    /** The weights as estimated in a period. */
    private List<Object> weights(int period) {
        Map<String, Object> options = inquiry.options("min", "max", "weights");
        Map<?, ?> weights = (Map<?, ?>) compute(period, options).get("weights");
        return new ArrayList<>(weights.values());
    }

    private Map<String, Object> index(int period, List<Object> weights) {
        Map<String, Object> options = inquiry.options("min", "max");
        options.put("weights", weights);
        return compute(period, options);
    }

    private Map<String, Object> compute(int period, Map<String, Object> options) {
        return Families.named("index").compute(frame.where(periods, period).withOptions(options));
    }
}
