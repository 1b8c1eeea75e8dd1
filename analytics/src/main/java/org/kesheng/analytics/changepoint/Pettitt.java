package org.kesheng.analytics.changepoint;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.MidRanks;

/**
 * Pettitt's rank test for one change of level at an unknown time.
 *
 * <p>H0: independent values without change. U_t = 2 sum_{i<=t} rank_i - t(n+1), K = max|U_t|, p = min(1, 2
 * exp(-6K²/(n³+n²))), good for p up to 0.5.
 *
 * <p>Pettitt (1979), A non-parametric approach to the change-point problem, Applied Statistics 28, 126-135. R: {@code
 * trend::pettitt.test(x)}.
 */
public final class Pettitt {
    /**
     * @param k statistic
     * @param t first position at which it is reached, the last of the old regime, from 1
     * @param p approximate
     */
    public record Result(double k, int t, double p) {}

    private Pettitt() {}

    /**
     * Tests the series.
     *
     * @throws NotComputable for values that are not finite or fewer than two
     */
    public static Result test(double[] value) {
        Checks.finite("value", value);
        Checks.atLeast(2, "values", value.length);
        MidRanks ranks = MidRanks.of(value);
        double n = value.length;
        double u = 0;
        double k = -1;
        int at = 0;
        for (int t = 1; t <= value.length; t++) {
            u += 2 * ranks.rank(t - 1) - (n + 1);
            if (Math.abs(u) > k) {
                k = Math.abs(u);
                at = t;
            }
        }
        return new Result(k, at, Math.min(1, 2 * Math.exp(-6 * k * k / (n * n * n + n * n))));
    }
}
