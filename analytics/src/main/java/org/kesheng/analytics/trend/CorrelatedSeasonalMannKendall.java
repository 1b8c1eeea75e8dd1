package org.kesheng.analytics.trend;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.MidRanks;
import org.kesheng.analytics.numeric.Tails;

/**
 * Seasonal Mann-Kendall test for seasons that depend on one another (a good year lifts all of its months), after
 * Hirsch and Slack.
 *
 * <p>H0: no monotonic trend in any season. S is the sum over the seasons; its variance is the sum of all covariances
 * of the seasons, estimated from the ranks: cov(S_g, S_h) = (K_gh + 4 sum_i R_ig R_ih - n(n+1)²)/3, K_gh = sum_{i<j}
 * sign((x_jg - x_ig)(x_jh - x_ih)), R mid-ranks within the season, n cycles. Needs complete cycles, ten or more: with
 * fewer the estimated covariances cost much power and {@link SeasonalMannKendall} is better.
 *
 * <p>Hirsch, Slack (1984), A nonparametric trend test for seasonal data with serial dependence, Water Resources
 * Research 20, 727-732. R: {@code EnvStats::kendallSeasonalTrendTest(y, season, year, independent.obs = FALSE)};
 * without continuity correction {@code trend::csmk.test(ts(y, frequency = 12))}.
 */
public final class CorrelatedSeasonalMannKendall {
    /**
     * @param s sum over the seasons
     * @param varS variance of s with the covariances between seasons
     * @param z statistic with continuity correction; NaN if the variance is not positive
     * @param p two-sided
     */
    public record Result(long s, double varS, double z, double p) {}

    private CorrelatedSeasonalMannKendall() {}

    /**
     * Tests a series of complete cycles.
     *
     * @param value finite values in order of time, beginning with the first season of a cycle
     * @param seasons seasons in a cycle, at least 1
     * @throws NotComputable for values that are not finite, an incomplete cycle or fewer than two cycles
     */
    public static Result test(double[] value, int seasons) {
        Checks.finite("value", value);
        if (seasons < 1 || value.length % seasons != 0) {
            throw new NotComputable(
                    Reason.TOO_FEW_VALUES, value.length + " values are not complete cycles of " + seasons + " seasons");
        }
        int n = value.length / seasons;
        Checks.atLeast(2, "cycles", n);
        double[][] series = new double[seasons][n];
        MidRanks[] ranks = new MidRanks[seasons];
        long s = 0;
        for (int g = 0; g < seasons; g++) {
            for (int i = 0; i < n; i++) {
                series[g][i] = value[i * seasons + g];
            }
            ranks[g] = MidRanks.of(series[g]);
            s += MannKendall.Count.of(series[g]).s();
        }
        double variance = 0;
        for (int g = 0; g < seasons; g++) {
            variance += MannKendall.Count.of(series[g]).varS();
            for (int h = 0; h < g; h++) {
                variance += 2 * covariance(series[g], series[h], ranks[g], ranks[h]);
            }
        }
        double z = MannKendall.z(s, variance);
        return new Result(s, variance, z, Tails.normalTwoSided(z));
    }

    private static double covariance(double[] x, double[] y, MidRanks rx, MidRanks ry) {
        int n = x.length;
        double k = 0;
        double r = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < j; i++) {
                k += Math.signum(x[j] - x[i]) * Math.signum(y[j] - y[i]);
            }
            r += rx.rank(j) * ry.rank(j);
        }
        return (k + 4 * r - n * (n + 1.0) * (n + 1.0)) / 3;
    }
}
