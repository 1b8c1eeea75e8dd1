package org.kesheng.analytics.association;

import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.MidRanks;
import org.kesheng.analytics.numeric.Sums;

/** Correlation of two variables; NaN if one of them does not vary. Immutable options, no state. */
public enum Correlations {

    /**
     * Pearson's r, the linear association. Sums are taken about the means in twice the working precision. R:
     * {@code cor(x, y)}.
     */
    PEARSON {
        @Override
        public double of(double[] x, double[] y) {
            check(x, y);
            return pearson(Deviations.centred(x), Deviations.centred(y));
        }
    },

    /**
     * Spearman's rho, Pearson's r of the mid-ranks: the monotone association. R:
     * {@code cor(x, y, method = "spearman")}.
     */
    SPEARMAN {
        @Override
        public double of(double[] x, double[] y) {
            check(x, y);
            return PEARSON.of(ranks(x), ranks(y));
        }
    },

    /**
     * Kendall's tau-b, the surplus of concordant over discordant pairs, corrected for ties. O(n log n). R:
     * {@code cor(x, y, method = "kendall")}.
     */
    KENDALL {
        @Override
        public double of(double[] x, double[] y) {
            check(x, y);
            return x.length < 2 ? Double.NaN : new KendallsCorrelation().correlation(x, y);
        }
    };

    /**
     * The correlation of two variables.
     *
     * @param x finite values
     * @param y finite values, as many
     * @return -1..1; NaN for fewer than two values or a constant
     * @throws org.kesheng.analytics.NotComputable for NaN, infinities or different lengths
     */
    public abstract double of(double[] x, double[] y);

    /**
     * The matrix of the correlations of several variables, with ones in the diagonal (NaN for a constant).
     *
     * @param columns values by variable, all of the same length
     * @return symmetric matrix
     */
    public double[][] matrix(double[][] columns) {
        double[][] prepared = prepare(columns);
        double[][] matrix = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            matrix[i][i] = this == KENDALL ? of(columns[i], columns[i]) : unit(prepared[i]);
            for (int j = 0; j < i; j++) {
                matrix[i][j] = this == KENDALL ? of(columns[i], columns[j]) : pearson(prepared[i], prepared[j]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private double[][] prepare(double[][] columns) {
        double[][] prepared = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            check(columns[0], columns[i]);
            prepared[i] = Deviations.centred(this == SPEARMAN ? ranks(columns[i]) : columns[i]);
        }
        return prepared;
    }

    private static double unit(double[] centred) {
        return Sums.ofSquares(centred) > 0 ? 1 : Double.NaN;
    }

    private static double pearson(double[] x, double[] y) {
        double r = Sums.ofProducts(x, y) / (Math.sqrt(Sums.ofSquares(x)) * Math.sqrt(Sums.ofSquares(y)));
        return Math.max(-1, Math.min(1, r));
    }

    private static double[] ranks(double[] x) {
        MidRanks ranks = MidRanks.of(x);
        double[] rank = new double[x.length];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = ranks.rank(i);
        }
        return rank;
    }

    private static void check(double[] x, double[] y) {
        Checks.sameLength("first variable", x.length, "second variable", y.length);
        Checks.finite("value", x);
        Checks.finite("value", y);
    }
}
