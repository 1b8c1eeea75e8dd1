package org.kesheng.analytics.shrinkage;

import org.apache.commons.math3.special.Gamma;

/**
 * Differences of log gamma and its derivatives between a and a+x. Taken directly they would cancel when a is large,
 * that is when the units hardly differ; beyond {@link #LARGE} they come from Stirling's series, term by term.
 */
final class GammaDifference {
    private static final double LARGE = 50;

    private GammaDifference() {}

    /** log Gamma(a+x) - log Gamma(a), a above 0, x not negative. R: {@code lgamma(a + x) - lgamma(a)}. */
    static double logGamma(double a, double x) {
        if (x == 0) {
            return 0;
        }
        if (a < LARGE) {
            return Gamma.logGamma(a + x) - Gamma.logGamma(a);
        }
        return (a - 0.5) * Math.log1p(x / a) + x * (Math.log(a + x) - 1) + stirling(a + x) - stirling(a);
    }

    /** R: {@code digamma(a + x) - digamma(a)}. */
    static double digamma(double a, double x) {
        if (x == 0) {
            return 0;
        }
        if (a < LARGE) {
            return digamma(a + x) - digamma(a);
        }
        double b = a + x;
        return Math.log1p(x / a) + x / (2 * a * b) + (digammaRest(b) - digammaRest(a));
    }

    /** R: {@code trigamma(a + x) - trigamma(a)}. */
    static double trigamma(double a, double x) {
        if (x == 0) {
            return 0;
        }
        if (a < LARGE) {
            return trigamma(a + x) - trigamma(a);
        }
        double b = a + x;
        return -x / (a * b) - x * (a + b) / (2 * a * a * b * b) + (trigammaRest(b) - trigammaRest(a));
    }

    /** Commons Math's digamma has a wrong sign in its series (an error of 3e-9 at 49). */
    private static double digamma(double a) {
        double shift = 0;
        double b = a;
        for (; b < LARGE; b++) {
            shift += 1 / b;
        }
        return Math.log(b) - 1 / (2 * b) + digammaRest(b) - shift;
    }

    private static double trigamma(double a) {
        double shift = 0;
        double b = a;
        for (; b < LARGE; b++) {
            shift += 1 / (b * b);
        }
        return 1 / b + 1 / (2 * b * b) + trigammaRest(b) + shift;
    }

    private static double stirling(double a) {
        double q = 1 / (a * a);
        return (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q / 1680))) / a;
    }

    private static double digammaRest(double a) {
        double q = 1 / (a * a);
        return -q * (1.0 / 12 - q * (1.0 / 120 - q * (1.0 / 252 - q / 240)));
    }

    private static double trigammaRest(double a) {
        double q = 1 / (a * a);
        return q / a * (1.0 / 6 - q * (1.0 / 30 - q * (1.0 / 42 - q / 30)));
    }
}
