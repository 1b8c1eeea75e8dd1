package org.kesheng.analytics.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.shrinkage.NormalNormal;

/** {@code shrink}: rates of small units moved towards their group. */
final class ShrinkCommand extends TableCommand {

    @Override
    String name() {
        return "shrink";
    }

    @Override
    public String summary() {
        return "rates of small units moved towards their group";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.of("count", "COLUMN", "events of each unit"),
                Option.of("size", "COLUMN", "cases of each unit (shares: beta-binomial)"),
                Option.of("exposure", "COLUMN", "exposure of each unit (rates: gamma-Poisson)"),
                Option.of("score", "COLUMN", "score of each unit, with --se (means, NPS, index: normal)"),
                Option.of("se", "COLUMN", "its standard error"),
                Option.of("unit", "COLUMN", "names of the units"),
                Option.of("method", "ml|moments", "how the spread of the units is estimated (shares), ml"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        if (inquiry.has("score")) {
            return scores(inquiry);
        }
        if (!inquiry.has("count") || inquiry.has("size") == inquiry.has("exposure")) {
            throw new BadInput("option --count with either --size or --exposure, or --score is needed, see --help");
        }
        return inquiry.has("size")
                ? inquiry.family("eb-beta-binomial", inquiry.columns("count", "size", "unit"), "method")
                : inquiry.family("eb-gamma-poisson", inquiry.columns("count", "exposure", "unit"));
    }

    private static Map<String, Object> scores(Inquiry inquiry) {
        Map<String, Object> columns = new LinkedHashMap<>(inquiry.columns("unit"));
        columns.put("items", List.of(inquiry.text("score"), inquiry.text("se")));
        Frame frame = inquiry.frame(columns);
        double[][] values = frame.matrix("items");
        NormalNormal model = NormalNormal.of(values[0], values[1]);
        List<String> names = frame.has("unit") ? List.of(frame.texts("unit")) : frame.positions();
        Map<String, Object> units = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Result unit = new Result()
                    .put("score", values[0][i])
                    .put("shrunken", model.shrunken(i))
                    .put("se", model.posteriorSe(i));
            units.put(names.get(i), unit.fields());
        }
        return new Result()
                .put("mean", model.mean())
                .put("variance", model.variance())
                .put("units", units)
                .fields();
    }
}
