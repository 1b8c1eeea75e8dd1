package org.kesheng.analytics.regression;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.linear.ExactColumn;
import org.kesheng.analytics.linear.ExtendedLeastSquares;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Tails;

/**
 * Linear regression by least squares. Immutable. If the columns are linearly dependent every figure of the fit is NaN,
 * no column is dropped.
 *
 * <p>y = Xb + e. Classical standard errors suppose independent errors of equal variance; {@link #robustErrors()} only
 * independent ones. R: {@code m <- lm(y ~ ., d); summary(m)}.
 */
public final class LinearRegression {

    private final double[] response;
    private final double[][] predictors;
    private final boolean intercept;
    private final ExactColumn[] columns;
    private final ExtendedLeastSquares fit;

    private LinearRegression(ExactColumn response, ExactColumn[] predictors, boolean intercept) {
        this.response = response.values();
        this.predictors = Arrays.stream(predictors).map(ExactColumn::values).toArray(double[][]::new);
        this.intercept = intercept;
        this.columns = predictors;
        this.fit = ExtendedLeastSquares.of(design(predictors, intercept, response.size()), response);
    }

    /**
     * Fits a regression.
     *
     * @param response finite values
     * @param predictors values by predictor, each as long as the response, finite
     * @param intercept whether the model has a constant; it is the first coefficient
     * @return the fit
     * @throws NotComputable for NaN, infinities, values of 1e145 and more, different lengths or a model without any term
     */
    public static LinearRegression of(double[] response, double[][] predictors, boolean intercept) {
        ExactColumn[] columns = Arrays.stream(predictors).map(ExactColumn::of).toArray(ExactColumn[]::new);
        return of(ExactColumn.of(response), columns, intercept);
    }

    /**
     * Fits a regression to numbers as they were written.
     *
     * @param response finite values
     * @param predictors values by predictor
     * @param intercept whether the model has a constant
     * @return the fit
     * @throws NotComputable as above
     */
    public static LinearRegression of(ExactColumn response, ExactColumn[] predictors, boolean intercept) {
        Checks.squarable("response", response.values());
        for (int j = 0; j < predictors.length; j++) {
            Checks.squarable("predictor " + (j + 1), predictors[j].values());
            Checks.sameLength("response", response.size(), "predictor " + (j + 1), predictors[j].size());
        }
        if (predictors.length == 0 && !intercept) {
            throw new NotComputable(Reason.TOO_FEW_VALUES, "a model without predictors and constant");
        }
        return new LinearRegression(response, predictors, intercept);
    }

    private static ExactColumn[] design(ExactColumn[] predictors, boolean intercept, int n) {
        if (!intercept) {
            return predictors;
        }
        ExactColumn[] design = new ExactColumn[predictors.length + 1];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        design[0] = ExactColumn.of(ones);
        System.arraycopy(predictors, 0, design, 1, predictors.length);
        return design;
    }

    /** Number of cases. */
    public int n() {
        return response.length;
    }

    /** Number of coefficients. */
    public int k() {
        return predictors.length + (intercept ? 1 : 0);
    }

    /** Whether the columns are linearly dependent, or fewer cases than coefficients. */
    public boolean isSingular() {
        return fit.isSingular();
    }

    /** The coefficients, the constant first. */
    public double[] coefficients() {
        return fit.coefficients();
    }

    /** The residuals y - fit. R: {@code residuals(m)}. */
    public double[] residuals() {
        return fit.residuals();
    }

    /** The matrix (X'X)⁻¹X' by coefficient and row; null if singular. Sandwich estimators are sums over its rows. */
    public double[][] influence() {
        return fit.influence();
    }

    /** n - k. */
    public int dfResidual() {
        return n() - k();
    }

    /** Σe². */
    public double ssResidual() {
        return fit.residualSquares();
    }

    /** Σ(fit - ȳ)², without a constant Σfit². */
    public double ssRegression() {
        return fit.fittedSquares(intercept);
    }

