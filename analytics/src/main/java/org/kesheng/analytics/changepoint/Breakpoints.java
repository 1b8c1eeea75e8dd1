package org.kesheng.analytics.changepoint;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;

/**
 * Several changes of the mean at unknown times (Bai and Perron), their number by BIC, found exactly by dynamic
 * programming.
 *
 * <p>Segments have at least h = floor(trim n) values; for m = 0 to ceil(n/h)-2 breaks the split with the least RSS;
 * BIC(m) = n (log(RSS/n) + 1 + log(2 pi)) + 2(m+1) log(n); the m with the least BIC, the smaller one if equal. Time
 * grows with n² times the number of breaks allowed. Supposes independent errors.
 *
 * <p>Bai, Perron (2003), Computation and analysis of multiple structural change models, Journal of Applied
 * Econometrics 18, 1-22. R: {@code strucchange::breakpoints(x ~ 1, h = 0.15)}.
 */
public final class Breakpoints {
    /** A residual sum of squares below this share of the total is rounding, that is zero. */
    private static final double ROUNDING = 1e-24;

    /**
     * @param breaks last position of each segment but the last, from 1
     * @param rss residual sum of squares with the breaks chosen
     * @param bic BIC of 0, 1, ... breaks; minus infinity for an exact fit
     */
    public record Result(int[] breaks, double rss, double[] bic) {}

    private final double[] value;
    private final double[] sum;
    private final double[] squares;
    private final int h;
    private final int most;
    private final int[][] origin;

    private Breakpoints(double[] value, int h, int most) {
        this.value = value;
        this.h = h;
        this.most = most;
        this.origin = new int[most + 1][value.length + 1];
        this.sum = new double[value.length + 1];
        this.squares = new double[value.length + 1];
        double[] d = Deviations.centred(value);
        for (int i = 0; i < d.length; i++) {
            sum[i + 1] = sum[i] + d[i];
            squares[i + 1] = squares[i] + d[i] * d[i];
        }
    }

    /**
     * Finds the breaks.
     *
     * @param value finite values in order of time
     * @param trim share of the series that a segment has at least, above 0 and below 1
     * @throws NotComputable for values that are not finite, or segments of less than two values
     */
    public static Result of(double[] value, double trim) {
        Checks.finite("value", value);
        Checks.atLeast(2, "values", value.length);
        Checks.probability("trim", trim);
        int n = value.length;
        int h = (int) Math.floor(trim * n);
        if (h < 2) { // a segment of one value always fits exactly; strucchange refuses it too
            throw new NotComputable(
                    Reason.TOO_FEW_VALUES, "trim " + trim + " of " + n + " values leaves segments of less than 2");
        }
        int most = Math.max(0, (n + h - 1) / h - 2);
        return new Breakpoints(value, h, most).find();
    }

    private Result find() {
        int n = value.length;
        program();
        double total = Deviations.squaresAboutMean(value);
        double[] bic = new double[most + 1];
        int best = 0;
        for (int m = 0; m <= most; m++) {
            double rss = rss(breaks(m));
            rss = rss <= total * ROUNDING ? 0 : rss;
            bic[m] = n * (Math.log(rss / n) + 1 + Math.log(2 * Math.PI)) + 2 * (m + 1) * Math.log(n);
            best = bic[m] < bic[best] ? m : best;
        }
        int[] breaks = breaks(best);
        return new Result(breaks, rss(breaks), bic);
    }

    /** origin[m][b] = end of the segment before the last, in the best split of the first b values with m breaks. */
    private void program() {
        int n = value.length;
        double[] before = new double[n + 1];
        for (int b = h; b <= n; b++) {
            before[b] = rss(0, b);
        }
        for (int m = 1; m <= most; m++) {
            double[] now = new double[n + 1];
            for (int b = (m + 1) * h; b <= n; b++) {
                double least = Double.POSITIVE_INFINITY;
                for (int k = m * h; k <= b - h; k++) {
                    double v = before[k] + rss(k, b);
                    if (v < least) {
                        least = v;
                        origin[m][b] = k;
                    }
                }
                now[b] = least;
            }
            before = now;
        }
    }

    private int[] breaks(int m) {
        int[] breaks = new int[m];
        int b = value.length;
        for (int i = m; i >= 1; i--) {
            b = origin[i][b];
            breaks[i - 1] = b;
        }
        return breaks;
    }

    /** Of values from+1 to to, by prefix sums: exact enough to choose by. */
    private double rss(int from, int to) {
        double s = sum[to] - sum[from];
        return Math.max(0, squares[to] - squares[from] - s * s / (to - from));
    }

    /** Of a split, in two passes: exact enough to report. */
    private double rss(int[] breaks) {
        double rss = 0;
        int from = 0;
        for (int i = 0; i <= breaks.length; i++) {
            int to = i < breaks.length ? breaks[i] : value.length;
            rss += Deviations.squaresAboutMean(Arrays.copyOfRange(value, from, to));
            from = to;
        }
        return rss;
    }
}
