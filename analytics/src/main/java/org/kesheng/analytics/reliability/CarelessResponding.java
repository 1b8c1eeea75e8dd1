package org.kesheng.analytics.reliability;

import org.kesheng.analytics.linear.Cholesky;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.OrderStatistics;
import org.kesheng.analytics.numeric.Sums;

/**
 * Signs of careless answers, per respondent. A sign is no proof: satisfied people give straight lines too. Flag only where
 * two signs or more agree, do not delete, and publish with and without.
 *
 * <p>Reference: R. Yentes, F. Wilhelm (2023), careless. R: {@code careless::longstring(x)}, {@code careless::irv(x)},
 * {@code careless::mahad(x)}.
 */
public final class CarelessResponding {

    private CarelessResponding() {}

    /** The longest run of equal answers in the order of the items. R: {@code careless::longstring(x)}. */
    public static int longestRun(double[] answers) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < answers.length; i++) {
            run = i > 0 && answers[i] == answers[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** The standard deviation of one respondent's answers. R: {@code careless::irv(x)}. */
    public static double spread(double[] answers) {
        return Math.sqrt(Deviations.variance(answers));
    }

    /** Time taken over the median time of all: below about 0.4 is fast. R: {@code t / median(t)}. */
    public static double[] relativeTime(double[] times) {
        double median = OrderStatistics.median(times);
        double[] relative = new double[times.length];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = times[i] / median;
        }
        return relative;
    }

    /**
     * Squared Mahalanobis distances of the respondents; about chi-square with as many degrees of freedom as items. R:
     * {@code mahalanobis(x, colMeans(x), cov(x))}.
     *
     * @param items answers by item, complete cases
     * @return distance per respondent; NaN if the covariance matrix is singular
     */
    public static double[] distances(double[][] items) {
        int n = items.length == 0 ? 0 : items[0].length;
        double[][] centred = new double[items.length][];
        for (int j = 0; j < items.length; j++) {
            centred[j] = Deviations.centred(items[j]);
        }
        double[][] covariance = new double[items.length][items.length];
        for (int a = 0; a < items.length; a++) {
            for (int b = 0; b < items.length; b++) {
                covariance[a][b] = Sums.ofProducts(centred[a], centred[b]) / (n - 1);
            }
        }
        Cholesky cholesky = Cholesky.of(covariance);
        double[] distances = new double[n];
        double[] row = new double[items.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = centred[j][i];
            }
            distances[i] = cholesky.quadraticForm(row);
        }
        return distances;
    }
}
