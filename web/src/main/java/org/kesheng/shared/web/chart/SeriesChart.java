package org.kesheng.shared.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A line over time. As a trend it has an interval as a band; as a control chart it has limits as steps, a centre, and points that signal.
 */
public final class SeriesChart {
    private final Words words;
    private final Unit unit;
    private final List<Point> points;
    private final boolean control;
    private Double centre;
    private Double target;
    private int markAt = -1;
    private String markText;
    private String yName = "";
    private String xName = "";

    private SeriesChart(Words words, Unit unit, List<Point> points, boolean control) {
        this.words = words;
        this.unit = unit;
        this.points = List.copyOf(points);
        this.control = control;
    }

    /** @param points lower and upper are the interval of each */
    public static SeriesChart trend(Words words, Unit unit, List<Point> points) {
        return new SeriesChart(words, unit, points, false);
    }

    /** @param points lower and upper are the control limits at each */
    public static SeriesChart control(Words words, Unit unit, List<Point> points, double centre) {
        SeriesChart chart = new SeriesChart(words, unit, points, true);
        chart.centre = centre;
        return chart;
    }

    public SeriesChart axes(String vertical, String horizontal) {
        this.yName = vertical;
        this.xName = horizontal;
        return this;
    }

    public SeriesChart target(Double value) {
        this.target = value;
        return this;
    }

    /** A vertical line at which something happened, for example a plan began. */
    public SeriesChart mark(int index, String text) {
        this.markAt = index;
        this.markText = text;
        return this;
    }

    public Picture draw(String file, String finding, String about) {
        Svg svg = new Svg(Frame.WIDTH, Frame.HEIGHT, finding, about);
        if (!points.isEmpty()) {
            double right = control || target != null ? Frame.WIDTH - 104 : Frame.WIDTH - 16;
            Frame frame = new Frame(points.size(), least(), most(), unit, words.locale(), right);
            frame.draw(svg, points.stream().map(Point::label).toList(), yName, xName);
            if (control) {
                limits(svg, frame);
            } else {
                band(svg, frame);
            }
            target(svg, frame);
            mark(svg, frame);
            svg.path("line", line(frame, Point::value));
            dots(svg, frame);
        }
        return new Picture(file, finding, about, svg.end(), columns(), rows());
    }

    private double least() {
        return values().min().orElse(0);
    }

    private double most() {
        return values().max().orElse(1);
    }

    private DoubleStream values() {
        DoubleStream.Builder all = DoubleStream.builder();
        points.forEach(point -> {
            addTo(all, point.value());
            addTo(all, point.lower());
            addTo(all, point.upper());
        });
        addTo(all, centre);
        addTo(all, target);
        return all.build();
    }

    private static void addTo(DoubleStream.Builder all, Double value) {
        if (value != null) {
            all.add(value);
        }
    }

