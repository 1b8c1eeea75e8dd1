package org.kesheng.analytics.numeric;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tail probabilities computed directly, never as one minus a distribution function, so that the smallest p-values
 * keep their relative precision. All methods return NaN for a NaN statistic or for degrees of freedom that are not
 * positive.
 */
public final class Tails {
    private static final double SQRT2 = Math.sqrt(2);

    private Tails() {}

    /** Both tails of the standard normal distribution. R: {@code 2 * pnorm(-abs(z))}. */
    public static double normalTwoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : erfc(Math.abs(z) / SQRT2);
    }

    /** Upper tail of the standard normal distribution. R: {@code pnorm(z, lower.tail = FALSE)}. */
    public static double normalUpper(double z) {
        return Double.isNaN(z) ? Double.NaN : z < 0 ? 1 - 0.5 * erfc(-z / SQRT2) : 0.5 * erfc(z / SQRT2);
    }

    /** Upper tail of chi-square. R: {@code pchisq(x, df, lower.tail = FALSE)}. */
    public static double chiSquareUpper(double x, double df) {
        if (Double.isNaN(x) || !(df > 0)) {
            return Double.NaN;
        }
        if (x <= 0 || x == Double.POSITIVE_INFINITY) {
            return x <= 0 ? 1 : 0;
        }
        return Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    /** Upper tail of F. R: {@code pf(f, df1, df2, lower.tail = FALSE)}. */
    public static double fUpper(double f, double df1, double df2) {
        if (Double.isNaN(f) || !(df1 > 0) || !(df2 > 0)) {
            return Double.NaN;
        }
        if (f <= 0 || f == Double.POSITIVE_INFINITY) {
            return f <= 0 ? 1 : 0;
        }
        double between = df1 * f;
        double all = df2 + between;
        return Double.isInfinite(all) ? 0 : IncompleteBeta.lower(df2 / all, between / all, df2 / 2, df1 / 2);
    }

    /** Both tails of Student's t. R: {@code 2 * pt(-abs(t), df)}. */
    public static double studentTwoSided(double t, double df) {
        return Double.isNaN(t) ? Double.NaN : fUpper(t * t, 1, df);
    }

    /**
     * Quantile of the standard normal distribution, p within (0, 1): commons-math's inverse error function sharpened
     * by one Newton step on the tail that is small. R: {@code qnorm(p)}.
     */
    public static double normalQuantile(double p) {
        if (!(p > 0 && p < 1)) {
            return p == 0 ? Double.NEGATIVE_INFINITY : p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (p > 0.5) {
            return -normalQuantile(1 - p);
        }
        double z = SQRT2 * Erf.erfInv(2 * p - 1);
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return density > 0 ? z - (normalUpper(-z) - p) / density : z;
    }

    /** Two-sided normal multiplier of a confidence level: {@code qnorm(1 - (1 - confidence) / 2)}. */
    public static double normalMultiplier(double confidence) {
        Checks.probability("confidence", confidence);
        return -normalQuantile((1 - confidence) / 2);
    }

    private static double erfc(double x) {
        return x == 0 ? 1 : x > 39 ? 0 : Gamma.regularizedGammaQ(0.5, x * x, 1e-15, 10000);
    }
}
