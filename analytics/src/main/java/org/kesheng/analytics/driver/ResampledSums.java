package org.kesheng.analytics.driver;

import java.util.SplittableRandom;

/**
 * Sums and cross-products of resamples without forming them: how often each case was drawn is its weight. Several resamples go
 * through the cases together, block by block, so that the products of a block are computed once and stay in the cache.
 */
final class ResampledSums {

    /** Cases in a block; a multiple of {@link #STRIDE}. */
    private static final int BLOCK = 64;

    /** Cases added at a time. */
    private static final int STRIDE = 4;

    private final double[][] columns;
    private final int n;
    private final int terms;
    private final double[] block;

    /** @param columns values by variable */
    ResampledSums(double[][] columns) {
        this.columns = columns;
        n = columns[0].length;
        terms = row(columns.length, columns.length) + columns.length;
        block = new double[BLOCK * terms];
    }

    /** Where the products of variable {@code a} stand, that with {@code b >= a} at {@code row + b}; the sums of all stand before. */
    static int row(int a, int q) {
        return q + a * q - a * (a + 1) / 2;
    }

    /** The sums of each resample. */
    double[][] of(SplittableRandom[] random) {
        int[][] times = new int[random.length][];
        double[][] sums = new double[random.length][terms];
        for (int r = 0; r < random.length; r++) {
            times[r] = draws(random[r]);
        }
        for (int from = 0; from < n; from += BLOCK) {
            fill(from);
            for (int r = 0; r < random.length; r++) {
                add(times[r], from, sums[r]);
            }
        }
        return sums;
    }

    /** How often each case was drawn; a few more places than cases stay 0. */
    private int[] draws(SplittableRandom random) {
        int[] times = new int[(n + BLOCK - 1) / BLOCK * BLOCK];
        for (int i = 0; i < n; i++) {
            times[random.nextInt(n)]++;
        }
        return times;
    }

    private void fill(int from) {
        int q = columns.length;
        int to = Math.min(n, from + BLOCK);
        for (int i = from; i < to; i++) {
            int at = (i - from) * terms;
            for (int a = 0; a < q; a++) {
                block[at + a] = columns[a][i];
            }
            int next = at + q;
            for (int a = 0; a < q; a++) {
                double x = block[at + a];
                for (int b = a; b < q; b++) {
                    block[next++] = x * block[at + b];
                }
            }
        }
    }

    private void add(int[] times, int from, double[] sums) {
        double[] x = block;
        for (int i = 0; i < BLOCK; i += STRIDE) {
            double first = times[from + i];
            double second = times[from + i + 1];
            double third = times[from + i + 2];
            double fourth = times[from + i + 3];
            int one = i * terms;
            int two = one + terms;
            int three = two + terms;
            int four = three + terms;
            for (int t = 0; t < sums.length; t++) {
                sums[t] += first * x[one + t] + second * x[two + t] + third * x[three + t] + fourth * x[four + t];
            }
        }
    }
}
