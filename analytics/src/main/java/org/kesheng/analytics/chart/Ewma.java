package org.kesheng.analytics.chart;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;

/**
 * Exponentially weighted moving average chart, for small lasting shifts.
 *
 * <p>z_i = lambda x_i + (1-lambda) z_{i-1}, z_0 = mean; limits mean -+ L sigma sqrt(lambda/(2-lambda)
 * (1-(1-lambda)^(2i))), sigma from the moving range. Autocorrelation shortens the run to a false alarm. Computed on
 * deviations from the mean.
 *
 * <p>Roberts (1959), Technometrics 1, 239-250; Lucas, Saccucci (1990), Technometrics 32, 1-12. R: {@code qcc::ewma(x,
 * lambda = 0.2, nsigmas = 3)}.
 */
public final class Ewma {
    /**
     * @param ewma smoothed value
     * @param lcl lower limit
     * @param ucl upper limit
     */
    public record Point(double ewma, double lcl, double ucl) {}

    /**
     * @param mean centre line
     * @param sigma short-term spread, NaN below two values
     * @param last last smoothed value
     * @param signals points beyond the limits
     * @param firstSignal position of the first of them from 1, 0 if none
     * @param points one per value
     */
    public record Result(double mean, double sigma, double last, int signals, int firstSignal, List<Point> points) {}

    private Ewma() {}

    /**
     * Charts the values.
     *
     * @param value finite values in order of time
     * @param lambda weight of the newest value, above 0 up to 1
     * @param limits width L in sigma, above 0
     * @throws NotComputable for values that are not finite, none at all, or options out of range
     */
    public static Result of(double[] value, double lambda, double limits) {
        Checks.finite("value", value);
        Checks.positive("limits", limits);
        Checks.atLeast(1, "points", value.length);
        if (lambda != 1) {
            Checks.probability("lambda", lambda);
        }
        double mean = Sums.mean(value);
        double sigma = MovingRange.sigma(value);
        List<Point> points = new ArrayList<>(value.length);
        double e = 0;
        int signals = 0;
        int first = 0;
        for (int i = 0; i < value.length; i++) {
            e = lambda * (value[i] - mean) + (1 - lambda) * e;
            double left = 1 - Math.pow(1 - lambda, 2.0 * (i + 1));
            double width = limits * sigma * Math.sqrt(lambda / (2 - lambda) * left);
            if (Math.abs(e) > width) {
                first = first == 0 ? i + 1 : first;
                signals++;
            }
            points.add(new Point(mean + e, mean - width, mean + width));
        }
        return new Result(mean, sigma, mean + e, signals, first, List.copyOf(points));
    }
}
