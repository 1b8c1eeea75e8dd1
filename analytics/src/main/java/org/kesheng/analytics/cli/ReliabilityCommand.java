package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code reliability}: do the items of a scale measure one thing. */
final class ReliabilityCommand extends TableCommand {

    @Override
    String name() {
        return "reliability";
    }

    @Override
    public String summary() {
        return "do the items of a scale measure one thing";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("items", "COLUMNS", "two items or more, all pointing the same way"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return inquiry.family("alpha", Map.of("items", inquiry.list("items")));
    }
}
