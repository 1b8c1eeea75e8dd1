package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

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
                Option.needed("count", "COLUMN", "events of each unit"),
                Option.of("size", "COLUMN", "cases of each unit (shares: beta-binomial)"),
                Option.of("exposure", "COLUMN", "exposure of each unit (rates: gamma-Poisson)"),
                Option.of("unit", "COLUMN", "names of the units"),
                Option.of("method", "ml|moments", "how the spread of the units is estimated (shares), ml"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        if (inquiry.has("size") == inquiry.has("exposure")) {
            throw new BadInput("either option --size or --exposure is needed, see --help");
        }
        return inquiry.has("size")
                ? inquiry.family("eb-beta-binomial", inquiry.columns("count", "size", "unit"), "method")
                : inquiry.family("eb-gamma-poisson", inquiry.columns("count", "exposure", "unit"));
    }
}
