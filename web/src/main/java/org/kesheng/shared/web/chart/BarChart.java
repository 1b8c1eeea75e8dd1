package org.kesheng.shared.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Groups side by side as horizontal bars, each with its interval: a small group shows a long whisker and not a verdict. */
public final class BarChart {
    private static final int ROW = 28;
    private static final int TOP = 26;
    private static final int NAMES = 190;
    private static final int FIGURES = 118;

    private final Words words;
    private final Unit unit;
    private final List<Point> points;
    private Double reference;
    private String referenceName;

    public BarChart(Words words, Unit unit, List<Point> points) {
        this.words = words;
        this.unit = unit;
        this.points = List.copyOf(points);
    }

    /** A vertical line to compare with, for example the company. */
    public BarChart reference(Double value, String name) {
        this.reference = value;
        this.referenceName = name;
        return this;
    }

    public Picture draw(String file, String finding, String about) {
        int height = TOP + points.size() * ROW + 26;
        Svg svg = new Svg(Frame.WIDTH, height, finding, about);
        if (!points.isEmpty()) {
            Scale x = Scale.over(least(), most(), unit, NAMES, Frame.WIDTH - FIGURES);
            double bottom = TOP + points.size() * ROW;
            for (double tick : x.ticks()) {
                svg.line("grid", x.at(tick), TOP - 4, x.at(tick), bottom);
                svg.text("tick", x.at(tick), bottom + 16, "middle", unit.tick(words.locale(), tick, x.step));
            }
            for (int i = 0; i < points.size(); i++) {
                row(svg, x, TOP + i * ROW, points.get(i));
            }
            reference(svg, x, bottom);
        }
        return new Picture(
                file,
                finding,
                about,
                svg.end(),
                columns(),
                points.stream().map(this::cells).toList());
    }

    private double least() {
        double lowest = values().min().orElse(0);
        return unit == Unit.SCORE ? lowest : Math.min(0, lowest);
    }

    private double most() {
        return values().max().orElse(1);
    }

    private DoubleStream values() {
        DoubleStream.Builder all = DoubleStream.builder();
        points.stream().filter(p -> p.value() != null).forEach(p -> {
            all.add(p.value());
            all.add(p.hasInterval() ? p.lower() : p.value());
            all.add(p.hasInterval() ? p.upper() : p.value());
        });
        if (reference != null) {
            all.add(reference);
        }
        return all.build();
    }

    private void row(Svg svg, Scale x, double y, Point point) {
        double middle = y + ROW / 2.0;
        svg.text("name", NAMES - 10, middle + 4, "end", Svg.fit(point.label(), NAMES - 16));
        String figures = words.value(point, unit);
        svg.text(point.value() == null ? "tick" : "strong", Frame.WIDTH - FIGURES + 10, middle + 4, "start", figures);
        svg.text("tick", Frame.WIDTH - 2, middle + 4, "end", "n " + Unit.COUNT.write(words.locale(), point.n()));
        if (point.value() != null) {
            double zero = x.at(Math.max(x.low, Math.min(0, x.high)));
            double end = x.at(point.value());
            svg.rectangle("bar", Math.min(zero, end), y + 6, Math.abs(end - zero), ROW - 12);
            whisker(svg, x, middle, point);
        }
        svg.hit(0, y, Frame.WIDTH, ROW, tip(point));
    }

    private static void whisker(Svg svg, Scale x, double middle, Point point) {
        if (point.hasInterval()) {
            double from = x.at(point.lower());
            double to = x.at(point.upper());
            svg.line("whisker", from, middle, to, middle);
            svg.line("whisker", from, middle - 4, from, middle + 4);
            svg.line("whisker", to, middle - 4, to, middle + 4);
        }
    }

    private void reference(Svg svg, Scale x, double bottom) {
        if (reference != null) {
            svg.line("target", x.at(reference), TOP - 4, x.at(reference), bottom);
            String text = referenceName + " " + unit.write(words.locale(), reference);
            svg.text("target", x.at(reference), TOP - 10, "middle", text);
        }
    }

    private String tip(Point point) {
        String tip = point.label() + "\n" + words.value(point, unit);
        String interval = point.hasInterval() ? "\n" + words.say("interval", words.interval(point, unit)) : "";
        return tip + interval + "\nn = " + Unit.COUNT.write(words.locale(), point.n());
    }

    private List<String> columns() {
        return List.of(words.say("group"), words.say("value"), words.say("intervalColumn"), "n");
    }

    private List<String> cells(Point point) {
        return List.of(
                point.label(),
                words.value(point, unit),
                point.hasInterval() ? words.interval(point, unit) : "",
                Unit.COUNT.write(words.locale(), point.n()));
    }
}
