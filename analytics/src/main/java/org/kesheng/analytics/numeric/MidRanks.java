package org.kesheng.analytics.numeric;

import java.util.Arrays;

/**
 * Mid-ranks of a sample in which every row stands for one or for several equal cases: tied cases share the mean of
 * the ranks that they occupy, the smallest value has rank 1. Immutable.
 *
 * <p>R: {@code rank(rep(x, count))}.
 */
public final class MidRanks {
    private final double[] distinct;
    private final long[] cases;
    private final double[] rank;
    private final double[] rowRank;

    private MidRanks(double[] x, long[] count) {
        double[] sorted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sorted[i] = x[i] + 0.0; // negative zero is zero
        }
        Arrays.sort(sorted);
        distinct = unique(sorted);
        cases = new long[distinct.length];
        int[] at = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            at[i] = Arrays.binarySearch(distinct, x[i] + 0.0);
            cases[at[i]] += count == null ? 1 : count[i];
        }
        rank = new double[distinct.length];
        long before = 0;
        for (int k = 0; k < rank.length; k++) {
            rank[k] = before + (cases[k] + 1) / 2.0;
            before += cases[k];
        }
        rowRank = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            rowRank[i] = rank[at[i]];
        }
    }

    /** Ranks of single cases. */
    public static MidRanks of(double[] x) {
        Checks.finite("value", x);
        return new MidRanks(x, null);
    }

    /** Ranks of rows that stand for {@code count[i]} equal cases each, 0 = none. */
    public static MidRanks of(double[] x, long[] count) {
        Checks.finite("value", x);
        Checks.sameLength("value", x.length, "count", count.length);
        return new MidRanks(x, count);
    }

    /** Mid-rank of row i. */
    public double rank(int i) {
        return rowRank[i];
    }

    /** Number of cases that share the k-th smallest distinct value. */
    public long tied(int k) {
        return cases[k];
    }

    /** Number of distinct values, those without cases included. */
    public int distinct() {
        return distinct.length;
    }

    /** Number of distinct values that have cases. */
    public int distinctCases() {
        int n = 0;
        for (long t : cases) {
            n += t > 0 ? 1 : 0;
        }
        return n;
    }

    /** The sum of t³-t over the groups of t tied cases. R: {@code t <- table(x); sum(t^3 - t)}. */
    public double tieSum() {
        double sum = 0;
        for (long t : cases) {
            double c = t;
            sum += (c - 1) * c * (c + 1);
        }
        return sum;
    }

    private static double[] unique(double[] sorted) {
        double[] u = new double[sorted.length];
        int n = 0;
        for (double v : sorted) {
            if (n == 0 || v != u[n - 1]) {
                u[n++] = v;
            }
        }
        return Arrays.copyOf(u, n);
    }
}
