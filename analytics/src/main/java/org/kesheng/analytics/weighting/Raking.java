package org.kesheng.analytics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;

/**
 * Raking (iterative proportional fitting): weights that reproduce the known totals of several categories one by one.
 * Immutable.
 *
 * <p>Each margin in turn multiplies the weights of its categories by target/sum until all margins fit. Collapse categories
 * without cases first, and look at {@link #designEffect()}: what raking buys in bias it pays in variance. Trimming bounds
 * the weights to a range about their mean and rakes again, so that the margins still fit.
 *
 * <p>References: W. E. Deming, F. F. Stephan (1940), Ann. Math. Stat. 11; L. Kish (1992), J. Official Statistics 8. R:
 * {@code survey::rake(design, list(~a, ~b), list(totals.a, totals.b), control = list(maxit = 1000, epsilon = 1e-12))}.
 */
public final class Raking {

    private static final int ROUNDS = 10_000;
    private static final double EXACT = 1e-12;

    private final double[] weights;
    private final int rounds;

    private Raking(double[] weights, int rounds) {
        this.weights = weights;
        this.rounds = rounds;
    }

    /**
     * One known margin.
     *
     * @param name for messages
     * @param category category of every case, from 0
     * @param totals known total (or share) of every category
     */
    public record Margin(String name, int[] category, double[] totals) {}

    /**
     * Rakes.
     *
     * @param base weights to start from, not negative (ones for none)
     * @param margins the known margins; their totals are scaled to the sum of the base weights
     * @return weights with the sum of the base weights
     * @throws NotComputable if a category with a total has no cases, a total is negative, or the margins contradict each
     *     other so that no weights exist
     */
    public static Raking of(double[] base, List<Margin> margins) {
        return trimmed(base, margins, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * Rakes with bounded weights.
     *
     * @param base weights to start from
     * @param margins the known margins
     * @param least smallest weight over the mean weight, below 1
     * @param most largest weight over the mean weight, above 1
     * @return the weights
     * @throws NotComputable as {@link #of}, or if the bounds leave no weights that fit the margins
     */
    public static Raking trimmed(double[] base, List<Margin> margins, double least, double most) {
        Checks.nonNegative("weight", base);
        double sum = Arrays.stream(base).sum();
        List<double[]> targets = new ArrayList<>();
        for (Margin margin : margins) {
            targets.add(target(base, margin, sum));
        }
        double[] weights = base.clone();
        double low = least * sum / base.length;
        double high = most * sum / base.length;
        for (int round = 1; round <= ROUNDS; round++) {
            double worst = 0;
            for (int m = 0; m < targets.size(); m++) {
                worst = Math.max(worst, fit(weights, margins.get(m).category(), targets.get(m)));
            }
            boolean bounded = bound(weights, low, high);
            if (worst < EXACT && !bounded) {
                return new Raking(weights, round);
            }
        }
        throw new NotComputable(
                Reason.NO_ESTIMATE, "no weights fit all margins" + (most < 1e300 ? " within the bounds" : ""));
    }

    private static double[] target(double[] base, Margin margin, double sum) {
        Checks.sameLength("weight", base.length, margin.name(), margin.category().length);
        Checks.nonNegative("total of " + margin.name(), margin.totals());
        double all = Arrays.stream(margin.totals()).sum();
        double[] have = sums(base, margin.category(), margin.totals().length);
        double[] target = new double[have.length];
        for (int c = 0; c < target.length; c++) {
            target[c] = margin.totals()[c] / all * sum;
            if (target[c] > 0 && !(have[c] > 0)) {
                throw new NotComputable(
                        Reason.TOO_FEW_GROUPS,
                        "category " + (c + 1) + " of " + margin.name() + " has a total but no cases");
            }
        }
        return target;
    }

    private static double fit(double[] weights, int[] category, double[] target) {
        double[] have = sums(weights, category, target.length);
        double worst = 0;
        for (int c = 0; c < target.length; c++) {
            worst = Math.max(worst, target[c] > 0 ? Math.abs(have[c] / target[c] - 1) : 0);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= have[category[i]] > 0 ? target[category[i]] / have[category[i]] : 0;
        }
        return worst;
    }

    private static boolean bound(double[] weights, double low, double high) {
        boolean bounded = false;
        for (int i = 0; i < weights.length; i++) {
            double bound = Math.max(low, Math.min(high, weights[i]));
            bounded |= Math.abs(bound - weights[i]) > 1e-9 * weights[i];
            weights[i] = weights[i] > 0 ? bound : 0;
        }
        return bounded;
    }

    private static double[] sums(double[] weights, int[] category, int size) {
        double[] sums = new double[size];
        for (int i = 0; i < weights.length; i++) {
            sums[category[i]] += weights[i];
        }
        return sums;
    }

    /** The weights. */
    public double[] weights() {
        return weights.clone();
    }

    /** Rounds over all margins that were needed. */
    public int rounds() {
        return rounds;
    }

    /** Kish's design effect of the weights, n·Σw²/(Σw)²: by what unequal weights multiply the variance of a mean. */
    public double designEffect() {
        return designEffect(weights);
    }

    /** Kish's design effect of any weights. R: {@code length(w) * sum(w^2) / sum(w)^2}. */
    public static double designEffect(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return weights.length * squares / (sum * sum);
    }
}
