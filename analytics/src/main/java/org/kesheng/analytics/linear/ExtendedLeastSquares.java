package org.kesheng.analytics.linear;

import java.util.Arrays;

/**
 * Linear least squares by Householder QR in twice the working precision, columns scaled by powers of two. The results are
 * right to the last digits for every design of which the columns are independent in the working precision, Filip's
 * polynomial of degree 10 and Wampler's exact fits included.
 *
 * <p>Reference: Å. Björck (1996), Numerical Methods for Least Squares Problems. R: {@code qr.solve(X, y)}.
 */
public final class ExtendedLeastSquares {

    /** A column of which less than this share is left after the columns before it is a combination of them. */
    private static final double DEPENDENT = 2e-15;

    /** Residuals below this share of the response are rounding: the fit is exact. */
    private static final double EXACT = 1e-20;

    private final int n;
    private final int k;
    private final int[] exponents;
    private final ExtendedVector[] scaled;
    private final ExtendedVector[] inverse;
    private final ExtendedVector residuals;
    private final ExtendedVector fitted;
    private final Extended[] solution;
    private final boolean singular;

    private ExtendedLeastSquares(ExactColumn[] columns, ExactColumn response) {
        n = response.size();
        k = columns.length;
        exponents =
                Arrays.stream(columns).mapToInt(ExtendedLeastSquares::exponent).toArray();
        scaled = new ExtendedVector[k];
        ExtendedVector[] work = new ExtendedVector[k];
        for (int j = 0; j < k; j++) {
            scaled[j] = ExtendedVector.of(columns[j], exponents[j]);
            work[j] = ExtendedVector.of(columns[j], exponents[j]);
        }
        ExtendedVector y = ExtendedVector.of(response, 0);
        Extended[] diagonal = new Extended[k];
        singular = n < k || !triangularise(work, y, diagonal);
        inverse = singular ? null : invert(work, diagonal);
        solution = singular ? null : solve(y);
        fitted = singular ? null : fit();
        residuals = singular ? null : residuals(response);
    }

    /**
     * Solves for the coefficients that minimise the squared residuals.
     *
     * @param columns the columns of the design, each as long as the response, finite
     * @param response the response, finite
     * @return the solution
     */
    public static ExtendedLeastSquares of(double[][] columns, double[] response) {
        return of(Arrays.stream(columns).map(ExactColumn::of).toArray(ExactColumn[]::new), ExactColumn.of(response));
    }

    /** The same for numbers as they were written. */
    public static ExtendedLeastSquares of(ExactColumn[] columns, ExactColumn response) {
        return new ExtendedLeastSquares(columns, response);
    }

    /** Whether the columns are linearly dependent in the working precision; then nothing else is defined. */
    public boolean isSingular() {
        return singular;
    }

    /** The coefficients; NaN if singular. */
    public double[] coefficients() {
        double[] b = new double[k];
        Arrays.setAll(b, j -> singular ? Double.NaN : Math.scalb(solution[j].rounded(), exponents[j]));
        return b;
    }

    /** The diagonal of (X'X)⁻¹; NaN if singular. */
    public double[] inverseDiagonal() {
        double[] diagonal = new double[k];
        Arrays.setAll(
                diagonal,
                j -> singular
                        ? Double.NaN
                        : Math.scalb(inverse[j].dot(inverse[j], 0).rounded(), 2 * exponents[j]));
        return diagonal;
    }

    /** The residuals y - Xb; NaN if singular. */
    public double[] residuals() {
        return singular ? undefined(n) : residuals.rounded();
    }

    /** The fitted values Xb; NaN if singular. */
    public double[] fitted() {
        return singular ? undefined(n) : fitted.rounded();
    }

    /** Sum of the squared residuals; NaN if singular. */
    public double residualSquares() {
        return singular ? Double.NaN : residuals.dot(residuals, 0).rounded();
    }

    /** Sum of the squared fitted values, about their mean or about zero; NaN if singular. */
    public double fittedSquares(boolean aboutMean) {
        if (singular) {
            return Double.NaN;
        }
        ExtendedVector about = aboutMean ? fitted.minus(fitted.sum().over(new Extended(n, 0))) : fitted;
        return about.dot(about, 0).rounded();
    }

