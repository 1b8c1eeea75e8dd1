package org.kesheng.analytics.chart;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.BinomialTails;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.OrderStatistics;
import org.kesheng.analytics.numeric.Sums;

/**
 * The lines of a funnel plot: exact binomial limits for any size, and limits widened by a spread between units
 * (additive over-dispersion) where {@link Funnel} shows more than chance.
 *
 * <p>Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 1185-1202, appendix A.1; Spiegelhalter et al. (2012), Statistical methods for healthcare regulation, JRSS A 175,
 * 1-47. R: {@code FunnelPlotR::funnel_plot(limit = 99.8, method = "SHMI")}; the exact limit is {@code r <- qbinom(p,
 * n, p0); (r - (pbinom(r, n, p0) - p)/(pbinom(r, n, p0) - pbinom(r-1, n, p0)))/n}.
 */
public final class FunnelLimits {
    private FunnelLimits() {}

    /**
     * Exact two-sided limits of the share of a unit, interpolated between whole counts so that they fall smoothly
     * with size.
     *
     * @param p0 common share, within 0 and 1
     * @param size cases of the unit, above 0
     * @param confidence such as 0.95 or 0.998
     * @throws NotComputable for a size below 1 or probabilities outside 0 and 1
     */
    public static Interval exact(double p0, long size, double confidence) {
        Checks.probability("p0", p0);
        Checks.probability("confidence", confidence);
        Checks.atLeast(1, "cases", size);
        double tail = (1 - confidence) / 2;
        return new Interval(limit(tail, size, p0), limit(1 - tail, size, p0)).within(0, 1);
    }

    private static double limit(double lower, long size, double p0) {
        long r = BinomialTails.quantile(lower, size, p0);
        double atMost = BinomialTails.atMost(r, size, p0);
        double share = (atMost - lower) / (atMost - BinomialTails.atMost(r - 1.0, size, p0));
        return (r - share) / size;
    }

    /**
     * Variance between units beyond chance (tau²), by moments of z winsorised at 10 % and 90 %; 0 if there is none. A
     * unit's widened limits are p0 -+ L sqrt(p0(1-p0)/n + tau²).
     *
     * @param count successes per unit, 0 to size
     * @param size cases per unit; those of size 0 take no part
     * @return tau² of the shares; NaN if the common share is 0 or 1
     * @throws NotComputable for counts outside 0 to size or fewer than two units with cases
     */
    public static double varianceBetween(double[] count, double[] size) {
        Checks.shares(count, size);
        double x = Sums.of(count);
        double n = Sums.of(size);
        double p0 = x / n;
        double[] z = Arrays.stream(Binomial.z(count, size, x, n))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double low = OrderStatistics.quantile7(sorted, 0.1);
        double high = OrderStatistics.quantile7(sorted, 0.9);
        double q = 0;
        for (double v : z) {
            double moved = Math.max(low, Math.min(v, high));
            q += moved * moved;
        }
        double[] weight = Arrays.stream(size)
                .filter(s -> s > 0)
                .map(s -> s / (p0 * (1 - p0)))
                .toArray();
        Checks.atLeast(2, "units with cases", weight.length);
        if (p0 == 0 || p0 == 1) {
            return Double.NaN;
        }
        double weights = Sums.of(weight);
        double excess = q - (weight.length - 1);
        return Math.max(0, excess / (weights - Sums.ofSquares(weight) / weights));
    }
}
