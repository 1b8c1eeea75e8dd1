package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code weight}: weighted estimates and what unequal weights cost. */
final class WeightCommand extends TableCommand {

    @Override
    String name() {
        return "weight";
    }

    @Override
    public String summary() {
        return "weighted estimates and what unequal weights cost";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("weight", "COLUMN", "the weights"),
                Option.needed("value", "COLUMN", "the answers"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return inquiry.family("weighted-mean", inquiry.columns("value", "weight"));
    }
}