    /** The matrix (X'X)⁻¹X' by coefficient and row: what each response adds to each coefficient; null if singular. */
    public double[][] influence() {
        if (singular) {
            return null;
        }
        ExtendedVector[] q = orthonormal();
        double[][] influence = new double[k][];
        for (int j = 0; j < k; j++) {
            ExtendedVector row = ExtendedVector.zeros(n);
            for (int m = j; m < k; m++) {
                row.subtract(inverse[j].get(m).negated(), q[m], 0);
            }
            influence[j] = row.rounded();
            for (int i = 0; i < n; i++) {
                influence[j][i] = Math.scalb(influence[j][i], exponents[j]);
            }
        }
        return influence;
    }

    /** The leverages, the diagonal of X(X'X)⁻¹X'; null if singular. */
    public double[] leverages() {
        if (singular) {
            return null;
        }
        double[] leverages = new double[n];
        for (ExtendedVector column : orthonormal()) {
            for (int i = 0; i < n; i++) {
                leverages[i] += column.high[i] * column.high[i];
            }
        }
        return leverages;
    }

    // Decomposition ---------------------------------------------------------------------------------------------------

    private static int exponent(ExactColumn column) {
        double max = 0;
        for (double value : column.values()) {
            max = Math.max(max, Math.abs(value));
        }
        return max > 0 ? -Math.getExponent(max) : 0;
    }

    /** Reflects the columns to upper triangular form and the response with them; false if a column is dependent. */
    private boolean triangularise(ExtendedVector[] work, ExtendedVector y, Extended[] diagonal) {
        for (int j = 0; j < k; j++) {
            double before = scaled[j].norm();
            Extended squares = work[j].dot(work[j], j);
            Extended norm = squares.root();
            if (!(norm.high() > DEPENDENT * before)) {
                return false;
            }
            Extended head = work[j].get(j);
            diagonal[j] = head.high() > 0 ? norm.negated() : norm;
            work[j].set(j, head.minus(diagonal[j]));
            Extended half = squares.minus(diagonal[j].times(head));
            for (int m = j + 1; m <= k; m++) {
                ExtendedVector target = m < k ? work[m] : y;
                target.subtract(work[j].dot(target, j).over(half), work[j], j);
            }
        }
        return true;
    }

    /** The rows of R⁻¹, by back substitution. */
    private ExtendedVector[] invert(ExtendedVector[] work, Extended[] diagonal) {
        ExtendedVector[] rows = new ExtendedVector[k];
        for (int i = k - 1; i >= 0; i--) {
            rows[i] = ExtendedVector.zeros(k);
            rows[i].set(i, new Extended(1, 0).over(diagonal[i]));
            for (int j = i + 1; j < k; j++) {
                Extended sum = Extended.ZERO;
                for (int m = i + 1; m <= j; m++) {
                    sum = sum.plus(work[m].get(i).times(rows[m].get(j)));
                }
                rows[i].set(j, sum.negated().over(diagonal[i]));
            }
        }
        return rows;
    }

    private Extended[] solve(ExtendedVector reflected) {
        Extended[] b = new Extended[k];
        for (int i = 0; i < k; i++) {
            b[i] = Extended.ZERO;
            for (int j = i; j < k; j++) {
                b[i] = b[i].plus(inverse[i].get(j).times(reflected.get(j)));
            }
        }
        return b;
    }

    private ExtendedVector fit() {
        ExtendedVector fit = ExtendedVector.zeros(n);
        for (int j = 0; j < k; j++) {
            fit.subtract(solution[j].negated(), scaled[j], 0);
        }
        return fit;
    }

    private ExtendedVector residuals(ExactColumn response) {
        ExtendedVector rest = ExtendedVector.of(response, 0);
        double size = rest.norm();
        rest.subtract(new Extended(1, 0), fitted, 0);
        return rest.norm() <= EXACT * size ? ExtendedVector.zeros(n) : rest;
    }

    private ExtendedVector[] orthonormal() {
        ExtendedVector[] q = new ExtendedVector[k];
        for (int m = 0; m < k; m++) {
            q[m] = ExtendedVector.zeros(n);
            for (int j = 0; j <= m; j++) {
                q[m].subtract(inverse[j].get(m).negated(), scaled[j], 0);
            }
        }
        return q;
    }

    private static double[] undefined(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
