package org.kesheng.analytics.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.numeric.Tails;

/**
 * Proportional odds regression of an ordered answer: logit P(Y &lt;= k) = threshold_k - b'x. Immutable.
 *
 * <p>Maximum likelihood by Newton's method on standardised predictors; the likelihood has a single peak. A positive
 * coefficient moves answers up; exp(b) is the odds ratio for each step of the scale. H0 of a coefficient: 0, normal
 * z. Supposes that a predictor shifts all thresholds alike: {@link #brant()} tests that. Predictors that separate the
 * answers have no estimate and are refused.
 *
 * <p>McCullagh (1980), Regression models for ordinal data, JRSS B 42, 109-142. R: {@code MASS::polr(factor(y) ~ x,
 * Hess = TRUE)}.
 */
public final class OrdinalRegression {
    private static final int MAX_STEPS = 100;
    private static final double SETTLED = 1e-10;
    private static final double SEPARATED = 40;

    private final int[] y;
    private final int categories;
    private final double[][] predictors;
    private final double[] centre;
    private final double[] scale;
    private final double[][] x;
    private final double[] theta;
    private final double[][] covariance;
    private final double logLikelihood;

    private OrdinalRegression(int[] y, int categories, double[][] predictors) {
        this.y = y;
        this.categories = categories;
        this.predictors = predictors;
        this.centre = new double[predictors.length];
        this.scale = new double[predictors.length];
        this.x = standardise(predictors, centre, scale);
        this.theta = start(y, categories, predictors.length);
        Likelihood best = climb();
        this.logLikelihood = best.value;
        this.covariance = inverse(best.information, Reason.NO_ESTIMATE);
    }

    /**
     * Fits the model.
     *
     * @param answer number of the answer category of each case, 0 = lowest
     * @param categories number of categories, at least 2, each with cases
     * @param predictors values by predictor, each as long as the answers, finite and not constant
     * @throws NotComputable for a category without cases, predictors that are constant, dependent or separate the
     *     answers
     */
    public static OrdinalRegression of(int[] answer, int categories, double[][] predictors) {
        Checks.atLeast(2, "categories", categories);
        long[] cases = new long[categories];
        for (int a : answer) {
            cases[a]++;
        }
        for (int k = 0; k < categories; k++) {
            Checks.atLeast(1, "cases of category " + (k + 1), cases[k]);
        }
        for (int j = 0; j < predictors.length; j++) {
            Checks.sameLength("answer", answer.length, "predictor " + (j + 1), predictors[j].length);
            Checks.finite("predictor " + (j + 1), predictors[j]);
        }
        return new OrdinalRegression(answer.clone(), categories, predictors);
    }

    /** Coefficients b of the predictors. R: {@code coef(m)}. */
    public double[] coefficients() {
        double[] b = new double[scale.length];
        Arrays.setAll(b, j -> theta[categories - 1 + j] / scale[j]);
        return b;
    }

    /** Standard errors of the coefficients. R: {@code sqrt(diag(vcov(m)))}. */
    public double[] standardErrors() {
        double[] se = new double[scale.length];
        Arrays.setAll(se, j -> Math.sqrt(covariance[categories - 1 + j][categories - 1 + j]) / scale[j]);
        return se;
    }

    /** Two-sided normal p-values of the coefficients. R: {@code 2 * pnorm(-abs(coef(m) / se))}. */
    public double[] p() {
        double[] b = coefficients();
        double[] se = standardErrors();
        double[] p = new double[b.length];
        Arrays.setAll(p, j -> Tails.normalTwoSided(b[j] / se[j]));
        return p;
    }

    /** Thresholds between the categories, ascending. R: {@code m$zeta}. */
    public double[] thresholds() {
        double shift = 0;
        for (int j = 0; j < scale.length; j++) {
            shift += theta[categories - 1 + j] * centre[j] / scale[j];
        }
        double[] z = new double[categories - 1];
        for (int k = 0; k < z.length; k++) {
            z[k] = theta[k] + shift;
        }
        return z;
    }

    /** Standard errors of the thresholds. */
    public double[] thresholdErrors() {
        double[] se = new double[categories - 1];
        for (int k = 0; k < se.length; k++) {
            double[] g = new double[theta.length];
            g[k] = 1;
            for (int j = 0; j < scale.length; j++) {
                g[categories - 1 + j] = centre[j] / scale[j];
            }
            double v = 0;
            for (int a = 0; a < g.length; a++) {
                for (int b = 0; b < g.length; b++) {
                    v += g[a] * covariance[a][b] * g[b];
                }
            }
            se[k] = Math.sqrt(v);
        }
        return se;
    }

