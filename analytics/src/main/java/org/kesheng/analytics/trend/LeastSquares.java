package org.kesheng.analytics.trend;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.kesheng.analytics.descriptive.Sums;

/**
 * Least squares by Householder QR on columns scaled to length 1, with one step of refinement; never the normal equations.
 */
final class LeastSquares {
    private static final double SINGULAR = 1e-13;

    private final double[][] columns;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[][] inverse;

    private LeastSquares(double[][] columns, double[] coefficients, double[] residuals, double[][] inverse) {
        this.columns = columns;
        this.coefficients = coefficients;
        this.residuals = residuals;
        this.inverse = inverse;
    }

    /** Fits y to the columns; null if they are linearly dependent or more than the values. */
    static LeastSquares fit(double[][] columns, double[] y) {
        int k = columns.length;
        int n = y.length;
        if (n < k) {
            return null;
        }
        double[] scale = new double[k];
        double[][] scaled = new double[n][k];
        for (int j = 0; j < k; j++) {
            scale[j] = Math.sqrt(Sums.ofSquares(columns[j]));
            for (int i = 0; i < n; i++) {
                scaled[i][j] = columns[j][i] / scale[j];
            }
        }
        QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(scaled, false));
        RealMatrix r = qr.getR();
        for (int j = 0; j < k; j++) {
            if (!(Math.abs(r.getEntry(j, j)) > SINGULAR)) {
                return null;
            }
        }
        return solve(columns, y, scale, qr, r);
    }

    private static LeastSquares solve(double[][] columns, double[] y, double[] scale, QRDecomposition qr, RealMatrix r) {
        int k = columns.length;
        double[] b = qr.getSolver().solve(new ArrayRealVector(y, false)).toArray();
        for (int j = 0; j < k; j++) {
            b[j] /= scale[j];
        }
        double[] rest = residuals(columns, y, b);
        double[] more = qr.getSolver().solve(new ArrayRealVector(rest, false)).toArray();
        for (int j = 0; j < k; j++) {
            b[j] += more[j] / scale[j];
        }
        return new LeastSquares(columns, b, residuals(columns, y, b), inverse(r, scale));
    }

    private static double[] residuals(double[][] columns, double[] y, double[] b) {
        double[] e = y.clone();
        for (int j = 0; j < b.length; j++) {
            for (int i = 0; i < e.length; i++) {
                e[i] = Math.fma(-b[j], columns[j][i], e[i]);
            }
        }
        return e;
    }

    /** (X'X)⁻¹ = R⁻¹ R⁻ᵀ, unscaled. */
    private static double[][] inverse(RealMatrix r, double[] scale) {
        int k = scale.length;
        double[][] ri = new double[k][k];
        for (int c = 0; c < k; c++) {
            for (int i = c; i >= 0; i--) {
                double s = i == c ? 1 : 0;
                for (int j = i + 1; j <= c; j++) {
                    s -= r.getEntry(i, j) * ri[j][c];
                }
                ri[i][c] = s / r.getEntry(i, i);
            }
        }
        double[][] inverse = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double s = 0;
                for (int c = Math.max(i, j); c < k; c++) {
                    s += ri[i][c] * ri[j][c];
                }
                inverse[i][j] = s / scale[i] / scale[j];
            }
        }
        return inverse;
    }

    double coefficient(int j) {
        return coefficients[j];
    }

    double[] residuals() {
        return residuals;
    }

    /** Classical standard error; NaN without degrees of freedom. */
    double standardError(int j) {
        int df = residuals.length - coefficients.length;
        return df == 0 ? Double.NaN : Math.sqrt(inverse[j][j] * Sums.ofSquares(residuals) / df);
    }

    /** Newey-West standard errors with Bartlett weights up to {@code lag}, no prewhitening, no small-sample factor. */
    double[] neweyWest(int lag) {
        int k = coefficients.length;
        double[][] scores = new double[k][residuals.length];
        for (int j = 0; j < k; j++) {
            for (int t = 0; t < residuals.length; t++) {
                scores[j][t] = columns[j][t] * residuals[t];
            }
        }
        double[][] meat = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                meat[i][j] = longRun(scores[i], scores[j], lag);
            }
        }
        double[] se = new double[k];
        for (int a = 0; a < k; a++) {
            double v = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    v += inverse[a][i] * meat[i][j] * inverse[j][a];
                }
            }
            se[a] = Math.sqrt(v);
        }
        return se;
    }

    private static double longRun(double[] u, double[] v, int lag) {
        double sum = Sums.ofProducts(u, v);
        for (int j = 1; j <= lag && j < u.length; j++) {
            double cross = 0;
            for (int t = j; t < u.length; t++) {
                cross += u[t] * v[t - j] + v[t] * u[t - j];
            }
            sum += (1 - j / (lag + 1.0)) * cross;
        }
        return sum;
    }
}
