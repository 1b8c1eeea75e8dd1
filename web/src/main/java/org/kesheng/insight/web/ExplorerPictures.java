package org.kesheng.insight.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.insight.Series;
import org.kesheng.insight.web.ExplorerQuery.Group;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.LinesChart;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Point;
import org.kesheng.shared.web.chart.SeriesChart;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;

/** Draws what the explorer found: a control chart where the night has one, else a line with its interval, or one line a group. */
final class ExplorerPictures {
    private final InsightWords words;

    ExplorerPictures(InsightWords words) {
        this.words = words;
    }

    /** @param series published one, or null */
    Picture draw(ExplorerQuery query, List<ExplorerCell> cells, Series series) {
        if (series != null) {
            return new SeriesPictures(words.locale()).draw(series, "explorer");
        }
        return query.group() == Group.NONE ? trend(query, cells) : lines(query, cells);
    }

    private String name(ExplorerQuery query) {
        String measure = words.say("insight.Measure." + query.measure().name());
        return query.item() == null
                ? measure
                : measure + words.say("insight.of", words.item(query.survey(), query.item()));
    }

    private Point point(ExplorerCell cell) {
        long n = cell.n() == null ? 0 : cell.n();
        return cell.value() == null
                ? Point.none(cell.period(), n, Texts.of(words.locale(), "insight", cell.status()))
                : Point.of(cell.period(), cell.value(), cell.lower(), cell.upper(), n);
    }

    private Picture trend(ExplorerQuery query, List<ExplorerCell> cells) {
        Unit unit = query.measure().unit();
        List<Point> points = cells.stream().map(this::point).toList();
        String finding = points.stream()
                .filter(point -> point.value() != null)
                .reduce((first, last) -> last)
                .map(last -> words.say(
                        "insight.explorer.last", name(query), last.label(), unit.write(words.locale(), last.value())))
                .orElseGet(() -> words.say("insight.explorer.nothing", name(query)));
        return SeriesChart.trend(new Words(words.locale()), unit, points)
                .axes(name(query), words.say("insight.axis.period"))
                .draw("explorer", finding, words.say("insight.explorer.about", points.size()));
    }

    private Picture lines(ExplorerQuery query, List<ExplorerCell> cells) {
        Map<String, List<ExplorerCell>> groups = new LinkedHashMap<>();
        cells.forEach(cell ->
                groups.computeIfAbsent(cell.group(), key -> new ArrayList<>()).add(cell));
        List<String> order = new ArrayList<>(groups.keySet());
        order.sort(Comparator.comparingLong((String key) -> -size(groups.get(key))));
        List<String> periods = groups.isEmpty()
                ? List.of()
                : groups.get(order.get(0)).stream().map(ExplorerCell::period).toList();
        Unit unit = query.measure().unit();
        LinesChart chart = new LinesChart(new Words(words.locale()), unit, periods)
                .axes(name(query), words.say("insight.axis.period"));
        order.forEach(
                key -> chart.line(key, groups.get(key).stream().map(this::point).toList()));
        return chart.draw("explorer", finding(query, order, groups), about(order));
    }

    private static long size(List<ExplorerCell> cells) {
        return cells.stream().mapToLong(cell -> cell.n() == null ? 0 : cell.n()).sum();
    }

    /** Highest and lowest of the last period in which more than one group has a value. */
    private String finding(ExplorerQuery query, List<String> order, Map<String, List<ExplorerCell>> groups) {
        int periods = order.isEmpty() ? 0 : groups.get(order.get(0)).size();
        for (int at = periods - 1; at >= 0; at--) {
            int period = at;
            List<ExplorerCell> there = order.stream()
                    .map(key -> groups.get(key).get(period))
                    .filter(cell -> cell.value() != null)
                    .sorted(Comparator.comparing(ExplorerCell::value).reversed())
                    .toList();
            if (there.size() > 1) {
                Unit unit = query.measure().unit();
                ExplorerCell first = there.get(0);
                ExplorerCell last = there.get(there.size() - 1);
                return words.say(
                        "insight.explorer.ends",
                        name(query),
                        first.period(),
                        first.group(),
                        unit.write(words.locale(), first.value()),
                        last.group(),
                        unit.write(words.locale(), last.value()));
            }
        }
        return words.say("insight.explorer.nothing", name(query));
    }

    private String about(List<String> order) {
        return order.size() <= LinesChart.MOST
                ? words.say("insight.explorer.groups", order.size())
                : words.say("insight.explorer.largest", LinesChart.MOST, order.size());
    }
}
