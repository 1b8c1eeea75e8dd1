package org.kesheng.analytics.driver;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.analytics.association.Correlations;
import org.kesheng.analytics.numeric.Sums;

/**
 * The importance-performance matrix of items. Immutable.
 *
 * <p>importance = Pearson's r of the item with the overall judgement, performance = mean of the item. The lines between
 * the quadrants are the means over the items, so that at least one item is always "high": a place in the matrix is
 * relative. Reference: J. A. Martilla, J. C. James (1977), J. Marketing 41. R: {@code cor(items, overall)},
 * {@code colMeans(items)}.
 *
 * @param importance by item; NaN if the item or the overall judgement does not vary
 * @param performance by item
 * @param quadrants by item; null where importance is not defined
 */
public record ImportancePerformance(double[] importance, double[] performance, List<Quadrant> quadrants) {

    /** What to do with an item; high is at or above the mean over the items. */
    public enum Quadrant {
        /** Important and good. */
        KEEP_UP,
        /** Important and not good. */
        CONCENTRATE_HERE,
        /** Good and not important. */
        POSSIBLE_OVERKILL,
        /** Neither. */
        LOW_PRIORITY
    }

    /**
     * Places items.
     *
     * @param overall the overall judgement
     * @param items answers by item, complete cases
     * @return the matrix
     */
    public static ImportancePerformance of(double[] overall, double[][] items) {
        double[] importance = new double[items.length];
        double[] performance = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            importance[i] = Correlations.PEARSON.of(items[i], overall);
            performance[i] = Sums.mean(items[i]);
        }
        List<Quadrant> quadrants = new ArrayList<>();
        double importanceLine = Sums.mean(importance);
        double performanceLine = Sums.mean(performance);
        for (int i = 0; i < items.length; i++) {
            boolean defined = !Double.isNaN(importanceLine) && !Double.isNaN(performanceLine);
            quadrants.add(
                    defined ? quadrant(importance[i] >= importanceLine, performance[i] >= performanceLine) : null);
        }
        return new ImportancePerformance(importance, performance, quadrants);
    }

    private static Quadrant quadrant(boolean important, boolean good) {
        if (important) {
            return good ? Quadrant.KEEP_UP : Quadrant.CONCENTRATE_HERE;
        }
        return good ? Quadrant.POSSIBLE_OVERKILL : Quadrant.LOW_PRIORITY;
    }
}
