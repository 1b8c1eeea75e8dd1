package org.kesheng.insight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kesheng.exchange.Export;
import org.kesheng.insight.ScoreRow;
import org.kesheng.insight.SurveyFigures;
import org.kesheng.insight.SurveyFigures.ItemFigures;
import org.kesheng.shared.Texts;

/** The results of a survey as a table: one row for each figure, with its n, interval, method and status. */
final class ResultTable {
    private static final List<String> COLUMNS = List.of(
            "survey",
            "item",
            "question",
            "statistic",
            "answer",
            "n",
            "value",
            "lower",
            "upper",
            "method",
            "status",
            "from",
            "to",
            "department",
            "channel",
            "cut");

    private final Locale locale;

    ResultTable(Locale locale) {
        this.locale = locale;
    }

    Export export(SurveyFigures figures, Export.Format format) {
        List<String> header = COLUMNS.stream()
                .map(column -> Texts.of(locale, "insight.column." + column))
                .toList();
        return new Export("results " + figures.survey(), format, header, rows(figures));
    }

    private Stream<List<Object>> rows(SurveyFigures figures) {
        List<List<Object>> rows = new ArrayList<>();
        add(rows, figures, null, "INDEX", figures.index());
        add(rows, figures, null, "ALPHA", figures.alpha());
        for (ItemFigures item : figures.items()) {
            add(rows, figures, item, "TOPBOX", item.topBox());
            add(rows, figures, item, "MEAN", item.mean());
            add(rows, figures, item, "NPS", item.nps());
            for (int i = 0; i < item.counts().size(); i++) {
                rows.add(count(
                        figures, item, item.item().min() + i, item.counts().get(i)));
            }
        }
        return rows.stream();
    }

    private void add(List<List<Object>> rows, SurveyFigures figures, ItemFigures item, String statistic, ScoreRow row) {
        if (row != null) {
            rows.add(cells(
                    figures,
                    item,
                    statistic,
                    null,
                    row.n(),
                    row.value(),
                    row.lower(),
                    row.upper(),
                    row.method(),
                    Texts.of(locale, "insight", row.status())));
        }
    }

    private List<Object> count(SurveyFigures figures, ItemFigures item, int answer, long count) {
        double share = (double) count / item.n();
        return cells(
                figures,
                item,
                "N",
                answer,
                count,
                share,
                null,
                null,
                "count.1",
                Texts.of(locale, "insight", item.status()));
    }

    private List<Object> cells(SurveyFigures figures, ItemFigures item, String statistic, Object... values) {
        List<Object> cells = new ArrayList<>();
        cells.add(figures.survey());
        cells.add(item == null ? null : item.item().code());
        cells.add(item == null ? null : item.item().text(locale));
        cells.add(Texts.of(locale, "insight.Statistic." + statistic));
        cells.addAll(Arrays.asList(values));
        cells.add(figures.from());
        cells.add(figures.to());
        cells.add(scope(figures, true));
        cells.add(scope(figures, false));
        cells.add(figures.cut() == null ? null : figures.cut().toString());
        return cells;
    }

    private static String scope(SurveyFigures figures, boolean department) {
        ScoreRow any = figures.items().stream()
                .map(item -> item.topBox() == null ? item.nps() : item.topBox())
                .filter(row -> row != null)
                .findFirst()
                .orElse(null);
        return any == null ? null : department ? any.department() : any.channel();
    }
}
