package org.kesheng.survey.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.SurveyFigures;
import org.kesheng.insight.SurveyFigures.ItemFigures;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.BarChart;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Point;
import org.kesheng.shared.web.chart.StackChart;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;

/** Draws the results of a survey and says in a sentence what they show. */
final class ResultPictures {
    private final Locale locale;

    ResultPictures(Locale locale) {
        this.locale = locale;
    }

    /** Share of the satisfied by item, the least first, each with Wilson's interval; null where no item has one. */
    Picture satisfied(SurveyFigures figures) {
        List<ItemFigures> graded = figures.items().stream()
                .filter(one -> one.topBox() != null)
                .sorted(Comparator.comparing(
                        one -> one.topBox().value(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (graded.isEmpty()) {
            return null;
        }
        ItemFigures least = graded.get(0);
        String finding = least.topBox().value() == null
                ? Texts.of(locale, "insight.results.none")
                : Texts.of(
                        locale,
                        "insight.results.least",
                        SurveyWords.text(locale, least.item()),
                        Unit.SHARE.write(locale, least.topBox().value()));
        return new BarChart(
                        new Words(locale),
                        Unit.SHARE,
                        graded.stream().map(this::point).toList())
                .draw("satisfied", finding, Texts.of(locale, "insight.results.satisfied.about"));
    }

    private Point point(ItemFigures one) {
        String label = SurveyWords.text(locale, one.item()) + " ≥ " + one.topFrom();
        if (one.topBox().value() == null) {
            return Point.none(label, 0, Texts.of(locale, "insight", one.status()));
        }
        return Point.of(
                label, one.topBox().value(), one.topBox().lower(), one.topBox().upper(), one.n());
    }

    /** All answers of all items, from the lowest to the highest. */
    Picture spread(SurveyFigures figures) {
        List<StackChart.Row> rows = figures.items().stream().map(this::row).toList();
        return new StackChart(
                        new Words(locale),
                        rows,
                        Texts.of(locale, "survey.answer.rating.low"),
                        Texts.of(locale, "survey.answer.rating.high"))
                .draw(
                        "distribution",
                        Texts.of(locale, "insight.results.spread"),
                        Texts.of(locale, "insight.results.spread.about"));
    }

    private StackChart.Row row(ItemFigures one) {
        List<String> answers = IntStream.rangeClosed(
                        one.item().min(), one.item().max())
                .mapToObj(answer -> SurveyWords.answer(locale, one.item(), answer))
                .toList();
        boolean shown = one.status() == FigureStatus.OK;
        return new StackChart.Row(
                SurveyWords.text(locale, one.item()),
                answers,
                one.counts(),
                shown ? one.n() : 0,
                shown ? null : Texts.of(locale, "insight", one.status()));
    }
}
