package org.kesheng.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kesheng.insight.Pareto;
import org.kesheng.policy.Text;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.ParetoChart;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;

/** Pareto charts of the last months, with the sentence that says what they show. */
final class ParetoPictures {
    private static final String FILE = "causes";

    private final Locale locale;
    private final int months;

    ParetoPictures(Locale locale, int months) {
        this.locale = locale;
        this.months = months;
    }

    boolean hasCauses(Pareto causes) {
        return causes.rows().stream().anyMatch(ParetoPictures::isNamed);
    }

    private static boolean isNamed(Pareto.Row row) {
        return !row.code().isEmpty();
    }

    /** Of the cases whose cause is known: which causes, and from which branch of the tree (ANA-05). */
    Picture causes(Pareto causes, Pareto domains) {
        List<Pareto.Row> known =
                causes.rows().stream().filter(ParetoPictures::isNamed).toList();
        long all = known.stream().mapToLong(Pareto.Row::count).sum();
        Pareto.Row first = known.get(0);
        String finding = say("insight.causes.finding", name(first), domain(first), share(first.count(), all));
        String shares = domains.rows().stream()
                .filter(ParetoPictures::isNamed)
                .map(row -> say("insight.causes.share", name(row), share(row.count(), all)))
                .collect(Collectors.joining(say("insight.causes.between")));
        return draw(known, finding, say("insight.causes.about", months, causes.total(), all, shares));
    }

    /** By class, with what is not classified. */
    Picture classes(Pareto classes) {
        String finding = classes.rows().isEmpty()
                ? say("insight.pareto.none")
                : say(
                        "insight.pareto.finding",
                        name(classes.rows().get(0)),
                        share(classes.rows().get(0).count(), classes.total()));
        return draw(classes.rows(), finding, say("insight.pareto.about", months, classes.total()));
    }

    private Picture draw(List<Pareto.Row> rows, String finding, String about) {
        List<ParetoChart.Cause> bars = rows.stream()
                .map(row -> new ParetoChart.Cause(
                        name(row), row.domain() == null ? null : Texts.of(locale, "policy", row.domain()), row.count()))
                .toList();
        return new ParetoChart(new Words(locale), bars).draw(FILE, finding, about);
    }

    private String name(Pareto.Row row) {
        Text title = row.title();
        if (title == null) {
            return row.code().isEmpty() ? say("insight.unclassified") : row.code();
        }
        return title.in(locale);
    }

    private String domain(Pareto.Row row) {
        return row.domain() == null ? "–" : Texts.of(locale, "policy", row.domain());
    }

    private String share(long part, long all) {
        return Unit.SHARE.write(locale, (double) part / all);
    }

    private String say(String key, Object... arguments) {
        return Texts.of(locale, key, arguments);
    }
}
