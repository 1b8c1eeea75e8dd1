package org.kesheng.analytics.changepoint;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;

/**
 * OLS-CUSUM test for a change of the mean anywhere in the series.
 *
 * <p>H0: constant mean, independent errors. max_t |sum_{i<=t}(x_i-x̄)|/(sd sqrt(n)) follows in the limit the maximum
 * of a Brownian bridge, p = 2 sum_{k>=1} (-1)^(k+1) exp(-2 k² x²).
 *
 * <p>Ploberger, Krämer (1992), The CUSUM test with OLS residuals, Econometrica 60, 271-285. R: {@code
 * strucchange::sctest(strucchange::efp(x ~ 1, type = "OLS-CUSUM"))}.
 */
public final class OlsCusum {
    private static final int TERMS = 100;

    /**
     * @param statistic NaN for a constant series
     * @param t position of the maximum from 1
     * @param p asymptotic
     */
    public record Result(double statistic, int t, double p) {}

    private OlsCusum() {}

    /**
     * Tests the series.
     *
     * @throws NotComputable for values that are not finite or fewer than two
     */
    public static Result test(double[] value) {
        Checks.finite("value", value);
        Checks.atLeast(2, "values", value.length);
        double[] d = Deviations.centred(value);
        double sum = 0;
        double most = 0;
        int at = 1;
        for (int t = 1; t <= d.length; t++) {
            sum += d[t - 1];
            if (Math.abs(sum) > most) {
                most = Math.abs(sum);
                at = t;
            }
        }
        double statistic = most / Math.sqrt(Deviations.variance(value) * d.length);
        return new Result(statistic, at, bridge(statistic));
    }

    /** Upper tail of the maximum of the absolute Brownian bridge (Kolmogorov's distribution). */
    private static double bridge(double x) {
        if (x < 0.2) {
            return 1; // 1 - 4e-13 and closer
        }
        double p = 0;
        for (int k = TERMS; k >= 1; k--) {
            p += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
        }
        return Double.isNaN(x) ? Double.NaN : Math.min(1, p);
    }
}
