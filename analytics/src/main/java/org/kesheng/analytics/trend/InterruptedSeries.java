package org.kesheng.analytics.trend;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.regression.LinearRegression;

/**
 * Interrupted time series: did level or slope change when the intervention came?
 *
 * <p>Least squares of y on time = 1..n, level = 1 from start on, trend = t-start+1 from start on, and optional season
 * dummies (the first season is the reference). Standard errors classical and after Newey and West, covariance (X'X)⁻¹
 * (G_0 + sum_{j=1..lag} (1-j/(lag+1)) (G_j+G_j')) (X'X)⁻¹, G_j = sum_t e_t e_{t-j} x_t x_{t-j}', without prewhitening
 * or small-sample factor. With strong autocorrelation even these are too small; a plan begun after a bad month looks
 * effective by regression to the mean.
 *
 * <p>Bernal, Cummins, Gasparrini (2017), International Journal of Epidemiology 46, 348-355; Newey, West (1987),
 * Econometrica 55, 703-708. R: {@code lm(y ~ time + level + trend + season)}, {@code sandwich::NeweyWest(m, lag = 12,
 * prewhite = FALSE)}.
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
     * All fields are NaN if the columns are dependent: no point before or fewer than two from the intervention on, a
     * season without points, or too few values.
     *
     * @param intercept constant
     * @param time slope before the intervention
     * @param level step at the intervention
     * @param trend change of the slope from the intervention on
     * @param durbinWatson sum((e_t-e_{t-1})²)/sum(e²), 2 = no autocorrelation; NaN for an exact fit
     * @param r2 share of the variance explained
     */
    public record Result(Term intercept, Term time, Term level, Term trend, double durbinWatson, double r2) {}

    private static final double ROUNDING = 1e-12;

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

    /**
     * As {@link #fit(double[], int, int)} with the season of each value, numbered 0 to seasons-1; 0 is the reference.
     */
    public static Result fit(double[] response, int[] season, int seasons, int start, int lag) {
        Checks.finite("response", response);
        Checks.sameLength("response", response.length, "season", season.length);
        Checks.atLeast(1, "values", response.length);
        if (lag < 0) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "lag is " + lag + ", below 0");
        }
        LinearRegression fit = LinearRegression.of(response, design(response.length, season, seasons, start), true);
        if (fit.isSingular()) {
            return new Result(Term.UNDEFINED, Term.UNDEFINED, Term.UNDEFINED, Term.UNDEFINED, Double.NaN, Double.NaN);
        }
        double[] b = fit.coefficients();
        double[] se = fit.standardErrors();
        double[] e = fit.residuals();
        double[][] influence = fit.influence();
        Term[] terms = new Term[4];
        for (int j = 0; j < terms.length; j++) {
            terms[j] = new Term(b[j], se[j], neweyWest(influence[j], e, lag));
        }
        return new Result(terms[0], terms[1], terms[2], terms[3], squaredSteps(e) / fit.ssResidual(), fit.r2());
    }

    /**
     * How often a break at a date chosen at random fits as well as the one at start: a p-value for short series, which
     * supposes nothing about autocorrelation but that it is the same at all dates. The share of dates, from margin+1 to
     * n-margin+1, at which level and trend leave a residual sum of squares as small; never below one over their number.
     *
     * @param margin points that must be left before the break and from it on, at least 2
     * @return the p-value; NaN if start is not among the dates
     * @throws NotComputable for values that are not finite or a margin below 2
     */
    public static double randomStart(double[] response, int[] season, int seasons, int start, int margin) {
        Checks.finite("response", response);
        Checks.sameLength("response", response.length, "season", season.length);
        if (margin < 2) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "margin is " + margin + ", below 2");
        }
        int n = response.length;
        if (start <= margin || start > n - margin + 1) {
            return Double.NaN;
        }
        double[] rss = new double[n - 2 * margin + 1];
        for (int k = 0; k < rss.length; k++) {
            double[][] columns = design(n, season, seasons, margin + 1 + k);
            rss[k] = LinearRegression.of(response, columns, true).ssResidual();
        }
        double seen = rss[start - margin - 1];
        int asGood = 0;
        for (double r : rss) {
            asGood += r <= seen * (1 + ROUNDING) ? 1 : 0;
        }
        return Double.isNaN(seen) ? Double.NaN : (double) asGood / rss.length;
    }

    /**
     * Of a coefficient that is the sum of influence times response: the long-run variance of influence times residual.
     */
    private static double neweyWest(double[] influence, double[] e, int lag) {
        double[] u = new double[e.length];
        for (int t = 0; t < u.length; t++) {
            u[t] = influence[t] * e[t];
        }
        double variance = Sums.ofSquares(u);
        for (int j = 1; j <= lag && j < u.length; j++) {
            double cross = 0;
            for (int t = j; t < u.length; t++) {
                cross += u[t] * u[t - j];
            }
            variance += 2 * (1 - j / (lag + 1.0)) * cross;
        }
        return variance >= 0 ? Math.sqrt(variance) : Double.NaN;
    }

    /** Time, level, trend and a dummy for every season but the first. */
    static double[][] design(int n, int[] season, int seasons, int start) {
        double[][] columns = new double[2 + seasons][n];
        for (int i = 0; i < n; i++) {
            int t = i + 1;
            columns[0][i] = t;
            columns[1][i] = t >= start ? 1 : 0;
            columns[2][i] = t >= start ? t - start + 1.0 : 0;
            if (season[i] > 0) {
                columns[2 + season[i]][i] = 1;
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
