package org.kesheng.report.control;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.insight.FigureStatus;
import org.kesheng.report.Paper.Block;
import org.kesheng.report.Paper.Cell;
import org.kesheng.report.Paper.Grid;
import org.kesheng.report.Paper.Picture;
import org.kesheng.report.Paper.Words;
import org.kesheng.report.ReportFigures.Line;
import org.kesheng.report.ReportFigures.Point;

/** A measure by month: a chart whose title says what it shows, and the numbers of the last year. */
final class SeriesPart {
    private static final double SIGNIFICANT = 0.05;
    private static final int SHOWN = 12;

    private final Wording words;
    private final Line line;
    private final Scale scale;
    private final String name;

    SeriesPart(Wording words, Line line) {
        this.words = words;
        this.line = line;
        this.scale = Wording.scale(line.measure());
        this.name = words.of("insight", line.measure());
    }

    List<Block> blocks() {
        List<Charts.Month> months = line.points().stream().map(this::month).toList();
        String axis = scale == Scale.HOURS ? name + words.say("unit.inHours") : name;
        Charts.Names names =
                new Charts.Names(axis, words.say("chart.centre"), words.say("chart.limits"), words.say("chart.signal"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Picture(finding(), alternative(), Charts.months(words.locale(), scale, months, names)));
        blocks.add(new Words(trend()));
        blocks.add(table());
        return blocks;
    }

    private Charts.Month month(Point point) {
        boolean there = point.status() == FigureStatus.OK;
        return new Charts.Month(
                point.month().toString(),
                there ? point.value() : null,
                point.centre(),
                point.lowerLimit(),
                point.upperLimit(),
                there && isSignal(point));
    }

    private static boolean isSignal(Point point) {
        return point.lowerLimit() != null
                && point.upperLimit() != null
                && (point.value() < point.lowerLimit() || point.value() > point.upperLimit());
    }

    private String finding() {
        if (line.trend().p() == null) {
            return words.say("series.short", name, words.n(line.trend().months()));
        }
        if (line.trend().p() >= SIGNIFICANT || line.trend().slope() == 0) {
            return words.say("series.steady", name);
        }
        return words.say(line.trend().slope() > 0 ? "series.rising" : "series.falling", name);
    }

    private String trend() {
        String last = last();
        if (line.trend().p() == null) {
            return last + words.say("trend.short", words.n(line.trend().months()));
        }
        return last
                + words.say(
                        line.trend().p() < SIGNIFICANT ? "trend.found" : "trend.none",
                        words.n(line.trend().months()),
                        words.p(line.trend().p()),
                        signed(line.trend().slope()),
                        line.trend().lower() == null ? "–" : signed(line.trend().lower()),
                        line.trend().upper() == null ? "–" : signed(line.trend().upper()));
    }

    private String signed(double slope) {
        String text = words.change(line.measure(), slope);
        return slope < 0 && text.matches(".*[1-9].*") ? "−" + text : text;
    }

    private String last() {
        Point point = line.points().get(line.points().size() - 1);
        if (point.status() != FigureStatus.OK) {
            return words.say("series.last.none", words.month(point.month()), name, words.missing(point.status()));
        }
        String value = words.value(line.measure(), point.value());
        String text = scale == Scale.COUNT
                ? words.say("series.last.count", words.month(point.month()), name, value)
                : words.say("series.last", words.month(point.month()), name, value, words.n(point.n()));
        if (point.p90() != null) {
            text += words.say("series.p90", words.value(line.measure(), point.p90()));
        }
        if (point.centre() == null) {
            return text + words.say("series.noLimits");
        }
        return text
                + words.say(
                        isSignal(point) ? "series.outside" : "series.inside",
                        words.value(line.measure(), Math.max(0, point.lowerLimit())),
                        words.value(line.measure(), point.upperLimit()));
    }

    private String alternative() {
        Point first = line.points().get(0);
        Point last = line.points().get(line.points().size() - 1);
        return words.say(
                "series.alternative",
                name,
                first.month().toString(),
                last.month().toString(),
                words.n(line.points().stream()
                        .filter(point -> point.status() == FigureStatus.OK && isSignal(point))
                        .count()));
    }

    private Grid table() {
        List<Point> shown = line.points()
                .subList(
                        Math.max(0, line.points().size() - SHOWN), line.points().size());
        boolean durations = shown.stream().anyMatch(point -> point.p90() != null);
        boolean counts = scale == Scale.COUNT;
        List<String> columns = new ArrayList<>(List.of(words.say("column.month")));
        if (!counts) {
            columns.add(words.say("column.n"));
        }
        columns.add(name + (scale == Scale.HOURS ? words.say("unit.inHours") : ""));
        if (durations) {
            columns.add(words.say("column.p90"));
        }
        columns.add(words.say("column.limits"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Point point : shown) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(point.month().toString())));
            boolean there = point.status() == FigureStatus.OK;
            if (!counts) {
                row.add(Scale.COUNT.cell(words.locale(), there ? (double) point.n() : null, "–"));
            }
            row.add(scale.cell(words.locale(), there ? point.value() : null, words.missing(point.status())));
            if (durations) {
                row.add(scale.cell(words.locale(), there ? point.p90() : null, "–"));
            }
            row.add(Cell.of(limits(point)));
            rows.add(row);
        }
        return new Grid(words.say("caption.series", name), columns, rows);
    }

    private String limits(Point point) {
        return point.lowerLimit() == null
                ? "–"
                : scale.write(words.locale(), Math.max(0, point.lowerLimit()))
                        + " – "
                        + scale.write(words.locale(), point.upperLimit());
    }
}
