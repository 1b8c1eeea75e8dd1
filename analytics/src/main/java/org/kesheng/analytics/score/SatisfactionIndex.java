package org.kesheng.analytics.score;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.association.Correlations;
import org.kesheng.analytics.linear.SymmetricEigen;
import org.kesheng.analytics.numeric.Sums;

/**
 * A satisfaction index on 0..100: the weighted mean of items, each moved from its scale to 0..100. Immutable.
 *
 * <p>index = mean over cases of Σ w_i · 100(x_i - min)/(max - min), weights scaled to sum 1. Freeze estimated weights for
 * a year: weights that are estimated anew each month make the index move without any change in the answers.
 *
 * @param n complete cases
 * @param index the index; NaN without cases or weights
 * @param weights weights per item, sum 1
 * @param firstEigenvalue largest eigenvalue of the items' correlation matrix, for weights of the first component; else NaN
 */
public record SatisfactionIndex(long n, double index, double[] weights, double firstEigenvalue) {

    /**
     * The index with given weights.
     *
     * @param items answers by item, complete cases
     * @param min lowest answer of the scale
     * @param max highest answer of the scale
     * @param weights weight per item, any unit
     * @return the index
     * @throws NotComputable if the scale is empty or there are not as many weights as items
     */
    public static SatisfactionIndex of(double[][] items, double min, double max, double[] weights) {
        return of(items, min, max, weights, Double.NaN);
    }

    /** The index with equal weights. R: {@code mean(rowMeans(100 * (x - min) / (max - min)))}. */
    public static SatisfactionIndex ofEqualWeights(double[][] items, double min, double max) {
        double[] weights = new double[items.length];
        Arrays.fill(weights, 1);
        return of(items, min, max, weights);
    }

    /**
     * The index with the absolute values of the first eigenvector of the items' correlation matrix as weights. R:
     * {@code w <- abs(eigen(cor(x))$vectors[, 1]); w / sum(w)}.
     */
    public static SatisfactionIndex ofFirstComponent(double[][] items, double min, double max) {
        double[][] correlations = Correlations.PEARSON.matrix(items);
        if (Arrays.stream(correlations).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            double[] none = new double[items.length];
            Arrays.fill(none, Double.NaN);
            return new SatisfactionIndex(items[0].length, Double.NaN, none, Double.NaN);
        }
        SymmetricEigen eigen = SymmetricEigen.of(correlations);
        double[] weights = eigen.vector(0);
        Arrays.setAll(weights, i -> Math.abs(weights[i]));
        return of(items, min, max, weights, eigen.values()[0]);
    }

    private static SatisfactionIndex of(double[][] items, double min, double max, double[] weights, double eigenvalue) {
        if (items.length == 0 || weights.length != items.length) {
            throw new NotComputable(Reason.LENGTHS_DIFFER, weights.length + " weights for " + items.length + " items");
        }
        if (!(max != min)) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "the scale from " + min + " to " + max + " is empty");
        }
        double[] w = weights.clone();
        double sum = Sums.of(weights);
        Arrays.setAll(w, i -> weights[i] / sum);
        double index = 0;
        for (int i = 0; i < w.length; i++) {
            index += w[i] * (100 * (Sums.mean(items[i]) - min) / (max - min));
        }
        return new SatisfactionIndex(items[0].length, index, w, eigenvalue);
    }
}
