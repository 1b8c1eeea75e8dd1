package org.kesheng.analytics.sufficient;

import java.util.Arrays;

/**
 * Durations of many groups, for quantiles without sorting: the rows are kept as they come, brought together by group once,
 * and the order statistics are found by selection (Hoare 1961) in linear time.
 *
 * <p>Takes 12 bytes for each duration; {@link DurationCell} is the cell to store. Not safe for use by several threads.
 */
public final class DurationTally {

    private int[] groups = new int[1 << 12];
    private int[] durations = new int[1 << 12];
    private int size;

    /**
     * Adds a duration.
     *
     * @param group at least 0
     * @param duration in whole units
     */
    public void add(int group, int duration) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, size * 2);
            durations = Arrays.copyOf(durations, size * 2);
        }
        groups[size] = group;
        durations[size++] = duration;
    }

    /** Number of durations. */
    public int size() {
        return size;
    }

    /**
     * Adds to the number of durations of each group.
     *
     * @param counts at [renamed[group]]
     * @param renamed new number of each group
     */
    public void count(int[] counts, int[] renamed) {
        for (int i = 0; i < size; i++) {
            counts[renamed[groups[i]]]++;
        }
    }

    /**
     * Copies the durations to where those of their group go.
     *
     * @param target durations of all groups
     * @param next at [renamed[group]] the place for the next duration of the group, moved on
     * @param renamed new number of each group
     */
    public void distribute(int[] target, int[] next, int[] renamed) {
        for (int i = 0; i < size; i++) {
            target[next[renamed[groups[i]]]++] = durations[i];
        }
    }

    /**
     * Quantile of the durations from..to-1, whose order is changed. NaN if there is none.
     * R: {@code quantile(x, p, type = 7)}.
     */
    public static double quantile(int[] durations, int from, int to, double p) {
        int n = to - from;
        if (n == 0) {
            return Double.NaN;
        }
        double h = (n - 1) * p;
        int below = (int) h;
        int low = select(durations, from, to, from + below);
        if (h == below) {
            return low;
        }
        // All behind the selected place are at least as large: the next order statistic is their minimum.
        int high = Integer.MAX_VALUE;
        for (int i = from + below + 1; i < to; i++) {
            high = Math.min(high, durations[i]);
        }
        return low + (h - below) * ((double) high - low);
    }

    /** Brings the place's order statistic to it, smaller ones before, larger ones behind. */
    private static int select(int[] a, int from, int to, int place) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            int pivot = median(a[low], a[(low + high) >>> 1], a[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return a[place];
            }
        }
        return a[place];
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
