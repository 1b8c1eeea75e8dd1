package org.kesheng.analytics.trend;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Tails;

/**
 * Mann-Kendall test for a monotonic trend, in O(n log n).
 *
 * <p>H0: the values are independent and equally distributed. S = sum over i&lt;j of sign(x_j-x_i), var(S) =
 * (n(n-1)(2n+5) - sum t(t-1)(2t+5))/18 with ties of t, z = (S-sign(S))/sqrt(var(S)), p two-sided normal.
 * Autocorrelation makes p too small: see {@link HamedRao}. With a season use {@link SeasonalMannKendall}. The normal
 * distribution is good from about ten values.
 *
 * <p>Mann (1945), Econometrica 13, 245-259; Kendall (1975), Rank Correlation Methods. R: {@code trend::mk.test(x)},
 * {@code Kendall::MannKendall(x)}.
 */
public final class MannKendall {
    /**
     * @param n values
     * @param s rising pairs minus falling pairs
     * @param varS variance of s under H0, with ties
     * @param z statistic with continuity correction; NaN if all values are equal
     * @param p two-sided
     * @param tauB s/sqrt((n0-ties) n0), n0 = n(n-1)/2
     */
    public record Result(int n, long s, double varS, double z, double p, double tauB) {}

    private MannKendall() {}

    /**
     * Tests the series.
     *
     * @throws NotComputable for values that are not finite or fewer than two
     */
    public static Result test(double[] value) {
        Checks.finite("value", value);
        Checks.atLeast(2, "values", value.length);
        Count count = Count.of(value);
        double pairs = value.length * (value.length - 1.0) / 2;
        double z = z(count.s, count.varS);
        double tau = count.s / Math.sqrt((pairs - count.tiedPairs) * pairs);
        return new Result(value.length, count.s, count.varS, z, Tails.normalTwoSided(z), tau);
    }

    /** (s - sign(s))/sqrt(varS), NaN if the variance is 0. */
    static double z(double s, double varS) {
        return varS > 0 ? (s - Math.signum(s)) / Math.sqrt(varS) : Double.NaN;
    }

    /** Sign sum, its variance and the tied pairs of one series. */
    record Count(long s, double varS, long tiedPairs) {
        static Count of(double[] x) {
            long n = x.length;
            double[] sorted = new double[x.length];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = x[i] + 0.0;
            }
            long falling = inversions(sorted, 0, sorted.length, new double[sorted.length]);
            long tied = 0;
            double variance = n * (n - 1.0) * (2.0 * n + 5);
            for (int from = 0; from < sorted.length; ) {
                int to = from + 1;
                while (to < sorted.length && sorted[to] == sorted[from]) {
                    to++;
                }
                double t = to - from;
                variance -= t * (t - 1) * (2 * t + 5);
                tied += (long) (t * (t - 1) / 2);
                from = to;
            }
            long s = n * (n - 1) / 2 - tied - 2 * falling;
            return new Count(s, variance / 18, tied);
        }
    }

    /** Sorts a[from..to) by merging and counts the pairs that stood in falling order. */
    private static long inversions(double[] a, int from, int to, double[] space) {
        if (to - from < 2) {
            return 0;
        }
        int mid = (from + to) >>> 1;
        long falling = inversions(a, from, mid, space) + inversions(a, mid, to, space);
        if (a[mid - 1] <= a[mid]) {
            return falling;
        }
        System.arraycopy(a, from, space, from, mid - from);
        int left = from;
        int right = mid;
        for (int k = from; left < mid; k++) {
            if (right < to && a[right] < space[left]) {
                falling += mid - left;
                a[k] = a[right++];
            } else {
                a[k] = space[left++];
            }
        }
        return falling;
    }
}
