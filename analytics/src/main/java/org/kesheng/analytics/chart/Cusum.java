package org.kesheng.analytics.chart;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;

/**
 * Tabular CUSUM, for small lasting shifts.
 *
 * <p>v_i = (x_i - mean)/sigma with sigma from the moving range; C+_i = max(0, C+_{i-1} + v_i - k), C-_i = max(0,
 * C-_{i-1} - v_i - k), both start at 0 and are not reset. A signal is C+ or C- above h. k = 0.5 and h = 4 to 5 suit
 * shifts of one sigma.
 *
 * <p>Page (1954), Continuous inspection schemes, Biometrika 41, 100-115. R: {@code qcc::cusum(x, decision.interval =
 * 5, se.shift = 1)}.
 */
public final class Cusum {
    /**
     * @param firstSignal position of the first signal from 1, 0 if none
     * @param plusLast C+ at the end; NaN if the values do not vary
     * @param minusLast C- at the end; NaN if the values do not vary
     * @param plus C+ of every point
     * @param minus C- of every point
     */
    public record Result(int firstSignal, double plusLast, double minusLast, double[] plus, double[] minus) {}

    private Cusum() {}

    /**
     * Accumulates the values about their own mean.
     *
     * @param value finite values in order of time
     * @param k slack in sigma, not negative
     * @param h decision interval in sigma, above 0
     * @throws NotComputable for values that are not finite, none at all, or options out of range
     */
    public static Result of(double[] value, double k, double h) {
        Checks.finite("value", value);
        Checks.atLeast(1, "points", value.length);
        return of(value, Sums.mean(value), MovingRange.sigma(value), k, h);
    }

    /** As {@link #of(double[], double, double)}, about a given centre and sigma, for instance of a frozen baseline. */
    public static Result of(double[] value, double centre, double sigma, double k, double h) {
        Checks.nonNegative("k", new double[] {k});
        Checks.positive("h", h);
        double[] plus = new double[value.length];
        double[] minus = new double[value.length];
        double up = 0;
        double down = 0;
        int first = 0;
        for (int i = 0; i < value.length; i++) {
            double v = sigma > 0 ? (value[i] - centre) / sigma : Double.NaN;
            up = Math.max(0, up + v - k);
            down = Math.max(0, down - v - k);
            plus[i] = up;
            minus[i] = down;
            first = first == 0 && (up > h || down > h) ? i + 1 : first;
        }
        return new Result(first, up, down, plus, minus);
    }
}
