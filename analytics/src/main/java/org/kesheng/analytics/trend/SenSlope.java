package org.kesheng.analytics.trend;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.OrderStatistics;
import org.kesheng.analytics.numeric.Tails;

/**
 * Theil-Sen estimate of a linear trend: the median of the slopes of all pairs, with a confidence interval from the
 * variance of {@link MannKendall}.
 *
 * <p>C = qnorm(1-a/2) sqrt(var(S)), N pairs: lower end = sorted slope number round((N-C)/2), upper end number
 * round((N+C)/2+1), half to even. Up to 29 % of the values may be wild. The interval supposes independent values.
 *
 * <p>Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63, 1379-1389. R: {@code
 * trend::sens.slope(x)}; intercept {@code median(x - slope * seq_along(x))}.
 */
public final class SenSlope {
    /**
     * @param slope per unit of time
     * @param intercept median of x_t - slope t
     * @param lower lower end of the interval, NaN if there is no slope of that number
     * @param upper upper end
     */
    public record Result(double slope, double intercept, double lower, double upper) {}

    private SenSlope() {}

    /**
     * Estimates the trend.
     *
     * @param value finite values in order of time
     * @param confidence within 0 and 1
     * @throws NotComputable for values that are not finite or fewer than two
     */
    public static Result of(double[] value, double confidence) {
        Checks.finite("value", value);
        Checks.atLeast(2, "values", value.length);
        double width = Tails.normalMultiplier(confidence)
                * Math.sqrt(MannKendall.Count.of(value).varS());
        PairwiseSlopes slopes = new PairwiseSlopes(value);
        double n = slopes.size();
        double slope = slopes.median();
        double lower = slopes.number((long) Math.rint((n - width) / 2));
        double upper = slopes.number((long) Math.rint((n + width) / 2 + 1));
        return new Result(slope, intercept(value, slope), lower, upper);
    }

    private static double intercept(double[] value, double slope) {
        double[] rest = new double[value.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = value[i] - slope * (i + 1);
        }
        return OrderStatistics.median(rest);
    }
}
