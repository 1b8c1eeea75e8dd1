package org.kesheng.analytics.linear;

/**
 * The Cholesky decomposition of a symmetric positive definite matrix, scaled to unit diagonal first so that units of
 * measurement do not matter. A matrix that is singular to working precision is told by {@link #isSingular()}, its
 * solutions are NaN.
 */
public final class Cholesky {

    /** A pivot below this share of its diagonal has no digits left. */
    private static final double SINGULAR = 1e-14;

    private final double[][] lower;
    private final double[] scale;
    private final boolean singular;

    private Cholesky(double[][] lower, double[] scale, boolean singular) {
        this.lower = lower;
        this.scale = scale;
        this.singular = singular;
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix symmetric; only its lower triangle is read
     * @return its decomposition
     */
    public static Cholesky of(double[][] matrix) {
        int k = matrix.length;
        double[] scale = new double[k];
        double[][] lower = new double[k][k];
        boolean singular = false;
        for (int i = 0; i < k; i++) {
            scale[i] = Math.sqrt(matrix[i][i]);
            singular |= !(matrix[i][i] > 0);
        }
        for (int j = 0; j < k && !singular; j++) {
            for (int i = j; i < k; i++) {
                double sum = i == j ? 1 : matrix[i][j] / (scale[i] * scale[j]);
                for (int m = 0; m < j; m++) {
                    sum -= lower[i][m] * lower[j][m];
                }
                if (i == j) {
                    singular |= !(sum > SINGULAR);
                    lower[j][j] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return new Cholesky(lower, scale, singular);
    }

    /** Whether the matrix is singular, or not positive definite, to working precision. */
    public boolean isSingular() {
        return singular;
    }

    /** x'M⁻¹x; NaN if M is singular. */
    public double quadraticForm(double[] x) {
        double sum = 0;
        for (double z : forward(x)) {
            sum += z * z;
        }
        return singular ? Double.NaN : sum;
    }

    /** M⁻¹x; NaN if M is singular. R: {@code solve(m, x)}. */
    public double[] solve(double[] x) {
        double[] z = forward(x);
        for (int i = z.length - 1; i >= 0; i--) {
            for (int m = i + 1; m < z.length; m++) {
                z[i] -= lower[m][i] * z[m];
            }
            z[i] /= lower[i][i];
        }
        for (int i = 0; i < z.length; i++) {
            z[i] = singular ? Double.NaN : z[i] / scale[i];
        }
        return z;
    }

    /** M⁻¹; NaN if M is singular. R: {@code solve(m)}. */
    public double[][] inverse() {
        double[][] inverse = new double[scale.length][];
        for (int i = 0; i < scale.length; i++) {
            double[] unit = new double[scale.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }

    private double[] forward(double[] x) {
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) {
            double sum = x[i] / scale[i];
            for (int m = 0; m < i; m++) {
                sum -= lower[i][m] * z[m];
            }
            z[i] = sum / lower[i][i];
        }
        return z;
    }
}
