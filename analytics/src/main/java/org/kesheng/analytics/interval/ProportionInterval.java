package org.kesheng.analytics.interval;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Quantiles;
import org.kesheng.analytics.numeric.Tails;

/** Intervals for a proportion x/n, such as a top-box share. Counts may be effective counts and need not be whole. */
public final class ProportionInterval {

    private ProportionInterval() {}

    /**
     * Wilson's score interval without continuity correction: (p + z²/2n ∓ z√(p(1-p)/n + z²/4n²)) / (1 + z²/n). Good at
     * every n; its mean coverage is close to the nominal one.
     *
     * <p>Reference: E. B. Wilson (1927), JASA 22; R. G. Newcombe (1998), Statistics in Medicine 17. R:
     * {@code prop.test(x, n, conf.level = confidence, correct = FALSE)$conf.int}.
     *
     * @param x successes, 0..n
     * @param n cases; undefined for 0
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval within 0..1
     */
    public static Interval wilson(double x, double n, double confidence) {
        check(x, n);
        double z = Tails.normalMultiplier(confidence);
        if (n == 0) {
            return Interval.UNDEFINED;
        }
        double p = x / n;
        double half = z * Math.sqrt(p * ((n - x) / n) / n + z * z / (4 * n * n));
        double centre = p + z * z / (2 * n);
        double scale = 1 + z * z / n;
        double lower = x == 0 ? 0 : (centre - half) / scale;
        double upper = x == n ? 1 : (centre + half) / scale;
        return new Interval(lower, upper).within(0, 1);
    }

    /**
     * Clopper and Pearson's exact interval by quantiles of the beta distribution. Never covers less than promised, hence
     * wide at small n.
     *
     * <p>Reference: C. J. Clopper, E. S. Pearson (1934), Biometrika 26. R:
     * {@code binom.test(x, n, conf.level = confidence)$conf.int}.
     *
     * @param x successes, 0..n
     * @param n cases; undefined for 0
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval within 0..1
     */
    public static Interval clopperPearson(double x, double n, double confidence) {
        check(x, n);
        Checks.probability("confidence", confidence);
        if (n == 0) {
            return Interval.UNDEFINED;
        }
        double tail = (1 - confidence) / 2;
        double lower = x == 0 ? 0 : Quantiles.beta(tail, x, n - x + 1);
        double upper = x == n ? 1 : 1 - Quantiles.beta(tail, n - x, x + 1);
        return new Interval(lower, upper);
    }

    private static void check(double x, double n) {
        if (!(x >= 0 && x <= n && n < Double.POSITIVE_INFINITY)) {
            throw new NotComputable(Reason.COUNT_ABOVE_SIZE, x + " successes of " + n + " cases");
        }
    }
}
