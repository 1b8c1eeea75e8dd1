package org.kesheng.analytics.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code describe}: description of numbers, frequencies of categories. */
final class DescribeCommand extends TableCommand {

    @Override
    String name() {
        return "describe";
    }

    @Override
    public String summary() {
        return "description of numbers, frequencies of categories";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.of("value", "COLUMNS", "numeric columns: mean, spread, shape, quantiles"),
                Option.of("category", "COLUMNS", "columns of categories: frequencies, most frequent first"),
                Option.of("quantiles", "LIST", "probabilities, 0.25,0.5,0.75"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (inquiry.has("value")) {
            for (String name : inquiry.list("value")) {
                answer.put(name, inquiry.family("describe", Map.of("value", name), "quantiles"));
            }
        }
        if (inquiry.has("category")) {
            for (String name : inquiry.list("category")) {
                answer.put(name, inquiry.family("pareto", Map.of("category", name)));
            }
        }
        if (answer.isEmpty()) {
            throw new BadInput("option --value or --category is needed, see --help");
        }
        return answer;
    }
}
