package org.kesheng.analytics.numeric;

import org.apache.commons.math3.special.Gamma;

/**
 * The regularised incomplete beta function I_x(a, b), to the last digits also for a and b of many thousands: its leading
 * factor is a binomial probability in saddle-point form, the rest a continued fraction.
 *
 * <p>References: C. Loader (2000), Fast and accurate computation of binomial probabilities; A. R. DiDonato, A. H. Morris
 * (1992), ACM TOMS 18, algorithm 708. R: {@code pbeta(x, a, b)}.
 */
final class IncompleteBeta {

    private static final double HALF_LOG_2PI = 0.91893853320467274178;
    private static final int STEPS = 1_000_000;

    private IncompleteBeta() {}

    /**
     * Lower tail, with x and 1 - x both given so that neither loses digits.
     *
     * @param x within 0..1
     * @param y 1 - x
     * @param a positive
     * @param b positive
     * @return I_x(a, b)
     */
    static double lower(double x, double y, double a, double b) {
        if (Double.isNaN(x + y + a + b)) {
            return Double.NaN;
        }
        if (x <= 0 || y <= 0) {
            return x <= 0 ? 0 : 1;
        }
        return x <= (a + 1) / (a + b + 2) ? direct(x, y, a, b) : 1 - direct(y, x, b, a);
    }

    private static double direct(double x, double y, double a, double b) {
        double gap = b * x - a * y; // (a + b) x - a without cancellation
        double factor = factor(x, y, a, b, gap);
        return factor == 0 ? 0 : factor * fraction(x, y, a, b, -gap);
    }

    /** x^a y^b / B(a, b). */
    private static double factor(double x, double y, double a, double b, double gap) {
        double n = a + b;
        double exponent = stirlingError(n)
                - stirlingError(a)
                - stirlingError(b)
                - deviance(a, n * x, gap)
                - deviance(b, n * y, -gap);
        return Math.exp(exponent) * Math.sqrt(a * b / (n * 2 * Math.PI));
    }

    /** log Γ(n+1) - (n+½) log n + n - ½ log 2π. */
    private static double stirlingError(double n) {
        if (n < 16) {
            return n < 1e-300
                    ? -0.5 * Math.log(n) - HALF_LOG_2PI
                    : Gamma.logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_2PI;
        }
        double s = 1 / (n * n);
        return (1.0 / 12
                        - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 * s) * s) * s) * s) * s)
                / n;
    }

    /** k log(k/mean) + mean - k, by a series where the two are close; gap is mean - k with all its digits. */
    private static double deviance(double k, double mean, double gap) {
        if (Math.abs(gap) < 0.1 * (k + mean)) {
            double v = -gap / (k + mean);
            double sum = -gap * v;
            double term = 2 * k * v;
            for (int j = 1; j < 1000; j++) {
                term *= v * v;
                double next = sum + term / (2 * j + 1);
                if (next == sum) {
                    return next;
                }
                sum = next;
            }
        }
        return k * Math.log(k / mean) + gap;
    }

    /** DiDonato and Morris's continued fraction (BFRAC), in terms of lambda = a y - b x that keeps its digits. */
    private static double fraction(double x, double y, double a, double b, double lambda) {
        double c = 1 + lambda;
        double c1 = 1 / a + 1;
        double p = 1;
        double s = a + 1;
        double above = 0;
        double below = 1;
        double aboveNext = 1;
        double belowNext = c / c1;
        double value = c1 / c;
        for (int n = 1; n < STEPS; n++) {
            double t = n / a;
            double w = n * (b - n) * x;
            double e = a / s;
            double alpha = p * (p + b / a) * e * e * (w * x);
            e = (t + 1) / (c1 + t + t);
            double beta = n + w / s + e * (c + n * (y + 1));
            p = t + 1;
            s += 2;
            double nextAbove = alpha * above + beta * aboveNext;
            double nextBelow = alpha * below + beta * belowNext;
            double next = nextAbove / nextBelow;
            if (Math.abs(next - value) <= 2e-16 * next) {
                return next;
            }
            value = next;
            above = aboveNext / nextBelow;
            below = belowNext / nextBelow;
            aboveNext = next;
            belowNext = 1;
        }
        return value;
    }
}