    /** Broken where a value is missing (G3). */
    private String line(Frame frame, java.util.function.Function<Point, Double> of) {
        StringBuilder d = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < points.size(); i++) {
            Double value = of.apply(points.get(i));
            if (value != null) {
                d.append(pen ? 'L' : 'M').append(place(frame.x(i), frame.y.at(value)));
            }
            pen = value != null;
        }
        return d.toString();
    }

    private static String place(double x, double y) {
        return Svg.number(x) + ' ' + Svg.number(y);
    }

    private void band(Svg svg, Frame frame) {
        int from = 0;
        while (from < points.size()) {
            int to = from;
            while (to < points.size() && points.get(to).hasInterval()) {
                to++;
            }
            if (to > from) {
                svg.path("band", bandOf(frame, from, to));
            }
            from = to + 1;
        }
    }

    private String bandOf(Frame frame, int from, int to) {
        StringBuilder d = new StringBuilder();
        IntStream.range(from, to).forEach(i -> d.append(i == from ? 'M' : 'L')
                .append(place(frame.x(i), frame.y.at(points.get(i).upper()))));
        for (int i = to - 1; i >= from; i--) {
            d.append('L').append(place(frame.x(i), frame.y.at(points.get(i).lower())));
        }
        return d.append('Z').toString();
    }

    private void limits(Svg svg, Frame frame) {
        svg.path("limit", steps(frame, Point::upper));
        svg.path("limit", steps(frame, Point::lower));
        svg.line("centre", frame.left, frame.y.at(centre), frame.right, frame.y.at(centre));
        Point last = points.get(points.size() - 1);
        double x = frame.right + 8;
        svg.text("name", x, frame.y.at(centre) + 4, "start", words.say("centre", unit.write(words.locale(), centre)));
        if (last.upper() != null && last.lower() != null) {
            double middle = frame.y.at(centre);
            double above = Math.min(frame.y.at(last.upper()) + 4, middle - 12);
            double below = Math.max(frame.y.at(last.lower()) + 4, middle + 20);
            svg.text("limit", x, above, "start", words.say("upper", unit.write(words.locale(), last.upper())));
            svg.text("limit", x, below, "start", words.say("lower", unit.write(words.locale(), last.lower())));
        }
    }

    private String steps(Frame frame, java.util.function.Function<Point, Double> of) {
        StringBuilder d = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < points.size(); i++) {
            Double value = of.apply(points.get(i));
            if (value != null) {
                double half = frame.slot() / 2;
                double y = frame.y.at(value);
                d.append(pen ? 'L' : 'M').append(place(frame.x(i) - half, y));
                d.append('L').append(place(frame.x(i) + half, y));
            }
            pen = value != null;
        }
        return d.toString();
    }

    private void target(Svg svg, Frame frame) {
        if (target != null) {
            svg.line("target", frame.left, frame.y.at(target), frame.right, frame.y.at(target));
            String text = words.say("target", unit.write(words.locale(), target));
            svg.text("target", frame.right + 8, frame.y.at(target) + 4, "start", text);
        }
    }

    private void mark(Svg svg, Frame frame) {
        if (markAt >= 0 && markAt < points.size()) {
            double x = frame.x(markAt);
            svg.line("mark", x, frame.top() - 6, x, frame.bottom());
            boolean late = markAt > points.size() / 2;
            svg.text("mark", late ? x - 5 : x + 5, frame.top() - 8, late ? "end" : "start", markText);
        }
    }

    private void dots(Svg svg, Frame frame) {
        double radius = points.size() > 40 ? 2 : 3.5;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.value() != null) {
                double y = frame.y.at(point.value());
                svg.circle(point.signal() == null ? "dot" : "dot signal", frame.x(i), y, radius);
                if (point.signal() != null) {
                    svg.circle("ring", frame.x(i), y, radius + 4);
                }
            }
            double x = frame.x(i) - frame.slot() / 2;
            svg.hit(x, frame.top(), frame.slot(), frame.bottom() - frame.top(), tip(point));
        }
    }

    private String tip(Point point) {
        StringBuilder tip = new StringBuilder(point.label()).append('\n').append(words.value(point, unit));
        if (point.hasInterval()) {
            tip.append('\n').append(words.say(control ? "limits" : "interval", words.interval(point, unit)));
        }
        tip.append('\n').append("n = ").append(Unit.COUNT.write(words.locale(), point.n()));
        if (point.signal() != null) {
            tip.append('\n').append(point.signal());
        }
        return tip.toString();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(
                words.say("period"), words.say("value"), words.say(control ? "limitColumn" : "intervalColumn"), "n"));
        if (control) {
            columns.add(words.say("signal"));
        }
        return columns;
    }

    private List<List<String>> rows() {
        return points.stream().map(this::row).toList();
    }

    private List<String> row(Point point) {
        List<String> row = new ArrayList<>(List.of(
                point.label(),
                words.value(point, unit),
                point.hasInterval() ? words.interval(point, unit) : "",
                Unit.COUNT.write(words.locale(), point.n())));
        if (control) {
            row.add(point.signal() == null ? "" : point.signal());
        }
        return row;
    }
}
