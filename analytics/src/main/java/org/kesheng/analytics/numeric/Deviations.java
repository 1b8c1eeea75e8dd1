package org.kesheng.analytics.numeric;

/**
 * Deviations from the mean that keep their digits.
 *
 * <p>Chan, Golub, LeVeque (1983), Algorithms for computing the sample variance, The American Statistician 37,
 * 242-247.
 */
public final class Deviations {
    private Deviations() {}

    /**
     * The values minus their mean, in two steps: first minus the first value (exact where leading digits agree), then
     * minus the mean of the rest. R: {@code x - mean(x)}.
     */
    public static double[] centred(double[] x) {
        if (x.length == 0) {
            return x.clone();
        }
        double[] d = minus(x, x[0]);
        double m = Sums.of(d) / x.length;
        for (int i = 0; i < d.length; i++) {
            d[i] -= m;
        }
        return d;
    }

    /** Sum of squares about the mean, with the correction for the rounding of the mean. R: {@code (n-1)*var(x)}. */
    public static double squaresAboutMean(double[] x) {
        double[] d = centred(x);
        double s = 0;
        double c = 0;
        double rest = 0;
        for (double v : d) {
            double y = v * v - c;
            double t = s + y;
            c = (t - s) - y;
            s = t;
            rest += v;
        }
        return x.length == 0 ? 0 : Math.max(0, s - rest * rest / x.length);
    }

    /** Variance with denominator n-1; NaN below two values. R: {@code var(x)}. */
    public static double variance(double[] x) {
        return x.length < 2 ? Double.NaN : squaresAboutMean(x) / (x.length - 1);
    }

    /**
     * {@code a*b - c*d} to within one and a half units in the last place, exactly zero where the products are equal.
     * Jeannerod, Louvet, Muller (2013), Further analysis of Kahan's algorithm, Mathematics of Computation 82.
     */
    public static double differenceOfProducts(double a, double b, double c, double d) {
        double cd = c * d;
        double error = Math.fma(c, d, -cd);
        return Math.fma(a, b, -cd) - error;
    }

    private static double[] minus(double[] x, double shift) {
        double[] d = new double[x.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = x[i] - shift;
        }
        return d;
    }
}
