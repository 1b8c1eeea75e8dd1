package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code chart}: control charts of a series and the funnel of units. */
final class ChartCommand extends TableCommand {

    @Override
    String name() {
        return "chart";
    }

    @Override
    public String summary() {
        return "control charts of a series and the funnel of units";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("kind", "p|u|c|xmr|ewma|cusum|funnel", "which chart"),
                Option.of("value", "COLUMN", "measured values (xmr, ewma, cusum)"),
                Option.of("count", "COLUMN", "events (p, u, c, funnel)"),
                Option.of("size", "COLUMN", "cases (p, funnel) or area of opportunity (u)"),
                Option.of("limits", "NUMBER", "width of the limits in sigma, 3"),
                Option.of("lambda", "NUMBER", "weight of the last point, 0.2 (ewma)"),
                Option.of("k", "NUMBER", "slack, 0.5 (cusum)"),
                Option.of("h", "NUMBER", "decision limit, 5 (cusum)"),
                Option.of("baseline", "NUMBER", "freeze centre and spread of the first so many points (p, u, xmr)"),
                Option.of("rules", "3sigma|nelson|western-electric", "patterns that signal, 3sigma (with --baseline)"),
                Option.of("alpha", "NUMBER", "level of the adjusted tests, 0.05 (funnel)"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return inquiry.has("baseline") ? new FrozenChart(inquiry).answer() : plain(inquiry);
    }

    private static Map<String, Object> plain(Inquiry inquiry) {
        return switch (inquiry.choice("kind", "p", "u", "c", "xmr", "ewma", "cusum", "funnel")) {
            case "p" -> inquiry.family("p-chart", inquiry.columns("count", "size"), "limits");
            case "u" -> inquiry.family("u-chart", inquiry.columns("count", "size"), "limits");
            case "c" -> inquiry.family("c-chart", inquiry.columns("count"), "limits");
            case "xmr" -> inquiry.family("xmr-chart", inquiry.columns("value"), "limits");
            case "ewma" -> inquiry.family("ewma", inquiry.columns("value"), "limits", "lambda");
            case "cusum" -> inquiry.family("cusum", inquiry.columns("value"), "k", "h");
            default -> inquiry.family("funnel", inquiry.columns("count", "size"), "alpha");
        };
    }
}