    /** Log likelihood. R: {@code logLik(m)}. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** McFadden's 1 - log likelihood / that without predictors. */
    public double pseudoR2() {
        double[] cases = new double[categories];
        for (int a : y) {
            cases[a]++;
        }
        double none = 0;
        for (double c : cases) {
            none += c * Math.log(c / y.length);
        }
        return 1 - logLikelihood / none;
    }

    /**
     * Brant's test that a predictor shifts all thresholds alike, from separate logistic regressions at each
     * threshold: one entry for all predictors together and then one per predictor. Empty for two categories; NaN
     * where a separate regression has no estimate.
     *
     * <p>Brant (1990), Assessing proportionality in the proportional odds model, Biometrics 46, 1171-1178. R: {@code
     * car::poTest(m)}, which however puts the covariances of two thresholds untransposed into both triangles and
     * differs a little.
     */
    public Proportionality[] brant() {
        return categories < 3 || x.length == 0 ? new Proportionality[0] : Brant.test(y, categories, x);
    }

    /**
     * A test of proportional odds.
     *
     * @param chi2 Wald statistic
     * @param df degrees of freedom
     * @param p upper tail of chi-square; small = the predictor acts differently along the scale
     */
    public record Proportionality(double chi2, int df, double p) {}

    /**
     * Probability of each answer for given predictor values, summing to 1. R: {@code predict(m, newdata, type =
     * "probs")}.
     */
    public double[] probabilities(double... values) {
        Checks.sameLength("values", values.length, "predictors", predictors.length);
        double[] b = coefficients();
        double eta = 0;
        for (int j = 0; j < b.length; j++) {
            eta += b[j] * values[j];
        }
        double[] zeta = thresholds();
        double[] p = new double[categories];
        double below = 0;
        for (int k = 0; k < categories; k++) {
            double atMost = k < zeta.length ? logistic(zeta[k] - eta) : 1;
            p[k] = atMost - below;
            below = atMost;
        }
        return p;
    }

    // Fitting ---------------------------------------------------------------------------------------------------------

    private static double[][] standardise(double[][] predictors, double[] centre, double[] scale) {
        double[][] x = new double[predictors.length][];
        for (int j = 0; j < x.length; j++) {
            centre[j] = Sums.mean(predictors[j]);
            double[] d = Deviations.centred(predictors[j]);
            double sd = Math.sqrt(Sums.ofSquares(d) / d.length);
            if (!(sd > 0)) {
                throw new NotComputable(Reason.SINGULAR, "predictor " + (j + 1) + " is constant");
            }
            scale[j] = sd;
            x[j] = Arrays.stream(d).map(v -> v / sd).toArray();
        }
        return x;
    }

    private static double[] start(int[] y, int categories, int predictors) {
        double[] theta = new double[categories - 1 + predictors];
        double below = 0;
        for (int k = 0; k < categories - 1; k++) {
            for (int a : y) {
                below += a == k ? 1 : 0;
            }
            theta[k] = Math.log(below / (y.length - below));
        }
        return theta;
    }

