package org.kesheng.analytics.chart;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.comparison.PAdjustment;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.OrderStatistics;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.numeric.Tails;

/**
 * Funnel plot of units: who differs from the common share by more than chance, given how small it is.
 *
 * <p>H0 of a unit: its share is p0 = sum(x)/sum(n). z_i = (p_i-p0)/sqrt(p0(1-p0)/n_i). Over-dispersion phi =
 * mean(z²), also after winsorising z at its type-7 10 % and 90 % quantiles; the adjusted limits divide z by
 * sqrt(max(1, phi_w)). Counts beyond 95 %, 99.8 % and adjusted 99.8 % limits, and units significant after Holm and
 * Benjamini-Hochberg. A unit of size 0 takes no part. The normal limits need about five expected successes and
 * failures.
 *
 * <p>Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 1185-1202. R: {@code z <- (x/n-p0)/sqrt(p0*(1-p0)/n); p.adjust(2*pnorm(-abs(z)), "holm")}; {@code
 * FunnelPlotR::funnel_plot}.
 */
public final class Funnel {
    /** Cut-off of the 95 % limits. */
    public static final double Z_95 = Tails.normalQuantile(0.975);

    /** Cut-off of the 99.8 % limits. */
    public static final double Z_998 = Tails.normalQuantile(0.999);

    /**
     * @param p0 common share
     * @param phi over-dispersion, NaN if p0 is 0 or 1
     * @param phiWinsorized the same after winsorising
     * @param out95 units beyond the 95 % limits
     * @param out998 units beyond the 99.8 % limits
     * @param out998Adjusted units beyond the 99.8 % limits widened for over-dispersion
     * @param significantHolm units with Holm-adjusted p below alpha
     * @param significantBh units with Benjamini-Hochberg-adjusted p below alpha
     * @param z per unit, NaN for size 0
     */
    public record Result(
            double p0,
            double phi,
            double phiWinsorized,
            int out95,
            int out998,
            int out998Adjusted,
            int significantHolm,
            int significantBh,
            double[] z) {}

    private Funnel() {}

    /**
     * Compares the units.
     *
     * @param count successes per unit, 0 to size
     * @param size cases per unit
     * @param alpha level of the adjusted p-values, within 0 and 1
     * @throws NotComputable for counts outside 0 to size, no unit, or alpha out of range
     */
    public static Result of(double[] count, double[] size, double alpha) {
        Checks.shares(count, size);
        Checks.probability("alpha", alpha);
        Checks.atLeast(1, "units", count.length);
        double x = Sums.of(count);
        double n = Sums.of(size);
        double[] z = Binomial.z(count, size, x, n);
        double[] defined = Arrays.stream(z).filter(v -> !Double.isNaN(v)).toArray();
        double phiWinsorized = meanSquare(winsorized(defined));
        double[] p = Arrays.stream(z).map(Tails::normalTwoSided).toArray();
        return new Result(
                x / n,
                meanSquare(defined),
                phiWinsorized,
                beyond(z, Z_95),
                beyond(z, Z_998),
                beyond(z, Z_998 * Math.sqrt(Math.max(1, phiWinsorized))),
                below(PAdjustment.HOLM.adjust(p), alpha),
                below(PAdjustment.BENJAMINI_HOCHBERG.adjust(p), alpha),
                z);
    }

    private static double[] winsorized(double[] z) {
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double low = OrderStatistics.quantile7(sorted, 0.1);
        double high = OrderStatistics.quantile7(sorted, 0.9);
        double[] moved = new double[z.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.max(low, Math.min(z[i], high));
        }
        return moved;
    }

    private static double meanSquare(double[] z) {
        return Sums.ofSquares(z) / z.length;
    }

    private static int beyond(double[] z, double limit) {
        int n = 0;
        for (double v : z) {
            n += Math.abs(v) > limit ? 1 : 0;
        }
        return n;
    }

    private static int below(double[] p, double alpha) {
        int n = 0;
        for (double v : p) {
            n += v < alpha ? 1 : 0;
        }
        return n;
    }
}
