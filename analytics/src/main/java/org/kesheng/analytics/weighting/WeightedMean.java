package org.kesheng.analytics.weighting;

import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;

/**
 * A weighted mean with its linearised standard error. Immutable; independent of the unit of the weights.
 *
 * <p>mean = Σwx/Σw; se = √(n/(n-1) · Σ(w(x-mean))²)/Σw; n_eff = (Σw)²/Σw² (Kish). Rows of weight zero count into n, as in
 * R. The standard error supposes independent cases and treats the weights as given.
 *
 * <p>Reference: T. Lumley (2010), Complex Surveys. R:
 * {@code survey::svymean(~x, survey::svydesign(ids = ~1, weights = ~w, data = d))}.
 *
 * @param n rows
 * @param mean weighted mean; NaN if all weights are zero
 * @param se its standard error; NaN for fewer than two rows
 * @param effective effective number of cases
 */
public record WeightedMean(long n, double mean, double se, double effective) {

    /**
     * Estimates the mean.
     *
     * @param values finite values
     * @param weights as many weights, not negative
     * @return the estimate
     * @throws org.kesheng.analytics.NotComputable for a negative weight, NaN or infinities
     */
    public static WeightedMean of(double[] values, double[] weights) {
        Checks.sameLength("value", values.length, "weight", weights.length);
        Checks.finite("value", values);
        Checks.nonNegative("weight", weights);
        double n = values.length;
        double[] w = scaled(weights);
        double sum = Sums.of(w);
        double first = Sums.ofProducts(w, values) / sum;
        double mean = first + Sums.ofProducts(w, minus(values, first)) / sum;
        double[] scores = minus(values, mean);
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= w[i];
        }
        double se = n < 2 ? Double.NaN : Math.sqrt(n / (n - 1) * Sums.ofSquares(scores)) / sum;
        return new WeightedMean(values.length, mean, se, sum / Sums.ofSquares(w) * sum);
    }

    /** The design effect of unequal weights, n/n_eff (Kish). R: {@code n * sum(w^2) / sum(w)^2}. */
    public double designEffect() {
        return n / effective;
    }

    /** The weights over a power of two near the largest, so that huge weights neither overflow nor lose digits. */
    private static double[] scaled(double[] weights) {
        double max = 0;
        for (double weight : weights) {
            max = Math.max(max, weight);
        }
        int exponent = max > 0 ? Math.getExponent(max) : 0;
        double[] scaled = new double[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.scalb(weights[i], -exponent);
        }
        return scaled;
    }

    private static double[] minus(double[] values, double shift) {
        double[] rest = new double[values.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i] - shift;
        }
        return rest;
    }
}
