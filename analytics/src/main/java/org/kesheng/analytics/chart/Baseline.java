package org.kesheng.analytics.chart;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;

/**
 * A frozen baseline: centre and sigma of a period that was declared usual, against which later points are judged.
 *
 * <p>Limits that are computed anew every month move towards the change they should show. Twenty to twenty-five points
 * make a baseline; it is replaced by decision, not by the night. For shares and rates sigma is that of z after Laney:
 * the standardised point is (p_i - centre)/(sigma s_i) with the binomial or Poisson s_i of its own size.
 *
 * <p>Montgomery, Introduction to Statistical Quality Control, phase I and phase II. R: {@code qcc::qcc(x[1:24], type
 * = "xbar.one", newdata = x[25:36])}.
 *
 * @param kind what the points are
 * @param centre centre line
 * @param sigma of single values: their short-term spread; of shares and rates: Laney's factor
 * @param points number of points it was made from
 */
public record Baseline(Kind kind, double centre, double sigma, int points) {
    /** What is charted. */
    public enum Kind {
        /** Single values (XmR). */
        VALUE,
        /** Shares count/size (p'). */
        SHARE,
        /** Events per size (u'). */
        RATE
    }

    /** Freezes the centre and spread of single values, as {@link XmrChart} gives them. */
    public static Baseline ofValues(double[] value) {
        XmrChart.Result chart = XmrChart.of(value, 1);
        return new Baseline(Kind.VALUE, chart.mean(), chart.sigma(), value.length);
    }

    /** Freezes the centre and Laney's factor of shares, as {@link PChart} gives them. */
    public static Baseline ofShares(double[] count, double[] size) {
        PChart.Result chart = PChart.of(count, size, 1);
        return new Baseline(Kind.SHARE, chart.pBar(), chart.sigmaZ(), count.length);
    }

    /** Freezes the centre and Laney's factor of rates, as {@link UChart} gives them. */
    public static Baseline ofRates(double[] count, double[] size) {
        UChart.Result chart = UChart.of(count, size, 1);
        return new Baseline(Kind.RATE, chart.uBar(), chart.sigmaZ(), count.length);
    }

    /**
     * Single values in sigma from the centre; NaN if the baseline did not vary.
     *
     * @throws NotComputable for a baseline of shares or rates, or values that are not finite
     */
    public double[] standardised(double[] value) {
        refuse(kind != Kind.VALUE);
        Checks.finite("value", value);
        return Arrays.stream(value).map(v -> (v - centre) / positive(sigma)).toArray();
    }

    /**
     * Shares or rates in sigma from the centre, each by its own size; NaN for size 0 or if the baseline did not vary.
     *
     * @throws NotComputable for a baseline of single values, or counts that contradict their sizes
     */
    public double[] standardised(double[] count, double[] size) {
        refuse(kind == Kind.VALUE);
        if (kind == Kind.SHARE) {
            Checks.shares(count, size);
        } else {
            Checks.sameLength("count", count.length, "size", size.length);
            Checks.nonNegative("count", count);
            Checks.nonNegative("size", size);
        }
        double variance = kind == Kind.SHARE ? centre * (1 - centre) : centre;
        double[] z = new double[count.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (count[i] - size[i] * centre) / (Math.sqrt(variance * size[i]) * positive(sigma));
        }
        return z;
    }

    private static double positive(double spread) {
        return spread > 0 ? spread : Double.NaN;
    }

    private static void refuse(boolean wrong) {
        if (wrong) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "the baseline is of another kind of points");
        }
    }
}
