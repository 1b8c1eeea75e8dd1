package org.kesheng.analytics.sufficient;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Ordinary least squares with intercept from whole-number cross-products.
 *
 * <p>The normal equations X'X b = X'y are solved in exact integers by fraction-free elimination (Bareiss 1968,
 * Mathematics of Computation 22, 565) and each result is rounded once. Their usual drawback, a squared condition
 * number, does not exist in exact arithmetic, and perfect collinearity is a determinant of exactly 0.
 *
 * <p>R: {@code summary(lm(y ~ x1 + ... + xk))$coefficients}.
 */
public final class Regression {

    private final long n;
    private final double[] coefficients;
    private final double[] standardErrors;
    private final double residual;
    private final double total;

    private Regression(long n, double[] coefficients, double[] standardErrors, double residual, double total) {
        this.n = n;
        this.coefficients = coefficients;
        this.standardErrors = standardErrors;
        this.residual = residual;
        this.total = total;
    }

    static Regression of(CrossProducts cell, int response, int[] predictors) {
        requireDifferent(response, predictors);
        long n = cell.n();
        int k = predictors.length + 1;
        BigInteger[][] system = new BigInteger[k][2 * k + 1];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                system[i][j] = BigInteger.valueOf(entry(cell, predictors, i, j));
                system[i][k + 1 + j] = i == j ? BigInteger.ONE : BigInteger.ZERO;
            }
            system[i][k] = BigInteger.valueOf(i == 0 ? cell.sum(response) : cell.product(predictors[i - 1], response));
        }
        BigInteger[] right = new BigInteger[k];
        for (int i = 0; i < k; i++) {
            right[i] = system[i][k];
        }
        BigInteger determinant = eliminate(system);
        double total =
                Exact.difference(n, cell.product(response, response), cell.sum(response), cell.sum(response)) / n;
        if (n == 0 || determinant.signum() == 0) {
            return singular(n, k, total);
        }
        BigInteger yy = BigInteger.valueOf(cell.product(response, response));
        return solved(n, system, right, determinant, yy, total);
    }

    private static Regression solved(
            long n, BigInteger[][] system, BigInteger[] right, BigInteger determinant, BigInteger yy, double total) {
        int k = right.length;
        BigInteger residual = determinant.multiply(yy);
        for (int i = 0; i < k; i++) {
            residual = residual.subtract(system[i][k].multiply(right[i]));
        }
        double[] coefficients = new double[k];
        double[] errors = new double[k];
        BigInteger scale = determinant.multiply(determinant).multiply(BigInteger.valueOf(n - k));
        for (int i = 0; i < k; i++) {
            coefficients[i] = Exact.ratio(system[i][k], determinant);
            errors[i] = n > k ? Math.sqrt(Exact.ratio(residual.multiply(system[i][k + 1 + i]), scale)) : Double.NaN;
        }
        return new Regression(n, coefficients, errors, Exact.ratio(residual, determinant), total);
    }

    private static Regression singular(long n, int k, double total) {
        double[] undefined = new double[k];
        Arrays.fill(undefined, Double.NaN);
        return new Regression(n, undefined, undefined, Double.NaN, total);
    }

    /**
     * Gauss-Jordan without fractions. Afterwards the left block is determinant times the unit matrix.
     *
     * @return the determinant, positive for a positive definite matrix
     */
    private static BigInteger eliminate(BigInteger[][] a) {
        BigInteger previous = BigInteger.ONE;
        for (int p = 0; p < a.length; p++) {
            BigInteger pivot = a[p][p];
            // A Gram matrix whose leading minor vanishes is singular: no exchange of rows is needed.
            if (pivot.signum() == 0) {
                return BigInteger.ZERO;
            }
            for (int i = 0; i < a.length; i++) {
                if (i != p) {
                    reduce(a[i], a[p], p, pivot, previous);
                }
            }
            previous = pivot;
        }
        return previous;
    }

    private static void reduce(BigInteger[] row, BigInteger[] by, int p, BigInteger pivot, BigInteger previous) {
        BigInteger factor = row[p];
        for (int j = 0; j < row.length; j++) {
            row[j] = pivot.multiply(row[j]).subtract(factor.multiply(by[j])).divide(previous);
        }
    }

    private static long entry(CrossProducts cell, int[] predictors, int i, int j) {
        if (i == 0 && j == 0) {
            return cell.n();
        }
        if (i == 0 || j == 0) {
            return cell.sum(predictors[Math.max(i, j) - 1]);
        }
        return cell.product(predictors[i - 1], predictors[j - 1]);
    }

    private static void requireDifferent(int response, int[] predictors) {
        for (int i = 0; i < predictors.length; i++) {
            for (int j = 0; j < i; j++) {
                if (predictors[i] == predictors[j]) {
                    throw new IllegalArgumentException("Predictor " + predictors[i] + " is named twice");
                }
            }
            if (predictors[i] == response) {
                throw new IllegalArgumentException("Item " + response + " is both response and predictor");
            }
        }
    }

    /** False if the predictors are perfectly collinear (a constant item is) or there is no row: all results are NaN. */
    public boolean isDefined() {
        return !Double.isNaN(residual);
    }

    public long n() {
        return n;
    }

    /** Intercept first, then the predictors in the order given. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** Classical standard errors in the order of {@link #coefficients}, NaN without a degree of freedom. */
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    /** n minus the number of coefficients. */
    public long residualDegreesOfFreedom() {
        return n - coefficients.length;
    }

    /** Sum of squared residuals. */
    public double residualSumOfSquares() {
        return residual;
    }

    /** Share of explained variance, NaN for a constant response. */
    public double rSquared() {
        return total == 0 ? Double.NaN : 1 - residual / total;
    }

    /** Residual standard error, NaN without a degree of freedom. */
    public double sigma() {
        long df = residualDegreesOfFreedom();
        return df > 0 ? Math.sqrt(residual / df) : Double.NaN;
    }
}
