package org.kesheng.analytics.sufficient;

import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Quantiles for intervals, closer than the solver's default accuracy of 1e-9. */
final class Quantiles {

    private static final double SOLVER = 1e-12;

    private Quantiles() {}

    /** R: {@code qnorm(1 - (1 - confidence) / 2)}. */
    static double normal(double confidence) {
        requireConfidence(confidence);
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + confidence / 2);
    }

    /** R: {@code qt(1 - (1 - confidence) / 2, df)}. */
    static double t(double confidence, double df) {
        requireConfidence(confidence);
        return quantile(new TDistribution(null, df, SOLVER), 0.5 + confidence / 2);
    }

    /**
     * R: {@code qf(p, df1, df2)}; above df2 = 4e5, where that takes the limit of infinite df2,
     * {@code x <- qbeta(p, df1/2, df2/2); x/(1-x) * df2/df1}.
     */
    static double f(double p, double df1, double df2) {
        return quantile(new FDistribution(null, df1, df2, SOLVER), p);
    }

    private static double quantile(AbstractRealDistribution distribution, double p) {
        double x = distribution.inverseCumulativeProbability(p);
        // Two Newton steps take the solver's absolute accuracy to the accuracy of the distribution function.
        for (int i = 0; i < 2; i++) {
            double step = (distribution.cumulativeProbability(x) - p) / distribution.density(x);
            if (Math.abs(step) <= 1e-6 * Math.abs(x)) {
                x -= step;
            }
        }
        return x;
    }

    private static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Not a confidence between 0 and 1: " + confidence);
        }
    }
}
