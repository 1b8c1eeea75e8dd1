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
     * @param correlations correlation matrix of the drivers; NaN makes everything undefined
     * @param response correlations of the drivers with the response
     * @return the shares
     * @throws NotComputable for no driver or more than {@link #MOST_DRIVERS}
     */
    public static ShapleyShares of(double[][] correlations, double[] response) {
        int p = response.length;
        if (p < 1 || p > MOST_DRIVERS) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, p + " drivers, 1 to " + MOST_DRIVERS + " are possible");
        }
        double[] explained = new Subsets(correlations, response).explained;
        return new ShapleyShares(explained[explained.length - 1], shares(explained, p));
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

    /** Weighted mean over the subsets without a driver of the gain that it brings. */
    private static double[] shares(double[] explained, int p) {
        double[] weight = new double[p];
        weight[0] = 1.0 / p;
        for (int size = 1; size < p; size++) {
            weight[size] = weight[size - 1] * size / (p - size);
        }
        double[] shares = new double[p];
        for (int subset = 0; subset < explained.length; subset++) {
            double here = explained[subset];
            double w = Integer.bitCount(subset) < p ? weight[Integer.bitCount(subset)] : 0;
            for (int j = 0; j < p; j++) {
                if ((subset & 1 << j) == 0) {
                    shares[j] += w * (explained[subset | 1 << j] - here);
                }
            }
        }
        return shares;
    }

    /** R² of every subset, by depth-first elimination with one work matrix per depth. */
    private static final class Subsets {
        private final int p;
        private final double[][][] work;
        private final double[] explained;

        Subsets(double[][] correlations, double[] response) {
            p = response.length;
            explained = new double[1 << p];
            work = new double[p + 1][p + 1][p + 1];
            for (int i = 0; i < p; i++) {
                for (int j = i; j < p; j++) {
                    work[0][i][j] = correlations[i][j];
                }
                work[0][i][p] = response[i];
            }
            descend(0, 0, 0);
        }

        /** Adds each of the drivers from {@code first} on to the subset; row i of the matrix is used from column i on. */
        private void descend(int depth, int first, int subset) {
            for (int j = first; j < p; j++) {
                double[][] from = work[depth];
                double pivot = from[j][j];
                boolean dependent = pivot <= DEPENDENT;
                int larger = subset | 1 << j;
                explained[larger] = explained[subset] + (dependent ? 0 : from[j][p] * from[j][p] / pivot);
                if (j + 1 < p) {
                    eliminate(from, work[depth + 1], j, dependent ? 0 : 1 / pivot);
                    descend(depth + 1, j + 1, larger);
                }
            }
        }

        private void eliminate(double[][] from, double[][] to, int j, double scale) {
            double[] row = from[j];
            for (int i = j + 1; i < p; i++) {
                double factor = row[i] * scale;
                double[] source = from[i];
                double[] target = to[i];
                for (int m = i; m <= p; m++) {
                    target[m] = source[m] - factor * row[m];
                }
            }
        }
    }
}
