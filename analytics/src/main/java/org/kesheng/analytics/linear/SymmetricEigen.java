package org.kesheng.analytics.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi rotations, largest eigenvalue first. On a correlation
 * matrix Jacobi's method also gets the smallest eigenvalues right to their last digits.
 *
 * <p>Reference: J. Demmel, K. Veselić (1992), Jacobi's method is more accurate than QR, SIAM J. Matrix Anal. Appl. 13. R:
 * {@code eigen(m, symmetric = TRUE)}.
 */
public final class SymmetricEigen {

    private static final int SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix symmetric, finite; not changed
     * @return its decomposition
     */
    public static SymmetricEigen of(double[][] matrix) {
        int k = matrix.length;
        double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[][] v = new double[k][k];
        for (int i = 0; i < k; i++) {
            v[i][i] = 1;
        }
        boolean rotated = true;
        for (int sweep = 0; sweep < SWEEPS && rotated; sweep++) {
            rotated = sweep(a, v);
        }
        return sorted(a, v);
    }

    /** The eigenvalues, largest first. */
    public double[] values() {
        return values.clone();
    }

    /** The eigenvector of the i-th largest eigenvalue, of length 1; its sign is arbitrary. */
    public double[] vector(int i) {
        return vectors[i].clone();
    }

    private static boolean sweep(double[][] a, double[][] v) {
        boolean rotated = false;
        for (int p = 0; p < a.length - 1; p++) {
            for (int q = p + 1; q < a.length; q++) {
                double scale = Math.sqrt(Math.abs(a[p][p])) * Math.sqrt(Math.abs(a[q][q]));
                if (Math.abs(a[p][q]) > 0x1p-54 * scale && a[p][q] != 0) {
                    rotate(a, v, p, q);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        double moved = t * a[p][q];
        a[p][p] -= moved;
        a[q][q] += moved;
        a[p][q] = 0;
        a[q][p] = 0;
        for (int i = 0; i < a.length; i++) {
            if (i != p && i != q) {
                double x = a[i][p];
                double y = a[i][q];
                a[i][p] = c * x - s * y;
                a[i][q] = s * x + c * y;
                a[p][i] = a[i][p];
                a[q][i] = a[i][q];
            }
            double x = v[i][p];
            double y = v[i][q];
            v[i][p] = c * x - s * y;
            v[i][q] = s * x + c * y;
        }
    }

    private static SymmetricEigen sorted(double[][] a, double[][] v) {
        int[] order = IntStream.range(0, a.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray();
        double[][] vectors = new double[a.length][a.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                vectors[i][j] = v[j][order[i]];
            }
        }
        return new SymmetricEigen(values, vectors);
    }
}
