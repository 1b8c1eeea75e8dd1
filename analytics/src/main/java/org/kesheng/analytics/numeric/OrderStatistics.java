package org.kesheng.analytics.numeric;

import java.util.Arrays;

/** Quantiles of a sorted sample, and selection of single order statistics without a full sort. */
public final class OrderStatistics {
    private OrderStatistics() {}

    /**
     * Quantile of type 7 of an ascending sample, linear between the values number floor(h) and floor(h)+1 with h =
     * (n-1)p+1; NaN for no values. R: {@code quantile(x, p, type = 7)}.
     */
    public static double quantile7(double[] sorted, double p) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        double h = (n - 1) * p;
        int low = (int) Math.floor(h);
        int high = Math.min(low + 1, n - 1);
        return sorted[low] + (h - low) * (sorted[high] - sorted[low]);
    }

    /** Median, mean of the two middle values if n is even; NaN for no values. R: {@code median(x)}. */
    public static double median(double[] x) {
        if (x.length == 0) {
            return Double.NaN;
        }
        double[] s = x.clone();
        Arrays.sort(s);
        int h = s.length / 2;
        return s.length % 2 == 1 ? s[h] : (s[h - 1] + s[h]) / 2;
    }

    /**
     * The k-th smallest (from 0) of the first n values; the array is reordered. Expected linear time (Hoare's
     * quickselect with the median of three, deterministic).
     */
    public static double select(double[] a, int n, int k) {
        int lo = 0;
        int hi = n - 1;
        while (lo < hi) {
            double pivot = middle(a[lo], a[(lo + hi) >>> 1], a[hi]);
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (k <= j) {
                hi = j;
            } else if (k >= i) {
                lo = i;
            } else {
                break;
            }
        }
        return a[k];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
