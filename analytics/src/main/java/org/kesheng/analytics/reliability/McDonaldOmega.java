package org.kesheng.analytics.reliability;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.linear.Cholesky;
import org.kesheng.analytics.linear.SymmetricEigen;

/**
 * McDonald's omega of k items from a one-factor model fitted by maximum likelihood. Immutable; a function of the
 * covariance matrix.
 *
 * <p>omega = (Σλ)²/((Σλ)² + Σθ) with the items' loadings λ on one factor and their unique variances θ. Unlike alpha it
 * does not suppose equal loadings; like alpha it is meaningless if one factor does not fit. Needs three items; unstable
 * below n of about 100. An item that the factor explains to more than 99.5 % (Heywood case) is held there, as R does.
 *
 * <p>References: R. P. McDonald (1999), Test Theory; K. G. Jöreskog (1977), Factor analysis by least squares and maximum
 * likelihood. R: {@code f <- factanal(x, 1); l <- f$loadings * sapply(x, sd); u <- f$uniquenesses * sapply(x, var);
 * sum(l)^2 / (sum(l)^2 + sum(u))}.
 *
 * @param omega omega of the row sum
 * @param standardized omega of the sum of the standardised items
 * @param loadings standardised loadings per item
 * @param uniquenesses standardised unique variances per item
 * @param discrepancy minimum of the likelihood discrepancy; times n it is about chi-square with {@link #df()}
 */
public record McDonaldOmega(
        double omega, double standardized, double[] loadings, double[] uniquenesses, double discrepancy) {

    private static final double LEAST = 0.005;
    private static final int STEPS = 200;

    /** Degrees of freedom of the one-factor model, k(k-3)/2. */
    public int df() {
        return loadings.length * (loadings.length - 3) / 2;
    }

    /**
     * Fits the model.
     *
     * @param covariance covariance matrix of the items
     * @return omega; all NaN if an item does not vary or the matrix is singular
     * @throws NotComputable for fewer than three items or if the fit does not settle
     */
    public static McDonaldOmega ofCovariance(double[][] covariance) {
        int k = covariance.length;
        if (k < 3) {
            throw new NotComputable(Reason.TOO_FEW_VALUES, "omega needs at least three items");
        }
        double[][] correlation = correlation(covariance);
        if (Cholesky.of(correlation).isSingular()) {
            double[] none = new double[k];
            Arrays.fill(none, Double.NaN);
            return new McDonaldOmega(Double.NaN, Double.NaN, none, none, Double.NaN);
        }
        Fit fit = new Fit(correlation);
        fit.minimise();
        double[] loadings = fit.loadings();
        double[] unique = fit.uniquenesses();
        double[] sd = new double[k];
        double[] one = new double[k];
        Arrays.setAll(sd, i -> Math.sqrt(covariance[i][i]));
        Arrays.fill(one, 1);
        return new McDonaldOmega(
                omega(loadings, unique, sd), omega(loadings, unique, one), loadings, unique, fit.discrepancy);
    }

    private static double[][] correlation(double[][] covariance) {
        int k = covariance.length;
        double[][] r = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[i][j] = i == j
                        ? covariance[i][i] / covariance[i][i]
                        : covariance[i][j] / (Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]));
            }
        }
        return r;
    }

    private static double omega(double[] loadings, double[] unique, double[] scale) {
        double common = 0;
        double rest = 0;
        for (int i = 0; i < scale.length; i++) {
            common += scale[i] * loadings[i];
            rest += scale[i] * scale[i] * unique[i];
        }
        return common * common / (common * common + rest);
    }

    /** Newton steps over the logarithms of the unique variances; the factor is concentrated out (Jöreskog). */
    private static final class Fit {
        private final double[][] correlation;
        private double[] logUnique;
        private SymmetricEigen eigen;
        private double discrepancy;

        Fit(double[][] correlation) {
            this.correlation = correlation;
            double[][] inverse = Cholesky.of(correlation).inverse();
            logUnique = new double[correlation.length];
            Arrays.setAll(logUnique, i -> Math.log(Math.max(LEAST, 0.5 / inverse[i][i])));
        }

        void minimise() {
            discrepancy = evaluate(logUnique);
            for (int step = 0; step < STEPS; step++) {
                double[] move = move();
                double size = Arrays.stream(move).map(Math::abs).max().orElse(0);
                if (size < 1e-10 || !descend(move)) {
                    return;
                }
            }
            throw new NotComputable(Reason.NO_ESTIMATE, "the one-factor model does not settle");
        }

        /** Takes the step, halved until the discrepancy falls; false if it does not. */
        private boolean descend(double[] move) {
            double[] from = logUnique;
            double before = discrepancy;
            for (double share = 1; share > 1e-9; share /= 2) {
                double[] to = new double[from.length];
                for (int i = 0; i < to.length; i++) {
                    to[i] = Math.max(Math.log(LEAST), from[i] - share * move[i]);
                }
                double value = evaluate(to);
                if (value < before) {
                    logUnique = to;
                    discrepancy = value;
                    return true;
                }
            }
            discrepancy = evaluate(from);
            return false;
        }

        /** Σ over all eigenvalues but the first of e - log e - 1, of the matrix scaled by the unique variances. */
        private double evaluate(double[] log) {
            int k = log.length;
            double[][] scaled = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    scaled[i][j] = correlation[i][j] * Math.exp(-(log[i] + log[j]) / 2);
                }
            }
            eigen = SymmetricEigen.of(scaled);
            double[] e = eigen.values();
            double sum = 0;
            for (int m = 1; m < k; m++) {
                sum += e[m] - Math.log(e[m]) - 1;
            }
            return sum;
        }

        private double[] move() {
            int k = logUnique.length;
            double[] e = eigen.values();
            double[] gradient = new double[k];
            double[][] hessian = new double[k][k];
            for (int m = 1; m < k; m++) {
                double[] v = eigen.vector(m);
                for (int i = 0; i < k; i++) {
                    gradient[i] += (1 - e[m]) * v[i] * v[i];
                    for (int j = 0; j < k; j++) {
                        hessian[i][j] += v[i] * v[j];
                    }
                }
            }
            for (int i = 0; i < k; i++) {
                boolean held = logUnique[i] <= Math.log(LEAST) && gradient[i] > 0;
                for (int j = 0; j < k; j++) {
                    hessian[i][j] = held ? (i == j ? 1 : 0) : hessian[i][j] * hessian[i][j];
                    hessian[j][i] = held ? (i == j ? 1 : 0) : hessian[j][i];
                }
                hessian[i][i] += 1e-10;
                gradient[i] = held ? 0 : gradient[i];
            }
            return Cholesky.of(hessian).solve(gradient);
        }

        double[] uniquenesses() {
            return Arrays.stream(logUnique).map(Math::exp).toArray();
        }

        /** The first eigenvector scaled back; signs so that the sum is positive. */
        double[] loadings() {
            double[] v = eigen.vector(0);
            double size = Math.sqrt(Math.max(0, eigen.values()[0] - 1));
            double sum = Arrays.stream(v).sum();
            double[] loadings = new double[v.length];
            Arrays.setAll(loadings, i -> Math.copySign(1, sum) * v[i] * size * Math.exp(logUnique[i] / 2));
            return loadings;
        }
    }
}