    private Likelihood climb() {
        Likelihood here = new Likelihood(theta);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] d = direction(here, step == 0 ? Reason.SINGULAR : Reason.NO_ESTIMATE);
            double part = 1;
            double[] next = moved(d, part);
            Likelihood there = new Likelihood(next);
            while (!(there.value >= here.value - 1e-12 * Math.abs(here.value)) && part > 1e-10) {
                part /= 2;
                next = moved(d, part);
                there = new Likelihood(next);
            }
            System.arraycopy(next, 0, theta, 0, theta.length);
            here = there;
            double length = Arrays.stream(d).map(Math::abs).max().orElse(0) * part;
            if (length < SETTLED) {
                return here;
            }
            refuseSeparation();
        }
        throw new NotComputable(Reason.NO_ESTIMATE, "the likelihood has no maximum that can be found");
    }

    private void refuseSeparation() {
        for (int j = categories - 1; j < theta.length; j++) {
            if (!(Math.abs(theta[j]) < SEPARATED)) {
                throw new NotComputable(
                        Reason.NO_ESTIMATE, "predictor " + (j - categories + 2) + " separates the answers");
            }
        }
    }

    private double[] moved(double[] d, double part) {
        double[] next = theta.clone();
        for (int a = 0; a < next.length; a++) {
            next[a] += part * d[a];
        }
        return next;
    }

    private static double[] direction(Likelihood here, Reason reason) {
        RealMatrix inverse = new Array2DRowRealMatrix(inverse(here.information, reason), false);
        return inverse.operate(here.gradient);
    }

    /**
     * Singular at the start: dependent predictors. Singular later: the likelihood flattens out, the answers are
     * separated.
     */
    private static double[][] inverse(double[][] information, Reason reason) {
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-8, 1e-12)
                    .getSolver()
                    .getInverse()
                    .getData();
        } catch (NonPositiveDefiniteMatrixException e) {
            String why = reason == Reason.SINGULAR ? "are linearly dependent" : "separate the answers";
            throw new NotComputable(reason, "the predictors " + why);
        }
    }

    static double logistic(double v) {
        return v >= 0 ? 1 / (1 + Math.exp(-v)) : Math.exp(v) / (1 + Math.exp(v));
    }

    /** Log likelihood, its gradient and minus its second derivatives at theta = thresholds, then coefficients. */
    private final class Likelihood {
        private double value;
        private final double[] gradient;
        private final double[][] information;

        Likelihood(double[] at) {
            gradient = new double[at.length];
            information = new double[at.length][at.length];
            for (int k = 1; k < categories - 1; k++) {
                if (!(at[k] > at[k - 1])) {
                    value = Double.NEGATIVE_INFINITY;
                    return;
                }
            }
            for (int i = 0; i < y.length; i++) {
                add(at, i);
            }
        }

        /**
         * p = F(a) - F(b) with a, b the thresholds above and below, less b'x; written so that small p keep their
         * digits.
         */
        private void add(double[] at, int i) {
            double eta = 0;
            for (int j = 0; j < x.length; j++) {
                eta += at[categories - 1 + j] * x[j][i];
            }
            boolean top = y[i] == categories - 1;
            boolean bottom = y[i] == 0;
            double a = top ? 0 : at[y[i]] - eta;
            double b = bottom ? 0 : at[y[i] - 1] - eta;
            double fa = top ? 1 : logistic(a);
            double fb = bottom ? 0 : logistic(b);
            double gap = top || bottom ? Double.POSITIVE_INFINITY : a - b;
            double q = 1 / Math.expm1(gap);
            value += (top ? 0 : logLogistic(a)) + (bottom ? 0 : logLogistic(-b)) + Math.log(-Math.expm1(-gap));
            double da = top ? 0 : 1 - fa + q;
            double db = bottom ? 0 : -fb - q;
            double cross = q * (1 + q);
            double daa = top ? 0 : -fa * (1 - fa) - cross;
            double dbb = bottom ? 0 : -fb * (1 - fb) - cross;
            accumulate(i, y[i], da, db, daa, dbb, top || bottom ? 0 : cross);
        }

        private void accumulate(int i, int k, double da, double db, double daa, double dbb, double dab) {
            int m = categories - 1;
            if (k < m) {
                gradient[k] += da;
                information[k][k] -= daa;
            }
            if (k > 0) {
                gradient[k - 1] += db;
                information[k - 1][k - 1] -= dbb;
            }
            if (k > 0 && k < m) {
                information[k][k - 1] -= dab;
                information[k - 1][k] -= dab;
            }
            double dEta = -(da + db);
            double dEtaEta = daa + 2 * dab + dbb;
            for (int j = 0; j < x.length; j++) {
                double v = x[j][i];
                gradient[m + j] += dEta * v;
                if (k < m) {
                    information[k][m + j] += (daa + dab) * v;
                    information[m + j][k] = information[k][m + j];
                }
                if (k > 0) {
                    information[k - 1][m + j] += (dbb + dab) * v;
                    information[m + j][k - 1] = information[k - 1][m + j];
                }
                for (int l = 0; l < x.length; l++) {
                    information[m + j][m + l] -= dEtaEta * v * x[l][i];
                }
            }
        }

        private static double logLogistic(double v) {
            return v >= 0 ? -Math.log1p(Math.exp(-v)) : v - Math.log1p(Math.exp(v));
        }
    }
}
