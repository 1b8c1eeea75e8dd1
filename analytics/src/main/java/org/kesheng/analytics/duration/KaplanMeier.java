package org.kesheng.analytics.duration;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Tails;

/**
 * Kaplan-Meier curve of durations of which some have not ended yet (open complaints). Immutable.
 *
 * <p>S(t) = product over event times u &lt;= t of (1 - d_u/n_u), n_u = cases with time &gt;= u; a case censored at u
 * is still at risk there. Supposes that open cases are like closed ones of the same age. Leaving open cases out
 * instead makes a service look fast.
 *
 * <p>Kaplan, Meier (1958), Nonparametric estimation from incomplete observations, JASA 53, 457-481. R: {@code
 * survival::survfit(survival::Surv(time, event) ~ 1)}.
 */
public final class KaplanMeier {
    /** Rounding of the product: a survival of one half is at most this much above 0.5. */
    private static final double ROUNDING = 1e-12;

    private final long n;
    private final long events;
    private final double[] time;
    private final double[] survival;
    private final double[] logVariance;

    private KaplanMeier(double[] allTimes, boolean[] event) {
        double[] distinct =
                Arrays.stream(allTimes).map(t -> t + 0.0).sorted().distinct().toArray();
        long[] leaving = new long[distinct.length];
        long[] ending = new long[distinct.length];
        for (int i = 0; i < allTimes.length; i++) {
            int k = Arrays.binarySearch(distinct, allTimes[i] + 0.0);
            leaving[k]++;
            ending[k] += event[i] ? 1 : 0;
        }
        int steps = (int) Arrays.stream(ending).filter(d -> d > 0).count();
        n = allTimes.length;
        events = Arrays.stream(ending).sum();
        time = new double[steps];
        survival = new double[steps];
        logVariance = new double[steps];
        long left = n;
        double s = 1;
        double greenwood = 0;
        int step = 0;
        for (int k = 0; k < distinct.length; k++) {
            if (ending[k] > 0) {
                s *= (double) (left - ending[k]) / left;
                time[step] = distinct[k];
                greenwood += ending[k] / ((double) left * (left - ending[k]));
                logVariance[step] = greenwood;
                survival[step++] = s;
            }
            left -= leaving[k];
        }
    }

    /**
     * The curve.
     *
     * @param time durations, finite and not negative
     * @param event true = ended at that time, false = still open then
     * @throws NotComputable for times that are negative or not finite, or none
     */
    public static KaplanMeier of(double[] time, boolean[] event) {
        Checks.sameLength("time", time.length, "event", event.length);
        Checks.nonNegative("time", time);
        Checks.atLeast(1, "cases", time.length);
        return new KaplanMeier(time, event);
    }

    /** Number of cases. */
    public long n() {
        return n;
    }

    /** Number of cases that ended. */
    public long events() {
        return events;
    }

    /** Share of cases that last longer than t: S(t). */
    public double survival(double t) {
        int k = last(t);
        return k < 0 ? 1 : survival[k];
    }

    /** Smallest t with S(t) &lt;= 0.5; NaN if the curve does not come down that far. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * Smallest t with S(t) &lt;= 1-p: the time by which the share p has ended; NaN if the curve does not come down that
     * far.
     */
    public double quantile(double p) {
        Checks.probability("p", p);
        for (int k = 0; k < survival.length; k++) {
            if (survival[k] <= (1 - p) + ROUNDING) {
                return time[k];
            }
        }
        return Double.NaN;
    }

    /**
     * Interval of S(t) by Greenwood's variance on the scale log S, as survfit does by default, never above 1; NaN
     * where S is 0. R: {@code summary(survfit(Surv(time, event) ~ 1), times = t)}.
     */
    public Interval survivalInterval(double t, double confidence) {
        double z = Tails.normalMultiplier(confidence);
        int k = last(t);
        return k < 0 ? new Interval(1, 1) : band(k, z);
    }

    /**
     * Interval of the quantile p after Brookmeyer and Crowley: the times at which the lower and the upper limit of S
     * come down to 1-p; NaN for an end that is not reached. R: {@code quantile(survfit(Surv(time, event) ~ 1), p)}
     * with {@code conf.type = "log"}; reference: Biometrics 38 (1982), 29-41.
     */
    public Interval quantileInterval(double p, double confidence) {
        Checks.probability("p", p);
        double z = Tails.normalMultiplier(confidence);
        double lower = Double.NaN;
        double upper = Double.NaN;
        for (int k = survival.length - 1; k >= 0; k--) {
            Interval band = band(k, z);
            lower = band.lower() <= 1 - p + ROUNDING ? time[k] : lower;
            upper = band.upper() <= 1 - p + ROUNDING ? time[k] : upper;
        }
        return new Interval(lower, upper);
    }

    /** S -+ z se on the scale log S; Greenwood's sum of d/(n(n-d)) is the variance of log S. */
    private Interval band(int k, double z) {
        if (survival[k] == 0) {
            return Interval.UNDEFINED;
        }
        double half = z * Math.sqrt(logVariance[k]);
        return new Interval(survival[k] * Math.exp(-half), Math.min(1, survival[k] * Math.exp(half)));
    }

    /** Position of the last event time not after t, -1 if none. */
    private int last(double t) {
        int k = Arrays.binarySearch(time, t + 0.0);
        return k >= 0 ? k : -k - 2;
    }
}
