package org.kesheng.analytics.chart;

import org.kesheng.analytics.numeric.Deviations;

/** Distances of shares from the common share in binomial standard errors. */
final class Binomial {
    private Binomial() {}

    /**
     * z_i = (x_i/n_i - X/N)/sqrt(p(1-p)/n_i), p = X/N. The numerator is (x_i N - n_i X)/(n_i N), exactly zero for a
     * unit with the common share. NaN for size 0 and where p is 0 or 1.
     */
    static double[] z(double[] count, double[] size, double x, double n) {
        double p = x / n;
        double[] z = new double[count.length];
        for (int i = 0; i < z.length; i++) {
            double excess = Deviations.differenceOfProducts(count[i], n, size[i], x) / n;
            z[i] = excess / Math.sqrt(p * (1 - p) * size[i]);
        }
        return z;
    }
}
