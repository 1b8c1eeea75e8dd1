package org.kesheng.shared.web.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Units by their size against a measure, within the limits that chance draws: a small unit may lie far off and mean nothing. */
public final class FunnelChart {
    private static final int HEIGHT = 400;
    private static final int LEFT = 62;
    private static final int RIGHT = Frame.WIDTH - 96;
    private static final int TOP = 26;
    private static final int BOTTOM = HEIGHT - 48;

    /** One unit; {@code outside}: beyond the outer limits. */
    public record Unity(String label, double size, double value, boolean outside, String tip) {}

    /** Limits at one size. */
    public record Limit(double size, double lower95, double upper95, double lower998, double upper998) {}

    private final Words words;
    private final Unit unit;
    private final double centre;
    private final List<Limit> limits;
    private final List<Unity> unities;
    private String xName = "";
    private String yName = "";

    /** @param limits by ascending size */
    public FunnelChart(Words words, Unit unit, double centre, List<Limit> limits, List<Unity> unities) {
        this.words = words;
        this.unit = unit;
        this.centre = centre;
        this.limits = List.copyOf(limits);
        this.unities = List.copyOf(unities);
    }

    public FunnelChart axes(String horizontal, String vertical) {
        this.xName = horizontal;
        this.yName = vertical;
        return this;
    }

    public Picture draw(String file, String finding, String about, List<String> columns, List<List<String>> rows) {
        Svg svg = new Svg(Frame.WIDTH, HEIGHT, finding, about);
        if (!unities.isEmpty() && !limits.isEmpty()) {
            Scale x = Scale.over(
                    0, unities.stream().mapToDouble(Unity::size).max().orElse(1), Unit.COUNT, LEFT, RIGHT);
            Scale y = Scale.over(least(), most(), unit, BOTTOM, TOP);
            grid(svg, x, y);
            line(svg, "limit", x, y, Limit::lower998);
            line(svg, "limit", x, y, Limit::upper998);
            line(svg, "inner", x, y, Limit::lower95);
            line(svg, "inner", x, y, Limit::upper95);
            svg.line("centre", LEFT, y.at(centre), RIGHT, y.at(centre));
            names(svg, y);
            unities(svg, x, y);
        }
        return new Picture(file, finding, about, svg.end(), columns, rows);
    }

    private double least() {
        double lowest = unities.stream().mapToDouble(Unity::value).min().orElse(0);
        double limit = limits.stream().mapToDouble(Limit::lower95).min().orElse(lowest);
        return Math.min(lowest, Math.max(limit, lowest - (centre - lowest)));
    }

    private double most() {
        double highest = unities.stream().mapToDouble(Unity::value).max().orElse(1);
        double limit = limits.stream().mapToDouble(Limit::upper95).max().orElse(highest);
        return Math.max(highest, Math.min(limit, highest + (highest - centre)));
    }

    private void grid(Svg svg, Scale x, Scale y) {
        for (double tick : x.ticks()) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), BOTTOM);
            svg.text("tick", x.at(tick), BOTTOM + 17, "middle", Unit.COUNT.tick(words.locale(), tick, x.step));
        }
        for (double tick : y.ticks()) {
            svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
            svg.text("tick", LEFT - 8, y.at(tick) + 4, "end", unit.tick(words.locale(), tick, y.step));
        }
        svg.text("name", 4, 14, "start", yName);
        svg.text("name", RIGHT, HEIGHT - 8, "end", xName);
    }

    private void line(Svg svg, String style, Scale x, Scale y, ToDoubleFunction<Limit> of) {
        StringBuilder d = new StringBuilder();
        for (Limit limit : limits) {
            d.append(d.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(x.at(limit.size())))
                    .append(' ')
                    .append(Svg.number(y.at(of.applyAsDouble(limit))));
        }
        svg.path(style, d);
    }

    private void names(Svg svg, Scale y) {
        Limit last = limits.get(limits.size() - 1);
        double middle = y.at(centre) + 4;
        svg.text("name", RIGHT + 8, middle, "start", unit.write(words.locale(), centre));
        svg.text("limit", RIGHT + 8, Math.min(y.at(last.upper998()) + 4, middle - 16), "start", "99.8%");
        svg.text("limit", RIGHT + 8, Math.max(y.at(last.lower998()) + 4, middle + 16), "start", "99.8%");
    }

    private void unities(Svg svg, Scale x, Scale y) {
        for (Unity unity : unities) {
            double px = x.at(unity.size());
            double py = y.at(unity.value());
            svg.circle(unity.outside() ? "dot signal" : "dot", px, py, 4.5);
            if (unity.outside()) {
                boolean left = px > RIGHT - Svg.width(unity.label());
                svg.text("strong", left ? px - 9 : px + 9, py + 4, left ? "end" : "start", unity.label());
            }
        }
        unities.forEach(unity -> svg.hit(x.at(unity.size()) - 10, y.at(unity.value()) - 10, 20, 20, unity.tip()));
    }
}
