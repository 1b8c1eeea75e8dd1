package org.kesheng.analytics.reliability;

import org.kesheng.analytics.association.ContingencyTable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.Tails;

/**
 * Agreement of two coders on the same cases beyond chance: Cohen's kappa, plain or weighted. Immutable.
 *
 * <p>kappa = (p_o - p_e)/(1 - p_e) with the agreement weights of the scheme. Depends on the margins; compare it only between
 * tasks with similar shares. The standard error is the large-sample one for a kappa that is not zero.
 *
 * <p>References: J. Cohen (1960), Educ. Psych. Measurement 20; J. L. Fleiss, J. Cohen, B. S. Everitt (1969), Psych.
 * Bulletin 72. R: {@code psych::cohen.kappa(table)}.
 *
 * @param n cases
 * @param observed weighted observed agreement
 * @param expected weighted agreement by chance
 * @param kappa NaN if both coders use one category only
 * @param se standard error
 */
public record Agreement(double n, double observed, double expected, double kappa, double se) {

    /** How near misses count. */
    public enum Weights {
        /** Only equal codes agree. */
        NONE,
        /** 1 - |i-j|/(k-1). */
        LINEAR,
        /** 1 - (i-j)²/(k-1)². */
        QUADRATIC
    }

    /**
     * Measures agreement.
     *
     * @param table counts, the first coder in rows, the second in columns, the same categories in the same order
     * @param weights how near misses count; the categories must be in order unless NONE
     * @return the agreement
     */
    public static Agreement of(ContingencyTable table, Weights weights) {
        int k = table.height();
        double n = table.n();
        double observed = 0;
        double expected = 0;
        double[] byRow = new double[k];
        double[] byColumn = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double w = weight(weights, i, j, k);
                double row = table.rowSum(i) / n;
                double column = table.columnSum(j) / n;
                observed += w * table.count(i, j) / n;
                expected += w * row * column;
                byRow[i] += w * column;
                byColumn[j] += w * row;
            }
        }
        double kappa = (observed - expected) / (1 - expected);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double gap = weight(weights, i, j, k) * (1 - expected) - (byRow[i] + byColumn[j]) * (1 - observed);
                sum += table.count(i, j) / n * gap * gap;
            }
        }
        double rest = observed * expected - 2 * expected + observed;
        double variance = (sum - rest * rest) / (n * Math.pow(1 - expected, 4));
        return new Agreement(n, observed, expected, kappa, Math.sqrt(Math.max(0, variance)));
    }

    /** kappa ∓ z·se. */
    public Interval interval(double confidence) {
        return Interval.around(kappa, Tails.normalMultiplier(confidence) * se);
    }

    private static double weight(Weights weights, int i, int j, int k) {
        double gap = k > 1 ? Math.abs(i - j) / (k - 1.0) : 0;
        return switch (weights) {
            case NONE -> i == j ? 1 : 0;
            case LINEAR -> 1 - gap;
            case QUADRATIC -> 1 - gap * gap;
        };
    }
}