    /** √(Σe²/(n-k)); NaN without residual degrees of freedom. R: {@code sigma(m)}. */
    public double sigma() {
        return dfResidual() > 0 ? Math.sqrt(ssResidual() / dfResidual()) : Double.NaN;
    }

    /** Share of the variance explained; NaN where a model with constant has nothing to explain. R: {@code summary(m)$r.squared}. */
    public double r2() {
        if (intercept && Arrays.stream(response).allMatch(y -> y == response[0])) {
            return Double.NaN;
        }
        double explained = ssRegression();
        return explained / (explained + ssResidual());
    }

    /** 1 - (1-r²)(n-i)/(n-k), i = 1 with a constant. R: {@code summary(m)$adj.r.squared}. */
    public double r2Adjusted() {
        return 1 - (1 - r2()) * (n() - (intercept ? 1.0 : 0.0)) / dfResidual();
    }

    /** The F statistic of all predictors together. R: {@code summary(m)$fstatistic}. */
    public double f() {
        return ssRegression() / predictors.length / (sigma() * sigma());
    }

    /** Upper tail of {@link #f()}; H0: no predictor has an effect. */
    public double fP() {
        return Tails.fUpper(f(), predictors.length, dfResidual());
    }

    /** Classical standard errors. R: {@code sqrt(diag(vcov(m)))}. */
    public double[] standardErrors() {
        double sigma = sigma();
        return Arrays.stream(fit.inverseDiagonal())
                .map(v -> Math.sqrt(v) * sigma)
                .toArray();
    }

    /** Coefficient over standard error. */
    public double[] t() {
        double[] b = coefficients();
        double[] se = standardErrors();
        double[] t = new double[b.length];
        Arrays.setAll(t, j -> b[j] / se[j]);
        return t;
    }

    /** Two-sided p-values of {@link #t()}; H0: the coefficient is 0. */
    public double[] p() {
        return Arrays.stream(t())
                .map(t -> Tails.studentTwoSided(t, dfResidual()))
                .toArray();
    }

    /**
     * Standard errors that hold under unequal variances (HC3): √diag((X'X)⁻¹ X' diag(e²/(1-h)²) X (X'X)⁻¹) with leverages h.
     * NaN if a case determines the fit by itself (h = 1).
     *
     * <p>Reference: J. G. MacKinnon, H. White (1985), J. Econometrics 29. R:
     * {@code sqrt(diag(sandwich::vcovHC(m, type = "HC3")))}.
     */
    public double[] robustErrors() {
        double[] errors = new double[k()];
        Arrays.fill(errors, Double.NaN);
        if (isSingular()) {
            return errors;
        }
        double[] e = residuals();
        double[] h = fit.leverages();
        double[][] influence = influence();
        for (int j = 0; j < errors.length; j++) {
            double sum = 0;
            for (int i = 0; i < e.length; i++) {
                double u = influence[j][i] * (1 - h[i] > 1e-12 ? e[i] / (1 - h[i]) : Double.NaN);
                sum += u * u;
            }
            errors[j] = Math.sqrt(sum);
        }
        return errors;
    }

    /** Standardised coefficients b·sd(x)/sd(y), without the constant. */
    public double[] beta() {
        double[] b = coefficients();
        double sd = Math.sqrt(Deviations.variance(response));
        double[] beta = new double[predictors.length];
        Arrays.setAll(beta, j -> b[b.length - beta.length + j] * Math.sqrt(Deviations.variance(predictors[j])) / sd);
        return beta;
    }

    /**
     * Variance inflation factors, the diagonal of the inverse of the predictors' correlation matrix; 1 for a single one.
     * R: {@code car::vif(m)}.
     */
    public double[] varianceInflation() {
        double[] vif = new double[predictors.length];
        if (predictors.length == 1) {
            vif[0] = 1;
            return vif;
        }
        ExtendedLeastSquares centred =
                intercept ? fit : ExtendedLeastSquares.of(design(columns, true, n()), ExactColumn.of(response));
        double[] inverse = centred.inverseDiagonal();
        Arrays.setAll(vif, j -> inverse[j + 1] * Deviations.squaresAboutMean(predictors[j]));
        return vif;
    }
}
