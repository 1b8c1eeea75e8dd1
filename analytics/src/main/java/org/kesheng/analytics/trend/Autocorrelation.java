package org.kesheng.analytics.trend;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.numeric.Tails;

/**
 * Does a series remember itself? Autocorrelations and the Ljung-Box test of the first lags together.
 *
 * <p>acf_k = sum_{t=1..n-k} (x_t-x̄)(x_{t+k}-x̄) / sum (x-x̄)². Ljung-Box: H0: no autocorrelation up to the lag; Q =
 * n(n+2) sum acf_k²/(n-k), chi-square with as many degrees of freedom as lags (fewer if the series are residuals of a
 * fitted model).
 *
 * <p>Ljung, Box (1978), On a measure of lack of fit in time series models, Biometrika 65, 297-303. R: {@code acf(x,
 * plot = FALSE)}, {@code Box.test(x, lag, type = "Ljung-Box")}.
 */
public final class Autocorrelation {
    /**
     * @param q statistic, NaN for a constant series and unless there are more values than lags
     * @param df lags
     * @param p upper tail of chi-square
     */
    public record LjungBox(double q, int df, double p) {}

    private Autocorrelation() {}

    /**
     * Autocorrelations of the lags, NaN for a constant series and for negative lags; 0 from lag n on, where no pair
     * is left.
     *
     * @throws NotComputable for values that are not finite or none
     */
    public static double[] acf(double[] value, int... lags) {
        Checks.finite("value", value);
        Checks.atLeast(1, "values", value.length);
        double[] d = Deviations.centred(value);
        double all = Sums.ofSquares(d);
        double[] acf = new double[lags.length];
        for (int k = 0; k < lags.length; k++) {
            acf[k] = lags[k] < 0 ? Double.NaN : lagged(d, lags[k]) / all;
        }
        return acf;
    }

    /**
     * The Ljung-Box test of the first {@code lags} autocorrelations.
     *
     * @throws NotComputable for values that are not finite or none, or lags below 1
     */
    public static LjungBox ljungBox(double[] value, int lags) {
        if (lags < 1) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "lags is " + lags + ", below 1");
        }
        int[] all = new int[lags];
        for (int k = 0; k < lags; k++) {
            all[k] = k + 1;
        }
        double[] acf = acf(value, all);
        double n = value.length;
        double sum = 0;
        for (int k = 1; k <= lags; k++) {
            sum += acf[k - 1] * acf[k - 1] / (n - k);
        }
        double q = lags < value.length ? n * (n + 2) * sum : Double.NaN;
        return new LjungBox(q, lags, Tails.chiSquareUpper(q, lags));
    }

    private static double lagged(double[] d, int lag) {
        double sum = 0;
        for (int t = 0; t + lag < d.length; t++) {
            sum += d[t] * d[t + lag];
        }
        return sum;
    }
}
