package org.kesheng.analytics.effect;

import java.util.SplittableRandom;

/**
 * Permutation p of a sum over k of n values whose total is zero: the share of choices of k values whose absolute sum
 * is at least the one seen. Equal sums (to within rounding) count.
 */
final class Exchange {
    private final double[] value;
    private final int k;
    private final double least;
    private long reached;
    private long all;

    Exchange(double[] value, int k, double seen) {
        this.value = value;
        this.k = k;
        double scale = 0;
        for (double v : value) {
            scale = Math.max(scale, Math.abs(v));
        }
        this.least = seen - 1e-12 * scale;
    }

    /** Over all choices if they are few, otherwise (1 + reached)/(1 + drawn). */
    double p(long seed) {
        if (choices() <= DifferenceInDifferences.ENUMERATED) {
            enumerate(0, k, 0);
            return (double) reached / all;
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[value.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int draw = 0; draw < DifferenceInDifferences.DRAWN; draw++) {
            count(drawn(order, random));
        }
        return (reached + 1.0) / (all + 1.0);
    }

    private double drawn(int[] order, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            int j = random.nextInt(i, order.length);
            int chosen = order[j];
            order[j] = order[i];
            order[i] = chosen;
            sum += value[chosen];
        }
        return sum;
    }

    private double choices() {
        double c = 1;
        for (int i = 1; i <= k; i++) {
            c *= (value.length - k + i) / (double) i;
        }
        return Math.rint(c);
    }

    private void enumerate(int from, int left, double sum) {
        if (left == 0) {
            count(sum);
            return;
        }
        for (int i = from; i <= value.length - left; i++) {
            enumerate(i + 1, left - 1, sum + value[i]);
        }
    }

    private void count(double sum) {
        reached += Math.abs(sum) >= least ? 1 : 0;
        all++;
    }
}
