package org.kesheng.analytics.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Quantiles of the distributions behind intervals, exact to the last digits that the tail itself has: the tail
 * probability is bisected over the floating-point numbers until two neighbours are left. The argument is always the
 * upper tail, so that {@code 1 - 1e-20} can be asked for.
 */
public final class Quantiles {

    /** Degrees of freedom from which the expansion serves, for |z| up to 2.6. */
    private static final double MANY = 1000;

    private Quantiles() {}

    /**
     * Quantile of Student's t for an upper tail. R: {@code qt(upper, df, lower.tail = FALSE)}.
     *
     * @param upper probability above the quantile
     * @param df degrees of freedom, positive
     * @return the quantile; NaN for probabilities outside of 0..1 or df that are not positive
     */
    public static double studentT(double upper, double df) {
        if (!(upper >= 0 && upper <= 1) || !(df > 0)) {
            return Double.NaN;
        }
        if (upper > 0.5) {
            return -studentT(1 - upper, df);
        }
        if (upper == 0.5 || upper == 0) {
            return upper == 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double z = -Tails.normalQuantile(upper);
        return df >= MANY * Math.max(1, Math.pow(z / 2.6, 4))
                ? expansion(z, df)
                : bisect(t -> Tails.studentTwoSided(t, df) / 2, upper);
    }

    /**
     * Student's quantile from the normal one by the expansion in 1/df, five terms: R. A. Fisher, E. A. Cornish (1960),
     * Technometrics 2. Where it is used it has all digits, which the tail loses at large df, and costs next to nothing.
     */
    private static double expansion(double z, double df) {
        double zz = z * z;
        double first = (zz + 1) / 4;
        double second = ((5 * zz + 16) * zz + 3) / 96;
        double third = (((3 * zz + 19) * zz + 17) * zz - 15) / 384;
        double fourth = ((((79 * zz + 776) * zz + 1482) * zz - 1920) * zz - 945) / 92160;
        return z + z * (first + (second + (third + fourth / df) / df) / df) / df;
    }

    /** Two-sided multiplier of a mean's interval. R: {@code qt(1 - (1 - confidence) / 2, df)}. */
    public static double studentMultiplier(double confidence, double df) {
        Checks.probability("confidence", confidence);
        return studentT((1 - confidence) / 2, df);
    }

    /**
     * Quantile of F for an upper tail. R: {@code qf(upper, df1, df2, lower.tail = FALSE)}.
     *
     * @param upper probability above the quantile
     * @param df1 degrees of freedom of the numerator
     * @param df2 degrees of freedom of the denominator
     * @return the quantile; NaN where it is not defined
     */
    public static double f(double upper, double df1, double df2) {
        if (!(upper >= 0 && upper <= 1) || !(df1 > 0) || !(df2 > 0)) {
            return Double.NaN;
        }
        if (upper == 0 || upper == 1) {
            return upper == 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return upper > 0.5
                ? 1 / bisect(f -> Tails.fUpper(f, df2, df1), 1 - upper)
                : bisect(f -> Tails.fUpper(f, df1, df2), upper);
    }

    /**
     * Quantile of the beta distribution for a lower tail. R: {@code qbeta(lower, a, b)}.
     *
     * @param lower probability below the quantile
     * @param a first shape, positive
     * @param b second shape, positive
     * @return the quantile; NaN where it is not defined
     */
    public static double beta(double lower, double a, double b) {
        if (!(lower >= 0 && lower <= 1) || !(a > 0) || !(b > 0)) {
            return Double.NaN;
        }
        if (lower > 0.5) {
            return 1 - beta(1 - lower, b, a);
        }
        return bisect(x -> -betaBelow(x, a, b), -lower, 1);
    }

    /**
     * Lower tail of the beta distribution (regularised incomplete beta function). R: {@code pbeta(x, a, b)}.
     *
     * @param x where
     * @param a first shape, positive
     * @param b second shape, positive
     * @return probability below x
     */
    public static double betaBelow(double x, double a, double b) {
        return IncompleteBeta.lower(x, 1 - x, a, b);
    }

    private static double bisect(DoubleUnaryOperator decreasing, double target) {
        return bisect(decreasing, target, Double.MAX_VALUE);
    }

    /** Where a decreasing function of 0..end passes the target; halves the range of bit patterns, about 62 steps. */
    private static double bisect(DoubleUnaryOperator decreasing, double target, double end) {
        long low = 0;
        long high = Double.doubleToLongBits(end);
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (decreasing.applyAsDouble(Double.longBitsToDouble(middle)) > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Double.longBitsToDouble(high);
    }
}
