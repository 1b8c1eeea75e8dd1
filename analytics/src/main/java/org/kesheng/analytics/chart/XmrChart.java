package org.kesheng.analytics.chart;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;

/**
 * XmR chart of single values: limits mean -+ L sigma, sigma = mean(abs(diff(x)))/1.128.
 *
 * <p>Supposes independent neighbours; positive autocorrelation makes the limits too narrow. Twenty points or more.
 *
 * <p>Wheeler (1993), Understanding Variation. R: {@code qcc::qcc(x, type = "xbar.one")} with {@code
 * mean(abs(diff(x)))/1.128}.
 */
public final class XmrChart {
    /**
     * @param mean centre line
     * @param sigma short-term spread, NaN below two values
     * @param lcl lower limit
     * @param ucl upper limit
     * @param signals points beyond the limits
     */
    public record Result(double mean, double sigma, double lcl, double ucl, int signals) {}

    private XmrChart() {}

    /**
     * Charts the values.
     *
     * @param value finite values in order of time
     * @param limits width L in sigma, above 0
     * @throws NotComputable for values that are not finite or none at all
     */
    public static Result of(double[] value, double limits) {
        Checks.finite("value", value);
        Checks.positive("limits", limits);
        Checks.atLeast(1, "points", value.length);
        double mean = Sums.mean(value);
        double sigma = MovingRange.sigma(value);
        double lower = mean - limits * sigma;
        double upper = mean + limits * sigma;
        int signals = 0;
        for (double x : value) {
            signals += x < lower || x > upper ? 1 : 0;
        }
        return new Result(mean, sigma, lower, upper, signals);
    }
}
