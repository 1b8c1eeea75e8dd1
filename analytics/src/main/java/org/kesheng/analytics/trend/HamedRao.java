package org.kesheng.analytics.trend;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.MidRanks;
import org.kesheng.analytics.numeric.Tails;

/**
 * Mann-Kendall test with the variance corrected for autocorrelation, for monthly scores that remember last month.
 *
 * <p>H0: no monotonic trend; the values may depend on one another. The series is detrended by {@link SenSlope}; r_i
 * are the autocorrelations of the ranks of what is left, those within -+ qnorm((1+c)/2)/sqrt(n) taken as 0. The
 * variance of S is multiplied by
 *
 * <pre>1 + 2/(n(n-1)(n-2)) sum_{i=1..lags} (n-i)(n-i-1)(n-i-2) r_i</pre>
 *
 * Needs thirty values or more for the autocorrelations to mean anything; in a smooth series the far lags alternate
 * and can make the factor absurdly small, so the first three lags are the safer choice. Strong negative
 * autocorrelation can make the factor negative; then z and p are NaN. Removing the autocorrelation from the series
 * instead biases the slope.
 *
 * <p>Hamed, Rao (1998), A modified Mann-Kendall trend test for autocorrelated data, Journal of Hydrology 204,
 * 182-196. R: {@code modifiedmk::mmkh(x)}, with three lags {@code modifiedmk::mmkh3lag(x)}.
 */
public final class HamedRao {
    private static final double SIGNIFICANCE = 0.95;

    /**
     * @param n values
     * @param s rising pairs minus falling pairs
     * @param varS corrected variance
     * @param factor by which the variance of independent values is multiplied, n over the effective number of values
     * @param z statistic with continuity correction, NaN if the values do not vary or the factor is not positive
     * @param p two-sided
     */
    public record Result(int n, long s, double varS, double factor, double z, double p) {}

    private HamedRao() {}

    /**
     * Tests with all lags up to n-1.
     *
     * @throws NotComputable for values that are not finite or fewer than three
     */
    public static Result test(double[] value) {
        return test(value, Math.max(1, value.length - 1));
    }

    /**
     * Tests with the first {@code lags} autocorrelations.
     *
     * @throws NotComputable for values that are not finite, fewer than three, or lags outside 1 to n-1
     */
    public static Result test(double[] value, int lags) {
        Checks.finite("value", value);
        Checks.atLeast(3, "values", value.length);
        if (lags < 1 || lags >= value.length) {
            throw new NotComputable(
                    Reason.OPTION_OUT_OF_RANGE, "lags is " + lags + ", not within 1 and " + (value.length - 1));
        }
        MannKendall.Count count = MannKendall.Count.of(value);
        double factor = factor(autocorrelations(value, lags), value.length);
        double variance = count.varS() * factor;
        double z = MannKendall.z(count.s(), variance);
        return new Result(value.length, count.s(), variance, factor, z, Tails.normalTwoSided(z));
    }

    private static double factor(double[] r, double n) {
        double sum = 0;
        double bound = Tails.normalMultiplier(SIGNIFICANCE) / Math.sqrt(n);
        for (int i = 1; i <= r.length; i++) {
            if (Math.abs(r[i - 1]) > bound) {
                sum += (n - i) * (n - i - 1) * (n - i - 2) * r[i - 1];
            }
        }
        return 1 + 2 / (n * (n - 1) * (n - 2)) * sum;
    }

    private static double[] autocorrelations(double[] value, int lags) {
        double slope = new PairwiseSlopes(value).median();
        double[] rest = new double[value.length];
        Arrays.setAll(rest, i -> value[i] - slope * (i + 1));
        MidRanks ranks = MidRanks.of(rest);
        double[] ranked = new double[value.length];
        Arrays.setAll(ranked, ranks::rank);
        int[] all = new int[lags];
        Arrays.setAll(all, i -> i + 1);
        return Autocorrelation.acf(ranked, all);
    }
}
