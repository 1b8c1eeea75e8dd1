package org.kesheng.analytics.sufficient;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.interval.ProportionInterval;
import org.kesheng.analytics.numeric.Quantiles;
import org.kesheng.analytics.numeric.Tails;
import org.kesheng.analytics.reliability.CronbachAlpha;
import org.kesheng.analytics.score.NetPromoter;

/**
 * Turns cells into published figures with intervals.
 *
 * <p>Every method gives a {@link Score} and never fails on data: without answers the status is
 * {@link Score.Status#NO_DATA}, and the reason is named. An instance serves any number of threads; to keep one is cheaper
 * than to make one for each figure.
 */
public final class Scores {

    /** Number of answers; no interval. */
    public static final String COUNT = "count.1";
    /** Mean with Student's t interval. */
    public static final String MEAN_T = "mean-t.1";
    /** Share with Wilson's score interval without continuity correction. */
    public static final String SHARE_WILSON = "share-wilson.1";
    /** Net promoter score with the interval of the trinomial variance. */
    public static final String NPS_NORMAL = "nps-normal.1";
    /** Net promoter score with the adjusted Wald interval of Rocks. */
    public static final String NPS_ADJUSTED_WALD = "nps-adjusted-wald.1";
    /** Weighted index 0..100 with Student's t interval. */
    public static final String INDEX_T = "index-t.1";
    /** Cronbach's alpha with Feldt's interval. */
    public static final String ALPHA_FELDT = "alpha-feldt.1";
    /** Weighted mean with linearised standard error and normal interval. */
    public static final String WEIGHTED_MEAN = "weighted-mean-linearised.1";
    /** Weighted share with Wilson's interval at Kish's effective sample size. */
    public static final String WEIGHTED_SHARE = "weighted-share-wilson-kish.1";
    /** Quantile, type 7, with the interval of order statistics. */
    public static final String QUANTILE_ORDER = "quantile7-order.1";

    /** Confidence of all methods without an argument for it. */
    public static final double CONFIDENCE = 0.95;

    private final double confidence;
    private final double z;
    private final AtomicLongArray multipliers = new AtomicLongArray(1000);

    private Scores(double confidence) {
        this.confidence = confidence;
        this.z = Tails.normalMultiplier(confidence);
    }

    /** Two-sided intervals of confidence 0.95. */
    public static Scores withDefaults() {
        return new Scores(CONFIDENCE);
    }

    /** Two-sided intervals of that confidence, strictly between 0 and 1. */
    public static Scores with(double confidence) {
        return new Scores(confidence);
    }

    /** Number of answers. A count of 0 is a value. */
    public Score n(ItemCell cell) {
        return Score.of(cell.n(), cell.n(), Interval.UNDEFINED, COUNT);
    }

    /**
     * Mean with interval mean -+ qt(1-a/2, n-1) sd / sqrt(n). R: {@code t.test(x)[c("estimate", "conf.int")]}.
     */
    public Score mean(ItemCell cell) {
        long n = cell.n();
        return withT(n, cell.mean(), Math.sqrt(cell.variance() / n), MEAN_T);
    }

    /** Share of answers at or above the threshold (top box). R: {@code prop.test(sum(x >= t), n, correct = FALSE)}. */
    public Score topBox(ItemCell cell, int threshold) {
        return share(cell.countAtLeast(threshold), cell.n());
    }

    /** Share of answers at or below the threshold (bottom box). */
    public Score bottomBox(ItemCell cell, int threshold) {
        return share(cell.countAtMost(threshold), cell.n());
    }

    /**
     * Share count / n with Wilson's interval (p + z&sup2;/2n -+ z sqrt(p(1-p)/n + z&sup2;/4n&sup2;)) / (1 + z&sup2;/n).
     *
     * <p>Reference: Wilson (1927), JASA 22, 209. R: {@code prop.test(count, n, correct = FALSE)}.
     */
    public Score share(long count, long n) {
        if (n < 0 || count < 0 || count > n) {
            throw new IllegalArgumentException("Not a share: " + count + " of " + n);
        }
        return n == 0
                ? Score.noData(0, SHARE_WILSON, Score.Reason.NO_ANSWERS)
                : Score.of(n, (double) count / n, ProportionInterval.wilson(count, n, confidence), SHARE_WILSON);
    }

    /**
     * Net promoter score -+ z se, se = 100 sqrt((p + d - (p-d)&sup2;)/n), p and d the shares of promoters and detractors.
     *
     * @param cell of an item on 0..10 (or 1..10)
     * @throws IllegalArgumentException if the scale is another one
     */
    public Score nps(ItemCell cell) {
        NetPromoter nps = netPromoter(cell);
        return nps.n() == 0
                ? Score.noData(0, NPS_NORMAL, Score.Reason.NO_ANSWERS)
                : Score.of(nps.n(), nps.score(), nps.wald(confidence), NPS_NORMAL);
    }

