package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code correlate}: correlations of several variables. */
final class CorrelateCommand extends TableCommand {

    @Override
    String name() {
        return "correlate";
    }

    @Override
    public String summary() {
        return "correlations of several variables";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("items", "COLUMNS", "two columns or more"),
                Option.of("methods", "LIST", "pearson (default), spearman, kendall"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return inquiry.family("correlation", Map.of("items", inquiry.list("items")), "methods");
    }
}
