package org.kesheng.analytics.trend;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.descriptive.Sums;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;

/**
 * Interrupted time series: did level or slope change when the intervention came?
 *
 * <p>Least squares of y on time = 1..n, level = 1 from start on, trend = t-start+1 from start on, and optional season dummies (the
 * first season is the reference). Standard errors classical and after Newey and West, covariance (X'X)⁻¹ (G_0 + sum_{j=1..lag}
 * (1-j/(lag+1)) (G_j+G_j')) (X'X)⁻¹, G_j = sum_t e_t e_{t-j} x_t x_{t-j}', without prewhitening or small-sample factor. With
 * strong autocorrelation even these are too small; a plan begun after a bad month looks effective by regression to the mean.
 *
 * <p>Bernal, Cummins, Gasparrini (2017), International Journal of Epidemiology 46, 348-355; Newey, West (1987), Econometrica 55,
 * 703-708. R: {@code lm(y ~ time + level + trend + season)}, {@code sandwich::NeweyWest(m, lag = 12, prewhite = FALSE)}.
 */
public final class InterruptedSeries {
    /**
     * One coefficient.
     *
     * @param value estimate
     * @param se classical standard error
     * @param seNeweyWest standard error robust to autocorrelation
     */
    public record Term(double value, double se, double seNeweyWest) {
        private static final Term UNDEFINED = new Term(Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * All fields are NaN if the columns are dependent: no point before or fewer than two from the intervention on, a season
     * without points, or too few values.
     *
     * @param intercept constant
     * @param time slope before the intervention
     * @param level step at the intervention
     * @param trend change of the slope from the intervention on
     * @param durbinWatson sum((e_t-e_{t-1})²)/sum(e²), 2 = no autocorrelation; NaN for an exact fit
     * @param r2 share of the variance explained
     */
    public record Result(Term intercept, Term time, Term level, Term trend, double durbinWatson, double r2) {}

    /** Residuals below this share of the total are rounding: the fit is exact. */
    private static final double ROUNDING = 1e-26;

    private InterruptedSeries() {}

    /**
     * Fits the model.
     *
     * @param response finite values in order of time
     * @param start position of the first point after the intervention, from 1
     * @param lag of Newey-West, not negative
     * @throws NotComputable for values that are not finite, none at all, or a negative lag
     */
    public static Result fit(double[] response, int start, int lag) {
        return fit(response, new int[response.length], 1, start, lag);
    }

    /** As {@link #fit(double[], int, int)} with the season of each value, numbered 0 to seasons-1; 0 is the reference. */
    public static Result fit(double[] response, int[] season, int seasons, int start, int lag) {
        Checks.finite("response", response);
        Checks.sameLength("response", response.length, "season", season.length);
        Checks.atLeast(1, "values", response.length);
        if (lag < 0) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "lag is " + lag + ", below 0");
        }
        double shift = response[0]; // digits shared by all values would cost the coefficients theirs
        double[] y = Arrays.stream(response).map(v -> v - shift).toArray();
        LeastSquares fit = LeastSquares.fit(design(y.length, season, seasons, start), y);
        if (fit == null) {
            return new Result(
                    Term.UNDEFINED, Term.UNDEFINED, Term.UNDEFINED, Term.UNDEFINED, Double.NaN, Double.NaN);
        }
        double[] robust = fit.neweyWest(lag);
        Term[] terms = new Term[4];
        for (int j = 0; j < terms.length; j++) {
            terms[j] = new Term(fit.coefficient(j) + (j == 0 ? shift : 0), fit.standardError(j), robust[j]);
        }
        double[] e = fit.residuals();
        double rest = Sums.ofSquares(e);
        double total = Deviations.squaresAboutMean(response);
        double steps = rest > total * ROUNDING ? squaredSteps(e) / rest : Double.NaN;
        return new Result(terms[0], terms[1], terms[2], terms[3], steps, 1 - rest / total);
    }

    private static double[][] design(int n, int[] season, int seasons, int start) {
        double[][] columns = new double[3 + seasons][n];
        for (int i = 0; i < n; i++) {
            int t = i + 1;
            columns[0][i] = 1;
            columns[1][i] = t;
            columns[2][i] = t >= start ? 1 : 0;
            columns[3][i] = t >= start ? t - start + 1.0 : 0;
            if (season[i] > 0) {
                columns[3 + season[i]][i] = 1;
            }
        }
        return columns;
    }

    private static double squaredSteps(double[] e) {
        double sum = 0;
        for (int t = 1; t < e.length; t++) {
            sum += (e[t] - e[t - 1]) * (e[t] - e[t - 1]);
        }
        return sum;
    }
}
