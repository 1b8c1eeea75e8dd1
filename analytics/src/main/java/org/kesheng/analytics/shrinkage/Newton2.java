package org.kesheng.analytics.shrinkage;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/**
 * Newton's method with step halving for the maximum of a smooth function of two parameters on the logarithmic or logistic
 * scale. Where the function is not concave the step follows the gradient.
 */
final class Newton2 {
    private static final int MAX_STEPS = 500;
    private static final double SETTLED = 1e-11;
    private static final double FLAT = 1e-8;
    private static final double NOISE = 1e-6;

    /** Value, gradient and second derivatives at a point. */
    record Shape(double value, double g1, double g2, double h11, double h12, double h22) {}

    /** The function. */
    @FunctionalInterface
    interface Surface {
        Shape at(double t1, double t2);
    }

    private Newton2() {}

    /** The arguments of the maximum. */
    static double[] maximise(Surface f, double t1, double t2) {
        Shape here = f.at(t1, t2);
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] d = direction(here);
            double length = Math.max(Math.abs(d[0]), Math.abs(d[1]));
            if (length > 2) {
                d[0] *= 2 / length;
                d[1] *= 2 / length;
            }
            double part = 1;
            Shape next = f.at(t1 + d[0], t2 + d[1]);
            // Near the maximum the value no longer tells steps apart; there the full Newton step is right.
            while (!(next.value >= here.value) && length * part > FLAT) {
                part /= 2;
                next = f.at(t1 + part * d[0], t2 + part * d[1]);
            }
            t1 += part * d[0];
            t2 += part * d[1];
            here = next;
            last = length * part;
            if (last < SETTLED) {
                return new double[] {t1, t2};
            }
        }
        if (last < NOISE) {
            return new double[] {t1, t2};
        }
        throw new NotComputable(Reason.NO_ESTIMATE, "the likelihood has no maximum that can be found");
    }

    private static double[] direction(Shape s) {
        double determinant = s.h11 * s.h22 - s.h12 * s.h12;
        if (s.h11 < 0 && determinant > 0) {
            return new double[] {
                (s.h12 * s.g2 - s.h22 * s.g1) / determinant, (s.h12 * s.g1 - s.h11 * s.g2) / determinant
            };
        }
        double scale = Math.max(Math.abs(s.g1), Math.abs(s.g2));
        return scale == 0 ? new double[2] : new double[] {s.g1 / scale, s.g2 / scale};
    }
}
