package org.kesheng.shared.web.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Groups over time as lines in one frame, named at their ends; more than six would not be told apart and stand in the table only. */
public final class LinesChart {
    /** As many as have a colour. */
    public static final int MOST = 6;

    private static final int NAMES = 128;
    private static final int LINE_HEIGHT = 15;

    private final Words words;
    private final Unit unit;
    private final List<String> periods;
    private final Map<String, List<Point>> lines = new LinkedHashMap<>();
    private String yName = "";
    private String xName = "";

    public LinesChart(Words words, Unit unit, List<String> periods) {
        this.words = words;
        this.unit = unit;
        this.periods = List.copyOf(periods);
    }

    /** Adds a group; its points stand at the periods. */
    public LinesChart line(String name, List<Point> points) {
        lines.put(name, List.copyOf(points));
        return this;
    }

    public LinesChart axes(String vertical, String horizontal) {
        this.yName = vertical;
        this.xName = horizontal;
        return this;
    }

    public Picture draw(String file, String finding, String about) {
        Svg svg = new Svg(Frame.WIDTH, Frame.HEIGHT, finding, about);
        if (!periods.isEmpty() && values().findAny().isPresent()) {
            Frame frame = new Frame(
                    periods.size(),
                    values().min().orElse(0),
                    values().max().orElse(1),
                    unit,
                    words.locale(),
                    Frame.WIDTH - NAMES);
            frame.draw(svg, periods, yName, xName);
            drawn().forEach((name, at) -> line(svg, frame, name, at));
            names(svg, frame);
            hits(svg, frame);
        }
        return new Picture(file, finding, about, svg.end(), columns(), rows());
    }

    private Map<String, Integer> drawn() {
        Map<String, Integer> drawn = new LinkedHashMap<>();
        for (String name : lines.keySet()) {
            if (drawn.size() < MOST) {
                drawn.put(name, drawn.size() + 1);
            }
        }
        return drawn;
    }

    private DoubleStream values() {
        return drawn().keySet().stream()
                .flatMap(name -> lines.get(name).stream())
                .filter(point -> point.value() != null)
                .mapToDouble(Point::value);
    }

    private void line(Svg svg, Frame frame, String name, int colour) {
        StringBuilder d = new StringBuilder();
        boolean pen = false;
        List<Point> points = lines.get(name);
        for (int i = 0; i < points.size(); i++) {
            Double value = points.get(i).value();
            if (value != null) {
                d.append(pen ? 'L' : 'M')
                        .append(Svg.number(frame.x(i)))
                        .append(' ')
                        .append(Svg.number(frame.y.at(value)));
                svg.circle("spot c" + colour, frame.x(i), frame.y.at(value), 2.5);
            }
            pen = value != null;
        }
        svg.path("line c" + colour, d);
    }

    /** Beside the last value, pushed apart where they would overlap. */
    private void names(Svg svg, Frame frame) {
        List<String> order = new ArrayList<>(drawn().keySet());
        order.removeIf(name -> last(name) == null);
        order.sort((a, b) -> Double.compare(last(b), last(a)));
        double free = frame.top();
        for (String name : order) {
            double y = Math.max(frame.y.at(last(name)) + 4, free);
            svg.text("key c" + drawn().get(name), frame.right + 8, y, "start", Svg.fit(name, NAMES - 10));
            free = y + LINE_HEIGHT;
        }
    }

    private Double last(String name) {
        Double last = null;
        for (Point point : lines.get(name)) {
            last = point.value() == null ? last : point.value();
        }
        return last;
    }

    private void hits(Svg svg, Frame frame) {
        for (int i = 0; i < periods.size(); i++) {
            StringBuilder tip = new StringBuilder(periods.get(i));
            for (String name : drawn().keySet()) {
                Point point = lines.get(name).get(i);
                tip.append('\n').append(name).append(": ").append(words.value(point, unit));
                tip.append("  n ").append(Unit.COUNT.write(words.locale(), point.n()));
            }
            double x = frame.x(i) - frame.slot() / 2;
            svg.hit(x, frame.top(), frame.slot(), frame.bottom() - frame.top(), tip.toString());
        }
    }

    private List<String> columns() {
        return List.of(words.say("group"), words.say("period"), words.say("value"), words.say("intervalColumn"), "n");
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        lines.forEach((name, points) -> {
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                rows.add(List.of(
                        name,
                        periods.get(i),
                        words.value(point, unit),
                        point.hasInterval() ? words.interval(point, unit) : "",
                        Unit.COUNT.write(words.locale(), point.n())));
            }
        });
        return rows;
    }
}
