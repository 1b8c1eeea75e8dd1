package org.kesheng.analytics.reliability;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Quantiles;
import org.kesheng.analytics.numeric.Sums;

/**
 * Cronbach's alpha of k items. Immutable; a function of n and the items' covariance matrix, which is sufficient.
 *
 * <p>alpha = k/(k-1) · (1 - sum of item variances / variance of the row sum). A lower bound of the reliability of the sum
 * if the errors are independent; it grows with k and says nothing about one-dimensionality. Items must point the same
 * way: reverse those that do not.
 *
 * <p>Reference: L. J. Cronbach (1951), Psychometrika 16. R: {@code psych::alpha(x)}.
 */
public final class CronbachAlpha {

    private final long n;
    private final double[][] covariance;

    private CronbachAlpha(long n, double[][] covariance) {
        this.n = n;
        this.covariance = covariance;
    }

    /**
     * Alpha of complete rows.
     *
     * @param items values by item, all of the same length, finite
     * @return alpha and its item analysis
     * @throws NotComputable for fewer than two items, NaN or infinities
     */
    public static CronbachAlpha of(double[][] items) {
        double[][] centred = new double[items.length][];
        for (int i = 0; i < items.length; i++) {
            Checks.finite("item " + (i + 1), items[i]);
            Checks.sameLength("item 1", items[0].length, "item " + (i + 1), items[i].length);
            centred[i] = Deviations.centred(items[i]);
        }
        long n = items.length == 0 ? 0 : items[0].length;
        double[][] covariance = new double[items.length][items.length];
        for (int i = 0; i < items.length; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = n < 2 ? Double.NaN : Sums.ofProducts(centred[i], centred[j]) / (n - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return ofCovariance(n, covariance);
    }

    /**
     * Alpha of a covariance matrix.
     *
     * @param n number of complete rows
     * @param covariance covariances of the items with denominator n-1
     * @return alpha and its item analysis
     * @throws NotComputable for fewer than two items
     */
    public static CronbachAlpha ofCovariance(long n, double[][] covariance) {
        if (covariance.length < 2) {
            throw new NotComputable(Reason.TOO_FEW_VALUES, "alpha needs at least two items");
        }
        return new CronbachAlpha(n, covariance);
    }

    /** Number of complete rows. */
    public long n() {
        return n;
    }

    /** Number of items. */
    public int k() {
        return covariance.length;
    }

    /** The covariance matrix of the items. */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** Alpha; at most 1, negative if the items contradict each other, NaN if no item varies. */
    public double alpha() {
        return alphaWithout(-1);
    }

    /**
     * Feldt's interval: 1 - (1-alpha)·qf(1-a/2; n-1, (n-1)(k-1)) and 1 - (1-alpha)·qf(a/2; ...). Exact for parallel
     * normal items.
     *
     * <p>Reference: L. S. Feldt (1965), Psychometrika 30. R:
     * {@code 1 - (1 - alpha) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1))}.
     *
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval
     */
    public Interval interval(double confidence) {
        return interval(alpha(), n, k(), confidence);
    }

    /**
     * Feldt's interval about an alpha that was computed elsewhere, from sufficient statistics for instance.
     *
     * @param alpha alpha
     * @param n complete rows, at least 2
     * @param k items, at least 2
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval
     */
    public static Interval interval(double alpha, long n, int k, double confidence) {
        Checks.probability("confidence", confidence);
        double df1 = n - 1.0;
        double df2 = df1 * (k - 1);
        double tail = (1 - confidence) / 2;
        double rest = 1 - alpha;
        return new Interval(1 - rest * Quantiles.f(tail, df1, df2), 1 - rest * Quantiles.f(1 - tail, df1, df2));
    }

    /** Alpha of the standardised items, k·r̄/(1+(k-1)r̄) with the mean correlation r̄; NaN if an item does not vary. */
    public double standardized() {
        double[] correlations = new double[k() * (k() - 1) / 2];
        int next = 0;
        for (int i = 0; i < k(); i++) {
            for (int j = 0; j < i; j++) {
                correlations[next++] = covariance[i][j] / (Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]));
            }
        }
        double r = Sums.mean(correlations);
        return k() * r / (1 + (k() - 1) * r);
    }

    /**
     * Alpha of the other items. R: {@code psych::alpha(x)$alpha.drop$raw_alpha}.
     *
     * @param item the item that is left out, from 0; needs three items or more
     * @return alpha of the rest
     */
    public double alphaWithout(int item) {
        double k = k() - (item < 0 ? 0 : 1);
        double own = 0;
        double total = 0;
        for (int i = 0; i < k(); i++) {
            for (int j = 0; j < k(); j++) {
                if (i != item && j != item) {
                    total += covariance[i][j];
                    own += i == j ? covariance[i][j] : 0;
                }
            }
        }
        return k / (k - 1) * (1 - own / total);
    }

    /**
     * Pearson's r of an item with the sum of the others. R: {@code psych::alpha(x)$item.stats$r.drop}.
     *
     * @param item the item, from 0
     * @return the corrected item-total correlation; NaN if one side does not vary
     */
    public double itemRest(int item) {
        double cross = 0;
        double rest = 0;
        for (int i = 0; i < k(); i++) {
            for (int j = 0; j < k(); j++) {
                rest += i != item && j != item ? covariance[i][j] : 0;
            }
            cross += i != item ? covariance[i][item] : 0;
        }
        double r = cross / (Math.sqrt(covariance[item][item]) * Math.sqrt(rest));
        return Math.max(-1, Math.min(1, r));
    }
}