    /**
     * Net promoter score with the adjusted Wald interval: 3/4 promoter and 3/4 detractor are added to a base of n + 3.
     * Better than {@link #nps} for small n. The value itself is the plain score.
     *
     * <p>Reference: Rocks (2016), Interval estimation for the net promoter score, The American Statistician 70, 365.
     */
    public Score npsAdjustedWald(ItemCell cell) {
        NetPromoter nps = netPromoter(cell);
        return nps.n() == 0
                ? Score.noData(0, NPS_ADJUSTED_WALD, Score.Reason.NO_ANSWERS)
                : Score.of(nps.n(), nps.score(), nps.adjustedWald(confidence), NPS_ADJUSTED_WALD);
    }

    /**
     * Weighted index of items on one scale, each brought to 0..100: sum of w_i 100 (x_i - min)/(max - min), averaged over the
     * complete rows, with a t interval from the covariances of the items.
     *
     * @param items listwise cross-products
     * @param weights one per item, not negative, not all 0; they are scaled to sum 1
     * @param min lowest answer of the scale
     * @param max highest answer of the scale
     */
    public Score index(CrossProducts items, double[] weights, int min, int max) {
        int[] mins = new int[weights.length];
        int[] maxs = new int[weights.length];
        Arrays.fill(mins, min);
        Arrays.fill(maxs, max);
        return index(items, weights, mins, maxs);
    }

    /** {@link #index(CrossProducts, double[], int, int)} of items that have scales of their own. */
    public Score index(CrossProducts items, double[] weights, int[] min, int[] max) {
        double[] scale = indexWeights(items, weights, min, max);
        long n = items.n();
        double value = 0;
        double variance = 0;
        for (int i = 0; i < scale.length; i++) {
            value += scale[i] * (items.mean(i) - min[i]);
            for (int j = 0; j < scale.length; j++) {
                variance += scale[i] * scale[j] * items.covariance(i, j);
            }
        }
        return withT(n, value, Math.sqrt(Math.max(0, variance) / n), INDEX_T);
    }

    /**
     * Cronbach's alpha of the chosen items (all if none is named) with Feldt's interval
     * 1 - (1-alpha) qf(1-a/2, n-1, (n-1)(k-1)) .. 1 - (1-alpha) qf(a/2, n-1, (n-1)(k-1)).
     *
     * <p>Reference: Feldt (1965), Psychometrika 30, 357. R: {@code psych::alpha.ci(alpha, n, k)} up to its defaults.
     *
     * @param items listwise cross-products
     */
    public Score alpha(CrossProducts items, int... chosen) {
        if (items.rule() != MissingRule.LISTWISE) {
            throw new IllegalArgumentException("Feldt's interval needs complete rows: use " + MissingRule.LISTWISE);
        }
        int k = chosen.length == 0 ? items.items() : chosen.length;
        return alpha(items.n(), k, items.alpha(chosen));
    }

    /** Feldt's interval about an alpha of k items and n rows that was computed elsewhere. */
    public Score alpha(long n, int k, double alpha) {
        if (k < 2) {
            throw new IllegalArgumentException("Alpha needs two items at least");
        }
        if (n < 2) {
            return Score.noData(n, ALPHA_FELDT, n == 0 ? Score.Reason.NO_ANSWERS : Score.Reason.TOO_FEW_ANSWERS);
        }
        if (Double.isNaN(alpha)) {
            return Score.noData(n, ALPHA_FELDT, Score.Reason.CONSTANT_ANSWERS);
        }
        return Score.of(n, alpha, CronbachAlpha.interval(alpha, n, k, confidence), ALPHA_FELDT);
    }

    /** Weighted mean -+ z se. R: {@code confint(survey::svymean(~x, survey::svydesign(~1, weights = ~w)))}. */
    public Score weightedMean(WeightedSums cell) {
        Score.Reason reason = missing(cell);
        if (reason != Score.Reason.NONE) {
            return Score.noData(cell.n(), WEIGHTED_MEAN, reason);
        }
        double mean = cell.mean();
        double se = cell.standardError();
        return Double.isNaN(se)
                ? Score.withoutInterval(cell.n(), mean, WEIGHTED_MEAN, Score.Reason.TOO_FEW_ANSWERS)
                : Score.of(cell.n(), mean, Interval.around(mean, z * se), WEIGHTED_MEAN);
    }

