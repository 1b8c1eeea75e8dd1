package org.kesheng.analytics.shrinkage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.OrderStatistics;
import org.kesheng.analytics.numeric.Tails;

/**
 * Empirical Bayes scores of units with known standard errors (means, NPS, index): true scores normal with mean mu and
 * variance tau², observed ones normal about them. Immutable.
 *
 * <p>tau² after Paule and Mandel: the value at which the generalised Q statistic equals its degrees of freedom, 0 if
 * the units do not differ by more than their errors. Unit i keeps the share B_i = tau²/(tau²+se²) of its distance
 * from mu; posterior variance B_i se². With few units tau² is uncertain, and the ranks are hardly ever known: see
 * {@link #rankIntervals}.
 *
 * <p>Paule, Mandel (1982), Journal of Research of the NBS 87, 377-385; Efron, Morris (1975), JASA 70, 311-319. R:
 * {@code m <- metafor::rma(y, sei = se, method = "PM"); metafor::blup(m)} (whose se also counts the uncertainty of
 * mu).
 */
public final class NormalNormal {
    private static final int BISECTIONS = 200;

    private final double mean;
    private final double meanSe;
    private final double variance;
    private final double[] shrunken;
    private final double[] posteriorSe;

    private NormalNormal(double[] score, double[] se, double variance) {
        this.variance = variance;
        double weights = 0;
        for (double s : se) {
            weights += 1 / (variance + s * s);
        }
        this.mean = mean(score, se, variance);
        this.meanSe = 1 / Math.sqrt(weights);
        this.shrunken = new double[score.length];
        this.posteriorSe = new double[score.length];
        for (int i = 0; i < score.length; i++) {
            double kept = variance / (variance + se[i] * se[i]);
            shrunken[i] = mean + kept * (score[i] - mean);
            posteriorSe[i] = Math.sqrt(kept) * se[i];
        }
    }

    /**
     * Estimates mean and spread of the true scores.
     *
     * @param score observed score of each unit
     * @param se its standard error, positive
     * @throws NotComputable for fewer than two units, scores that are not finite or errors that are not positive
     */
    public static NormalNormal of(double[] score, double[] se) {
        Checks.sameLength("score", score.length, "standard error", se.length);
        Checks.finite("score", score);
        Checks.finite("standard error", se);
        Checks.atLeast(2, "units", score.length);
        for (double s : se) {
            if (!(s > 0)) {
                throw new NotComputable(Reason.NEGATIVE, "a standard error is " + s + ", not above 0");
            }
        }
        return new NormalNormal(score, se, pauleMandel(score, se));
    }

    private static double pauleMandel(double[] score, double[] se) {
        double df = score.length - 1;
        if (q(score, se, 0) <= df) {
            return 0;
        }
        double high = 1;
        while (q(score, se, high) > df) {
            high *= 4;
        }
        double low = 0;
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            double mid = low + (high - low) / 2;
            if (q(score, se, mid) > df) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return high;
    }

    private static double q(double[] score, double[] se, double variance) {
        double m = mean(score, se, variance);
        double q = 0;
        for (int i = 0; i < score.length; i++) {
            q += (score[i] - m) * (score[i] - m) / (variance + se[i] * se[i]);
        }
        return q;
    }

    private static double mean(double[] score, double[] se, double variance) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < score.length; i++) {
            double w = 1 / (variance + se[i] * se[i]);
            sum += w * (score[i] - score[0]);
            weights += w;
        }
        return score[0] + sum / weights;
    }

    /** Estimated mean mu of the true scores. */
    public double mean() {
        return mean;
    }

    /** Standard error of mu. */
    public double meanSe() {
        return meanSe;
    }

    /** Estimated variance tau² of the true scores, 0 if the units differ no more than by chance. */
    public double variance() {
        return variance;
    }

    /** Score of a unit drawn towards mu. */
    public double shrunken(int unit) {
        return shrunken[unit];
    }

    /** Posterior standard error of a unit, given mu and tau². */
    public double posteriorSe(int unit) {
        return posteriorSe[unit];
    }

    /** Posterior interval of a unit, given mu and tau². */
    public Interval interval(int unit, double confidence) {
        return Interval.around(shrunken[unit], Tails.normalMultiplier(confidence) * posteriorSe[unit]);
    }

    /**
     * Posterior interval of the rank of each unit, 1 = highest score, by draws from the posterior. If tau² is 0 every
     * rank is possible for every unit.
     *
     * @param draws number of draws, some thousands
     * @param seed of the draws, recorded with the result
     */
    public Interval[] rankIntervals(double confidence, int draws, long seed) {
        Checks.probability("confidence", confidence);
        Checks.atLeast(1, "draws", draws);
        int n = shrunken.length;
        double[][] ranks = new double[n][draws];
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[n];
        for (int d = 0; d < draws; d++) {
            for (int i = 0; i < n; i++) {
                double spread = variance == 0 ? 1 : posteriorSe[i];
                drawn[i] = -(shrunken[i] + spread * random.nextGaussian());
            }
            double[] sorted = drawn.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < n; i++) {
                ranks[i][d] = Arrays.binarySearch(sorted, drawn[i]) + 1;
            }
        }
        Interval[] intervals = new Interval[n];
        double tail = (1 - confidence) / 2;
        for (int i = 0; i < n; i++) {
            Arrays.sort(ranks[i]);
            double lower = OrderStatistics.quantile7(ranks[i], tail);
            double upper = OrderStatistics.quantile7(ranks[i], 1 - tail);
            intervals[i] = new Interval(Math.floor(lower), Math.ceil(upper));
        }
        return intervals;
    }
}
