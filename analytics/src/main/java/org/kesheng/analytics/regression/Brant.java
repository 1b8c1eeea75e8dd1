package org.kesheng.analytics.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Tails;
import org.kesheng.analytics.regression.OrdinalRegression.Proportionality;

/**
 * Brant's Wald test on the coefficients of separate logistic regressions of Y > k, k = 0, 1, ...; their covariances
 * come from the cases that they share.
 */
final class Brant {
    private final int cuts;
    private final double[][] design;
    private final double[][] fitted;
    private final double[] slopes;
    private final RealMatrix covariance;

    private Brant(int[] y, int categories, double[][] x) {
        cuts = categories - 1;
        int k = x.length + 1;
        design = new double[k][];
        design[0] = new double[y.length];
        Arrays.fill(design[0], 1);
        System.arraycopy(x, 0, design, 1, x.length);
        fitted = new double[cuts][];
        slopes = new double[cuts * x.length];
        RealMatrix[] inverse = new RealMatrix[cuts];
        for (int cut = 0; cut < cuts; cut++) {
            int[] above = new int[y.length];
            for (int i = 0; i < above.length; i++) {
                above[i] = y[i] > cut ? 1 : 0;
            }
            OrdinalRegression fit = OrdinalRegression.of(above, 2, x);
            double[] b = fit.coefficients();
            System.arraycopy(b, 0, slopes, cut * x.length, x.length);
            fitted[cut] = probabilities(x, b, fit.thresholds()[0]);
            inverse[cut] = new LUDecomposition(products(fitted[cut], fitted[cut]))
                    .getSolver()
                    .getInverse();
        }
        covariance = new Array2DRowRealMatrix(slopes.length, slopes.length);
        for (int a = 0; a < cuts; a++) {
            for (int b = a; b < cuts; b++) {
                place(a, b, inverse[a].multiply(products(fitted[a], fitted[b])).multiply(inverse[b]));
            }
        }
    }

    static Proportionality[] test(int[] y, int categories, double[][] x) {
        Proportionality[] tests = new Proportionality[x.length + 1];
        try {
            Brant brant = new Brant(y, categories, x);
            tests[0] = brant.wald(-1);
            for (int j = 0; j < x.length; j++) {
                tests[j + 1] = brant.wald(j);
            }
        } catch (NotComputable e) {
            for (int j = 0; j <= x.length; j++) {
                int df = (categories - 2) * (j == 0 ? x.length : 1);
                tests[j] = new Proportionality(Double.NaN, df, Double.NaN);
            }
        }
        return tests;
    }

    private static double[] probabilities(double[][] x, double[] b, double threshold) {
        double[] p = new double[x[0].length];
        for (int i = 0; i < p.length; i++) {
            double eta = -threshold;
            for (int j = 0; j < b.length; j++) {
                eta += b[j] * x[j][i];
            }
            p[i] = OrdinalRegression.logistic(eta);
        }
        return p;
    }

    /** X'WX with w = P(above the higher cut)(1 - P(above the lower cut)). */
    private RealMatrix products(double[] lower, double[] higher) {
        int k = design.length;
        double[][] m = new double[k][k];
        for (int i = 0; i < lower.length; i++) {
            double w = higher[i] * (1 - lower[i]);
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    m[a][b] += w * design[a][i] * design[b][i];
                }
            }
        }
        return new Array2DRowRealMatrix(m, false);
    }

    private void place(int a, int b, RealMatrix block) {
        int p = design.length - 1;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double v = block.getEntry(i + 1, j + 1);
                covariance.setEntry(a * p + i, b * p + j, v);
                covariance.setEntry(b * p + j, a * p + i, v);
            }
        }
    }

    /** All slopes of the first cut equal those of the others, or only those of one predictor. */
    private Proportionality wald(int predictor) {
        int p = design.length - 1;
        int width = predictor < 0 ? p : 1;
        int df = (cuts - 1) * width;
        double[][] d = new double[df][slopes.length];
        for (int cut = 1; cut < cuts; cut++) {
            for (int j = 0; j < width; j++) {
                int column = predictor < 0 ? j : predictor;
                d[(cut - 1) * width + j][column] = 1;
                d[(cut - 1) * width + j][cut * p + column] = -1;
            }
        }
        RealMatrix contrast = new Array2DRowRealMatrix(d, false);
        double[] difference = contrast.operate(slopes);
        RealMatrix variance = contrast.multiply(covariance).multiply(contrast.transpose());
        LUDecomposition decomposed = new LUDecomposition(variance);
        if (!decomposed.getSolver().isNonSingular()) {
            return new Proportionality(Double.NaN, df, Double.NaN);
        }
        double[] weighted = decomposed.getSolver().getInverse().operate(difference);
        double chi2 = 0;
        for (int i = 0; i < df; i++) {
            chi2 += difference[i] * weighted[i];
        }
        return new Proportionality(chi2, df, Tails.chiSquareUpper(chi2, df));
    }
}