    /** Weighted share of rows with x = 1 among rows with x = 0 or 1, with Wilson's interval at the effective n. */
    public Score weightedShare(WeightedSums cell) {
        Score.Reason reason = missing(cell);
        if (reason != Score.Reason.NONE) {
            return Score.noData(cell.n(), WEIGHTED_SHARE, reason);
        }
        double share = Math.max(0, Math.min(1, cell.mean()));
        double base = cell.effectiveN();
        // The product may exceed the base by a rounding error where the share is 1.
        Interval interval = ProportionInterval.wilson(share == 1 ? base : share * base, base, confidence);
        return Score.of(cell.n(), share, interval, WEIGHTED_SHARE);
    }

    /** On-time rate of the cases with a verdict. */
    public Score onTimeRate(CountCell cell) {
        return share(cell.onTime(), cell.judged());
    }

    /** Share of durations within the limit, in the unit of the cell. */
    public Score shareWithin(DurationCell cell, long limit) {
        return share(cell.countWithin(limit), cell.n());
    }

    /**
     * Quantile of durations (type 7) with the interval between the order statistics of ranks
     * ceiling(np -+ z sqrt(np(1-p))), kept within 1..n.
     *
     * <p>Reference: Conover (1999), Practical Nonparametric Statistics, 3.2. R:
     * {@code sort(x)[ceiling(n*p + c(-1, 1) * qnorm(0.975) * sqrt(n*p*(1-p)))]}.
     */
    public Score quantile(DurationCell cell, double p) {
        long n = cell.n();
        if (n == 0) {
            return Score.noData(0, QUANTILE_ORDER, Score.Reason.NO_ANSWERS);
        }
        double half = z * Math.sqrt(n * p * (1 - p));
        long low = Math.max(1, (long) Math.ceil(n * p - half));
        long high = Math.min(n, Math.max(1, (long) Math.ceil(n * p + half)));
        return Score.of(n, cell.quantile(p), new Interval(cell.ordered(low), cell.ordered(high)), QUANTILE_ORDER);
    }

    /** Median of durations, see {@link #quantile}. */
    public Score median(DurationCell cell) {
        return quantile(cell, 0.5);
    }

    private Score withT(long n, double value, double se, String method) {
        if (n == 0) {
            return Score.noData(0, method, Score.Reason.NO_ANSWERS);
        }
        if (n == 1) {
            return Score.withoutInterval(1, value, method, Score.Reason.TOO_FEW_ANSWERS);
        }
        return Score.of(n, value, Interval.around(value, multiplier(n - 1) * se), method);
    }

    /** Student's multiplier; those of small samples, which take a while, are kept. */
    private double multiplier(long df) {
        if (df >= multipliers.length()) {
            return Quantiles.studentMultiplier(confidence, df);
        }
        long known = multipliers.get((int) df);
        if (known == 0) {
            known = Double.doubleToLongBits(Quantiles.studentMultiplier(confidence, df));
            multipliers.set((int) df, known);
        }
        return Double.longBitsToDouble(known);
    }

    private static Score.Reason missing(WeightedSums cell) {
        if (cell.n() == 0) {
            return Score.Reason.NO_ANSWERS;
        }
        return Double.isNaN(cell.mean()) ? Score.Reason.NO_WEIGHT : Score.Reason.NONE;
    }

    private static NetPromoter netPromoter(ItemCell cell) {
        if (cell.min() < 0 || cell.min() > 1 || cell.max() != 10) {
            throw new IllegalArgumentException("NPS needs a scale of 0..10, not " + cell.min() + ".." + cell.max());
        }
        long promoters = cell.promoters();
        long detractors = cell.detractors();
        return new NetPromoter(promoters, cell.n() - promoters - detractors, detractors);
    }

    private static double[] indexWeights(CrossProducts items, double[] weights, int[] min, int[] max) {
        Objects.requireNonNull(items, "items");
        int k = items.items();
        if (items.rule() != MissingRule.LISTWISE || weights.length != k || min.length != k || max.length != k) {
            throw new IllegalArgumentException("An index needs complete rows, and one weight and scale per item");
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            if (!(weights[i] >= 0 && weights[i] <= Double.MAX_VALUE) || max[i] <= min[i]) {
                throw new IllegalArgumentException("A weight must be finite and not negative, a scale rise: "
                        + weights[i] + ", " + min[i] + ".." + max[i]);
            }
            sum += weights[i];
        }
        if (!(sum > 0 && sum <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The weights must have a positive finite sum");
        }
        double[] scale = new double[k];
        for (int i = 0; i < k; i++) {
            scale[i] = weights[i] / sum * 100 / (max[i] - min[i]);
        }
        return scale;
    }
}
