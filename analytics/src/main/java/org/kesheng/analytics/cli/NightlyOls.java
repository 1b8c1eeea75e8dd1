package org.kesheng.analytics.cli;

import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.Regression;

/**
 * The night's regression with the very digits of R's {@code solve(crossprod(X), crossprod(X, y))}, which the night has to
 * agree with to 1e-12.
 *
 * <p>Standard errors, r&sup2; and whether the regression is defined at all come from the exact {@link Regression}. For the
 * coefficients R rounds at every step, and on 2,000,000 answers that moves a coefficient of 0.0025 by 1.1e-12 of itself; so
 * the same steps are done here: Gaussian elimination with partial pivoting in the order of LAPACK's dgesv.
 */
final class NightlyOls {

    private final Regression exact;
    private final double[] coefficients;

    NightlyOls(CrossProducts cell, int response, int[] predictors) {
        exact = cell.regression(response, predictors);
        coefficients = exact.isDefined() ? solve(system(cell, response, predictors)) : exact.coefficients();
    }

    /** Number of complete rows, standard errors and r&sup2;. */
    Regression exact() {
        return exact;
    }

    /** {@code ols.csv}. */
    String csv() {
        NightlyCsv csv = new NightlyCsv("term,b,se", 1024);
        double[] errors = exact.standardErrors();
        for (int i = 0; i < coefficients.length; i++) {
            csv.text(i == 0 ? "const" : "i".concat(Integer.toString(i)));
            csv.number(coefficients[i]).number(errors[i]);
            csv.endLine();
        }
        return csv.toString();
    }

    /** X'X and, as last column, X'y; X begins with a column of ones. */
    private static double[][] system(CrossProducts cell, int response, int[] predictors) {
        int k = predictors.length + 1;
        double[][] system = new double[k][k + 1];
        system[0][0] = cell.n();
        system[0][k] = cell.sum(response);
        for (int i = 1; i < k; i++) {
            system[0][i] = system[i][0] = cell.sum(predictors[i - 1]);
            system[i][k] = cell.product(predictors[i - 1], response);
            for (int j = 1; j < k; j++) {
                system[i][j] = cell.product(predictors[i - 1], predictors[j - 1]);
            }
        }
        return system;
    }

    private static double[] solve(double[][] a) {
        int k = a.length;
        for (int p = 0; p < k; p++) {
            exchange(a, p);
            double reciprocal = 1 / a[p][p];
            for (int i = p + 1; i < k; i++) {
                double factor = a[i][p] * reciprocal;
                for (int j = p + 1; j <= k; j++) {
                    a[i][j] -= factor * a[p][j];
                }
            }
        }
        double[] solution = new double[k];
        for (int p = k - 1; p >= 0; p--) {
            solution[p] = a[p][k] / a[p][p];
            for (int i = 0; i < p; i++) {
                a[i][k] -= solution[p] * a[i][p];
            }
        }
        return solution;
    }

    private static void exchange(double[][] a, int p) {
        int largest = p;
        for (int i = p + 1; i < a.length; i++) {
            if (Math.abs(a[i][p]) > Math.abs(a[largest][p])) {
                largest = i;
            }
        }
        double[] row = a[p];
        a[p] = a[largest];
        a[largest] = row;
    }
}
