package org.kesheng.analytics.numeric;

/**
 * Sums that do not lose digits: every sum is accumulated in twice the working precision and rounded once.
 *
 * <p>Reference: T. Ogita, S. M. Rump, S. Oishi (2005), Accurate sum and dot product, SIAM J. Sci. Comput. 26(6). The
 * relative error is about 1e-16 + n² 1e-32 times the condition of the sum. A sum with an infinite or undefined term is
 * what plain addition gives.
 */
public final class Sums {

    private Sums() {}

    /**
     * The sum of the values, 0 for none. R: {@code sum(x)}.
     *
     * @param values terms
     * @return their sum
     */
    public static double of(double[] values) {
        double high = 0;
        double low = 0;
        for (double value : values) {
            double sum = high + value;
            double part = sum - high;
            low += (high - (sum - part)) + (value - part);
            high = sum;
        }
        return finish(high, low);
    }

    /**
     * The arithmetic mean, NaN for no values. R: {@code mean(x)}.
     *
     * <p>Two passes: the mean of the residuals about the first mean is added, which removes the rounding of the division.
     *
     * @param values terms
     * @return their mean
     */
    public static double mean(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double first = of(values) / values.length;
        if (!Double.isFinite(first)) {
            return first;
        }
        double[] residuals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            residuals[i] = values[i] - first;
        }
        return first + of(residuals) / values.length;
    }

    /**
     * The sum of the products, in twice the working precision. R: {@code sum(x * y)}.
     *
     * @param x first factors
     * @param y second factors, as many
     * @return the dot product
     */
    public static double ofProducts(double[] x, double[] y) {
        double high = 0;
        double low = 0;
        for (int i = 0; i < x.length; i++) {
            double product = x[i] * y[i];
            low += Math.fma(x[i], y[i], -product);
            double sum = high + product;
            double part = sum - high;
            low += (high - (sum - part)) + (product - part);
            high = sum;
        }
        return finish(high, low);
    }

    /**
     * The sum of the squares, in twice the working precision. R: {@code sum(x^2)}.
     *
     * @param x terms
     * @return sum of squares
     */
    public static double ofSquares(double[] x) {
        return ofProducts(x, x);
    }

    private static double finish(double high, double low) {
        return Double.isFinite(low) ? high + low : high;
    }
}
