package org.kesheng.shared.web.chart;

import java.util.ArrayList;
import java.util.List;

/** Things placed by two measures, with the lines that divide them into four fields, each of which is named. */
public final class MatrixChart {
    private static final int HEIGHT = 400;
    private static final int LEFT = 62;
    private static final int RIGHT = Frame.WIDTH - 20;
    private static final int TOP = 26;
    private static final int BOTTOM = HEIGHT - 48;

    /**
     * One thing.
     *
     * @param strong whether it is to be looked at first
     * @param tip what it says under the pointer
     */
    public record Place(String label, double x, double y, boolean strong, String tip) {}

    /** Names of the four fields. */
    public record Fields(String upperLeft, String upperRight, String lowerLeft, String lowerRight) {}

    private final Words words;
    private final Unit xUnit;
    private final Unit yUnit;
    private final List<Place> places;
    private double xLine;
    private double yLine;
    private Fields fields = new Fields("", "", "", "");
    private String xName = "";
    private String yName = "";

    public MatrixChart(Words words, Unit xUnit, Unit yUnit, List<Place> places) {
        this.words = words;
        this.xUnit = xUnit;
        this.yUnit = yUnit;
        this.places = List.copyOf(places);
    }

    public MatrixChart axes(String horizontal, String vertical) {
        this.xName = horizontal;
        this.yName = vertical;
        return this;
    }

    public MatrixChart lines(double vertical, double horizontal, Fields names) {
        this.xLine = vertical;
        this.yLine = horizontal;
        this.fields = names;
        return this;
    }

    public Picture draw(String file, String finding, String about, List<String> columns, List<List<String>> rows) {
        Svg svg = new Svg(Frame.WIDTH, HEIGHT, finding, about);
        if (!places.isEmpty()) {
            Scale x = scale(places.stream().map(Place::x).toList(), xLine, xUnit, LEFT, RIGHT);
            Scale y = scale(places.stream().map(Place::y).toList(), yLine, yUnit, BOTTOM, TOP);
            grid(svg, x, y);
            svg.line("centre", x.at(xLine), TOP, x.at(xLine), BOTTOM);
            svg.line("centre", LEFT, y.at(yLine), RIGHT, y.at(yLine));
            fields(svg);
            places(svg, x, y);
        }
        return new Picture(file, finding, about, svg.end(), columns, rows);
    }

    private static Scale scale(List<Double> values, double line, Unit unit, double from, double to) {
        double low = Math.min(line, values.stream().min(Double::compare).orElse(0.0));
        double high = Math.max(line, values.stream().max(Double::compare).orElse(1.0));
        double room = (high - low) * 0.12;
        return Scale.over(low - room, high + room, unit, from, to);
    }

    private void grid(Svg svg, Scale x, Scale y) {
        for (double tick : x.ticks()) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), BOTTOM);
            svg.text("tick", x.at(tick), BOTTOM + 17, "middle", xUnit.tick(words.locale(), tick, x.step));
        }
        for (double tick : y.ticks()) {
            svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
            svg.text("tick", LEFT - 8, y.at(tick) + 4, "end", yUnit.tick(words.locale(), tick, y.step));
        }
        svg.text("name", 4, 14, "start", yName);
        svg.text("name", RIGHT, HEIGHT - 8, "end", xName);
    }

    private void fields(Svg svg) {
        svg.text("field", LEFT + 8, TOP + 16, "start", fields.upperLeft());
        svg.text("field", RIGHT - 8, TOP + 16, "end", fields.upperRight());
        svg.text("field", LEFT + 8, BOTTOM - 8, "start", fields.lowerLeft());
        svg.text("field", RIGHT - 8, BOTTOM - 8, "end", fields.lowerRight());
    }

    private void places(Svg svg, Scale x, Scale y) {
        List<double[]> taken = new ArrayList<>();
        for (Place place : places) {
            double px = x.at(place.x());
            double py = y.at(place.y());
            svg.circle(place.strong() ? "dot signal" : "dot", px, py, 5);
            boolean left = px > RIGHT - Svg.width(place.label()) - 20;
            double at = free(taken, px, py);
            svg.text(
                    place.strong() ? "strong" : "name",
                    left ? px - 10 : px + 10,
                    at,
                    left ? "end" : "start",
                    place.label());
        }
        places.forEach(place -> svg.hit(x.at(place.x()) - 12, y.at(place.y()) - 12, 24, 24, place.tip()));
    }

    /** The height of a label that covers none before it. */
    private static double free(List<double[]> taken, double x, double y) {
        double at = y + 4;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (double[] other : taken) {
                if (Math.abs(other[0] - x) < 110 && Math.abs(other[1] - at) < 14) {
                    at = other[1] + 14;
                    moved = true;
                }
            }
        }
        taken.add(new double[] {x, at});
        return at;
    }
}
