package org.kesheng.analytics.driver;

import org.kesheng.analytics.linear.SymmetricEigen;

/**
 * Johnson's relative weights: R² shared over correlated drivers by way of their closest orthogonal counterparts. Immutable;
 * a function of the correlation matrix.
 *
 * <p>L is the symmetric square root of the drivers' correlation matrix R, b = L⁻¹r with their correlations r with the
 * response; the weight of X is Σ_j L[X,j]²·b_j². NaN if R is singular.
 *
 * <p>Reference: J. W. Johnson (2000), Multivariate Behavioral Research 35. R: {@code e <- eigen(R); L <- e$vectors %*%
 * diag(sqrt(e$values)) %*% t(e$vectors); L^2 %*% solve(L, r)^2}.
 *
 * @param r2 R² of all drivers together, the sum of the weights
 * @param weights weight of each driver
 */
public record RelativeWeights(double r2, double[] weights) {

    private static final double SINGULAR = 1e-13;

    /**
     * Decomposes R².
     *
     * @param correlations correlation matrix of the drivers
     * @param response correlations of the drivers with the response
     * @return the weights
     */
    public static RelativeWeights of(double[][] correlations, double[] response) {
        int p = response.length;
        SymmetricEigen eigen = SymmetricEigen.of(correlations);
        double[] values = eigen.values();
        double[][] root = new double[p][p];
        double[] b = new double[p];
        for (int m = 0; m < p; m++) {
            double value = values[m] > SINGULAR * values[0] ? Math.sqrt(values[m]) : Double.NaN;
            addComponent(eigen.vector(m), value, response, root, b);
        }
        double[] weights = new double[p];
        double r2 = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                weights[i] += root[i][j] * root[i][j] * b[j] * b[j];
            }
            r2 += weights[i];
        }
        return new RelativeWeights(r2, weights);
    }

    private static void addComponent(double[] v, double value, double[] response, double[][] root, double[] b) {
        double along = 0;
        for (int i = 0; i < v.length; i++) {
            along += v[i] * response[i];
        }
        for (int i = 0; i < v.length; i++) {
            b[i] += v[i] * along / value;
            for (int j = 0; j < v.length; j++) {
                root[i][j] += v[i] * value * v[j];
            }
        }
    }
}
