package org.kesheng.analytics.duration;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.BinomialTails;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.OrderStatistics;

/**
 * A quantile of durations that have all ended, with an interval that supposes nothing about their distribution.
 *
 * <p>The ends are the sorted values number qbinom(a/2, n, p) and qbinom(1-a/2, n, p)+1; at least the confidence asked
 * for. An end is NaN where the sample is too small for it (a median needs six values for 95 %, a 90 % quantile about
 * 36). With open cases use {@link KaplanMeier}.
 *
 * <p>Conover, Practical Nonparametric Statistics, section 3.2. R: {@code sort(x)[c(qbinom(.025, n, p), qbinom(.975,
 * n, p) + 1)]}; median: {@code DescTools::MedianCI(x, method = "exact")}.
 *
 * @param quantile type-7 quantile
 * @param interval the order statistics around it
 */
public record QuantileInterval(double quantile, Interval interval) {
    /**
     * Estimates a quantile.
     *
     * @throws NotComputable for values that are not finite or none, or p or confidence outside 0 and 1
     */
    public static QuantileInterval of(double[] value, double p, double confidence) {
        Checks.finite("value", value);
        Checks.atLeast(1, "values", value.length);
        Checks.probability("p", p);
        Checks.probability("confidence", confidence);
        double[] sorted = value.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double tail = (1 - confidence) / 2;
        long lower = BinomialTails.quantile(tail, n, p);
        long upper = BinomialTails.quantile(1 - tail, n, p) + 1;
        Interval interval = new Interval(
                lower >= 1 ? sorted[(int) lower - 1] : Double.NaN, upper <= n ? sorted[(int) upper - 1] : Double.NaN);
        return new QuantileInterval(OrderStatistics.quantile7(sorted, p), interval);
    }
}
