package org.kesheng.shared.web.chart;

import java.util.List;
import java.util.Locale;

/** The plot area with its axes: values upwards, periods from left to right. */
final class Frame {
    static final int WIDTH = 760;
    static final int HEIGHT = 290;
    private static final int TOP = 30;
    private static final int BOTTOM = 248;
    private static final int LABEL_GAP = 14;

    final double left;
    final double right;
    final Scale y;
    private final int count;
    private final Unit unit;
    private final Locale locale;

    Frame(int count, double least, double most, Unit unit, Locale locale, double right) {
        this.count = count;
        this.unit = unit;
        this.locale = locale;
        this.left = 56;
        this.right = right;
        this.y = Scale.over(least, most, unit, BOTTOM, TOP);
    }

    double slot() {
        return (right - left) / count;
    }

    double x(int index) {
        return left + slot() * (index + 0.5);
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return BOTTOM;
    }

    /** Grid, tick labels and the names of both axes. */
    void draw(Svg svg, List<String> labels, String yName, String xName) {
        for (double tick : y.ticks()) {
            svg.line("grid", left, y.at(tick), right, y.at(tick));
            svg.text("tick", left - 8, y.at(tick) + 4, "end", unit.tick(locale, tick, y.step));
        }
        svg.line("axis", left, BOTTOM, right, BOTTOM);
        svg.text("name", 4, 14, "start", yName);
        svg.text("name", right, HEIGHT - 6, "end", xName);
        periods(svg, labels);
    }

    /** As many labels as fit, always the last one. */
    private void periods(Svg svg, List<String> labels) {
        double widest = labels.stream().mapToDouble(Svg::width).max().orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + LABEL_GAP) / slot()));
        for (int i = labels.size() - 1; i >= 0; i -= every) {
            svg.text("tick", x(i), BOTTOM + 18, "middle", labels.get(i));
        }
    }
}
