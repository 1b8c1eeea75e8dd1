package org.kesheng.analytics.chart;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;

/**
 * c chart of counts over equal periods.
 *
 * <p>Limits c_bar -+ L sqrt(c_bar), the lower one at least 0. {@code dispersion} = sum((x-c_bar)²)/c_bar is
 * chi-square with n-1 degrees of freedom if the counts are Poisson; far above n-1 the limits are too narrow, use
 * {@link XmrChart}.
 *
 * <p>Shewhart (1931). R: {@code qcc::qcc(x, type = "c")}.
 */
public final class CChart {
    /**
     * @param cBar centre line
     * @param lcl lower limit
     * @param ucl upper limit
     * @param signals points beyond the limits
     * @param dispersion index of dispersion, NaN if all counts are 0
     */
    public record Result(double cBar, double lcl, double ucl, int signals, double dispersion) {}

    private CChart() {}

    /**
     * Charts the counts.
     *
     * @param count events, not negative
     * @param limits width L in standard errors, above 0
     * @throws NotComputable for negative or missing values or none at all
     */
    public static Result of(double[] count, double limits) {
        Checks.nonNegative("count", count);
        Checks.positive("limits", limits);
        Checks.atLeast(1, "points", count.length);
        double centre = Sums.mean(count);
        double lower = Math.max(0, centre - limits * Math.sqrt(centre));
        double upper = centre + limits * Math.sqrt(centre);
        int signals = 0;
        for (double x : count) {
            signals += x < lower || x > upper ? 1 : 0;
        }
        return new Result(centre, lower, upper, signals, Deviations.squaresAboutMean(count) / centre);
    }
}
