package org.kesheng.analytics.numeric;

/** The binomial distribution by the incomplete beta function: no sums, however many cases. */
public final class BinomialTails {
    private BinomialTails() {}

    /** Probability of at most k successes. R: {@code pbinom(k, n, p)}. */
    public static double atMost(double k, double n, double p) {
        return k < 0 ? 0 : k >= n ? 1 : Quantiles.betaBelow(1 - p, n - k, k + 1);
    }

    /** Probability of at least k successes, with its relative precision. R: {@code pbinom(k - 1, n, p, lower.tail = FALSE)}. */
    public static double atLeast(double k, double n, double p) {
        return k <= 0 ? 1 : k > n ? 0 : Quantiles.betaBelow(p, k, n - k + 1);
    }

    /** Smallest k with {@code atMost(k) >= lower}. R: {@code qbinom(lower, n, p)}. */
    public static long quantile(double lower, long n, double p) {
        long low = -1;
        long high = n;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (atMost(middle, n, p) >= lower * (1 - 64 * Math.ulp(1.0))) { // as R: rounding does not cost a step
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
