package org.kesheng.shared.web.chart;

import java.util.ArrayList;
import java.util.List;

/** Maps values to pixels over a range that begins and ends on round numbers. */
final class Scale {
    private static final int WANTED_TICKS = 5;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double LITTLE = 1e-9;

    final double low;
    final double high;
    final double step;
    private final double from;
    private final double to;

    private Scale(double low, double high, double step, double from, double to) {
        this.low = low;
        this.high = high;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    /** @param from pixel of the lowest value, {@code to} that of the highest */
    static Scale over(double least, double most, Unit unit, double from, double to) {
        double low = Math.min(least, most);
        double high = Math.max(least, most);
        if (high - low < LITTLE) {
            double room = Math.max(Math.abs(high) * 0.1, unit == Unit.SHARE ? 0.05 : 1);
            low -= room;
            high += room;
        }
        double step = roundStep((high - low) / WANTED_TICKS);
        double start = bounded(Math.floor(low / step + LITTLE) * step, unit);
        double end = bounded(Math.ceil(high / step - LITTLE) * step, unit);
        return new Scale(start, end, step, from, to);
    }

    private static double bounded(double value, Unit unit) {
        double above = Double.isNaN(unit.least()) ? value : Math.max(unit.least(), value);
        return Double.isNaN(unit.most()) ? above : Math.min(unit.most(), above);
    }

    private static double roundStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : ROUND) {
            if (raw <= round * power * (1 + LITTLE)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    double at(double value) {
        double inside = Math.max(low, Math.min(high, value));
        return from + (inside - low) / (high - low) * (to - from);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step * LITTLE; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }
}
