package org.kesheng.analytics.driver;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/**
 * The shares of R² of each driver after Lindeman, Merenda and Gold (LMG): the mean over all orders of the drivers of the
 * gain in R² when the driver enters; the Shapley value of R². Immutable; a function of the correlation matrix.
 *
 * <p>All 2^p subsets are visited once, each by one elimination step on the drivers that can still follow, so that the cost
 * is about 2^p and 20 drivers take a fraction of a second. A driver that is a linear combination of others gains nothing
 * when it enters after them. Importance is not the effect of a change; correlated drivers share their credit.
 *
 * <p>Reference: U. Grömping (2006), Relative importance for linear regression in R, J. Stat. Software 17(1). R:
 * {@code relaimpo::calc.relimp(m, type = "lmg")}.
 */
public final class ShapleyShares {

    /** Most drivers: 2^24 subsets take 128 MB. */
    public static final int MOST_DRIVERS = 24;

    /** Below this share of unexplained variance a driver is a combination of those before it. */
    private static final double DEPENDENT = 1e-13;

    private final double r2;
    private final double[] shares;

    private ShapleyShares(double r2, double[] shares) {
        this.r2 = r2;
        this.shares = shares;
    }

    /**
     * Decomposes R².
     *
     * @param correlations correlation matrix of the drivers
     * @param response correlations of the drivers with the response; a driver that has none (NaN) while others have is constant
     *     and gains nothing, where none has one everything is undefined
     * @return the shares
     * @throws NotComputable for no driver or more than {@link #MOST_DRIVERS}
     */
    public static ShapleyShares of(double[][] correlations, double[] response) {
        int p = response.length;
        if (p < 1 || p > MOST_DRIVERS) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, p + " drivers, 1 to " + MOST_DRIVERS + " are possible");
        }
        double[] explained = new Subsets(correlations, response).explained;
        double r2 = explained[explained.length - 1];
        return new ShapleyShares(r2, foldedShares(explained, p));
    }

    /** R² of all drivers together. */
    public double r2() {
        return r2;
    }

    /** The part of R² of each driver; their sum is R². */
    public double[] values() {
        return shares.clone();
    }

    /** The parts over R², sum 1; NaN if R² is 0. */
    public double[] relative() {
        return Arrays.stream(shares).map(share -> share / r2).toArray();
    }

    /**
     * Weighted mean over the subsets without a driver of the gain that it brings. The weight of a subset as the larger one of a
     * pair and as the smaller one depends on its size only, so each share is a weighted sum over the subsets with the driver less
     * the sum over all; the former, for all drivers, by folding the upper half onto the lower one.
     *
     * @param explained R² by subset, overwritten
     */
    private static double[] foldedShares(double[] explained, int p) {
        double[] weights = weights(p);
        double all = 0;
        for (int subset = 0; subset < explained.length; subset++) {
            int size = Integer.bitCount(subset);
            double smaller = weights[size + 1] * explained[subset];
            all += smaller;
            explained[subset] = weights[size] * explained[subset] + smaller;
        }
        double[] shares = new double[p];
        for (int j = p - 1, half = explained.length / 2; j >= 0; j--, half /= 2) {
            double with = 0;
            for (int subset = 0; subset < half; subset++) {
                with += explained[half + subset];
                explained[subset] += explained[half + subset];
            }
            shares[j] = with - all;
        }
        return shares;
    }

    /** At place s + 1 the weight of a subset of s of the other drivers; 0 at both ends. */
    private static double[] weights(int p) {
        double[] weights = new double[p + 2];
        weights[1] = 1.0 / p;
        for (int size = 1; size < p; size++) {
            weights[size + 1] = weights[size] * size / (p - size);
        }
        return weights;
    }

    /** R² of every subset, by depth-first elimination with one work matrix per depth, rows one behind the other. */
    private static final class Subsets {
        private final int p;
        private final int width;
        private final double[][] work;
        private final double[] explained;

        Subsets(double[][] correlations, double[] response) {
            p = response.length;
            width = p + 1;
            explained = new double[1 << p];
            work = new double[p + 1][p * width];
            boolean anyVaries = Arrays.stream(response).anyMatch(r -> !Double.isNaN(r));
            for (int i = 0; i < p; i++) {
                if (!anyVaries || !Double.isNaN(response[i])) {
                    fill(i, correlations[i], response, anyVaries);
                }
            }
            descend(0, 0, 0);
        }

        /** A constant driver keeps zeros: it depends on those before it, whichever they are. */
        private void fill(int i, double[] correlations, double[] response, boolean anyVaries) {
            for (int j = 0; j < p; j++) {
                boolean constant = anyVaries && Double.isNaN(response[j]);
                work[0][i * width + j] = constant ? 0 : correlations[j];
            }
            work[0][i * width + p] = response[i];
        }

        /** Adds each of the drivers from {@code first} on to the subset; row i of the matrix is used from column i on. */
        private void descend(int depth, int first, int subset) {
            double[] from = work[depth];
            double here = explained[subset];
            for (int j = first; j < p; j++) {
                int row = j * width;
                double scale = from[row + j] <= DEPENDENT ? 0 : 1 / from[row + j];
                double gain = from[row + p];
                int larger = subset | 1 << j;
                explained[larger] = here + gain * gain * scale;
                if (j == p - 2) {
                    lastOne(from, row, scale, larger);
                } else if (j < p - 2) {
                    eliminate(from, work[depth + 1], j, scale);
                    descend(depth + 1, j + 1, larger);
                }
            }
        }

        /** The last driver after the last but one: half of all subsets that have followers end here. */
        private void lastOne(double[] from, int row, double scale, int subset) {
            int last = row + width;
            double factor = from[row + p - 1] * scale;
            double pivot = from[last + p - 1] - factor * from[row + p - 1];
            double gain = from[last + p] - factor * from[row + p];
            explained[subset | 1 << p - 1] = explained[subset] + (pivot <= DEPENDENT ? 0 : gain * gain / pivot);
        }

        private void eliminate(double[] from, double[] to, int j, double scale) {
            int row = j * width;
            for (int i = j + 1; i < p; i++) {
                double factor = from[row + i] * scale;
                int at = i * width;
                for (int m = i; m <= p; m++) {
                    to[at + m] = from[at + m] - factor * from[row + m];
                }
            }
        }
    }
}
