package org.kesheng.analytics.shrinkage;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/**
 * The global maximum of a likelihood of two parameters: t, in which it has a single peak for every u, and u, the
 * logarithm of the weight of the prior, in which it may have several. A grid over u with the best t for each finds
 * the highest hill, Newton's method with step halving its top.
 *
 * <p>Units that differ less than chance have their maximum at infinite weight; but one far-off small unit among large
 * equal ones can make a second, higher hill at a finite weight, so the boundary alone decides nothing.
 */
final class PriorSearch {
    /** The weight exp(30) stands for infinity: rates no longer change in double precision. */
    static final double INFINITE = 30;

    private static final double LEAST = -8;
    private static final double MOST = 25;
    private static final double GRID = 0.5;
    private static final int MAX_STEPS = 200;
    private static final double SETTLED = 1e-11;
    private static final double NOISE = 1e-6;
    private static final double STRIDE = 0.5;
    private static final double FLAT = 1e-8;

    /** Value, gradient and second derivatives at a point. */
    record Shape(double value, double g1, double g2, double h11, double h12, double h22) {}

    /** The function. */
    @FunctionalInterface
    interface Surface {
        Shape at(double t, double u);
    }

    private PriorSearch() {}

    /**
     * The arguments of the maximum; u is {@link #INFINITE} if it lies at infinite weight.
     *
     * @param start best t at infinite weight
     * @param boundaryIsPeak whether the function falls from infinite weight inwards
     */
    static double[] maximise(Surface f, double start, boolean boundaryIsPeak) {
        double boundary = f.at(start, INFINITE).value;
        double best = Double.NEGATIVE_INFINITY;
        double[] hill = null;
        double t = start;
        for (double u = MOST; u >= LEAST; u -= GRID) {
            t = ridge(f, t, u);
            double value = f.at(t, u).value;
            if (value > best) {
                best = value;
                hill = new double[] {t, u};
            }
        }
        double[] top = climb(f, hill[0], hill[1]);
        boolean outside = top[1] > MOST || boundaryIsPeak && boundary >= f.at(top[0], top[1]).value;
        return outside ? new double[] {start, INFINITE} : top;
    }

    /**
     * The best t for this u: the slope in t has one change of sign, found by Newton steps kept within their bracket.
     */
    private static double ridge(Surface f, double from, double u) {
        double t = from;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MAX_STEPS; step++) {
            Shape s = f.at(t, u);
            if (s.g1 > 0) {
                low = t;
            } else {
                high = t;
            }
            double move = s.h11 < 0 ? -s.g1 / s.h11 : Math.signum(s.g1);
            double next = t + Math.max(-2, Math.min(2, move));
            if (!(next > low && next < high)) {
                next = Double.isInfinite(low) || Double.isInfinite(high) ? t : (low + high) / 2;
            }
            if (Math.abs(next - t) < FLAT) {
                return next;
            }
            t = next;
        }
        return t;
    }

    private static double[] climb(Surface f, double startT, double startU) {
        double t1 = startT;
        double t2 = startU;
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
            if (last < SETTLED || t2 > MOST) {
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
        if (!(s.h11 < 0)) {
            return new double[] {STRIDE * Math.signum(s.g1), STRIDE * Math.signum(s.g2)};
        }
        // Along the ridge on which the first parameter is at its best, uphill.
        double d2 = STRIDE * Math.signum(s.g2 - s.h12 * s.g1 / s.h11);
        return new double[] {-(s.g1 + s.h12 * d2) / s.h11, d2};
    }
}
