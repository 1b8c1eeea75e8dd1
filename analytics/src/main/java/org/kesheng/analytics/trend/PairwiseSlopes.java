package org.kesheng.analytics.trend;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.kesheng.analytics.numeric.OrderStatistics;

/**
 * Order statistics of all slopes (x_j-x_i)/(j-i), i&lt;j, within one or several series, without keeping more than a
 * few million of them: beyond that a sample gives a bracket, one pass counts what lies below it and keeps what lies
 * within. The result is exact whatever the sample; only the number of passes depends on it, and its seed is fixed.
 */
final class PairwiseSlopes {
    private static final int KEPT = 1 << 21;
    private static final int SAMPLE = 1 << 18;

    private final double[][] series;
    private final long size;
    private double[] kept;
    private double[] sample;

    PairwiseSlopes(double[]... series) {
        this.series = series;
        long pairs = 0;
        for (double[] x : series) {
            pairs += pairs(x);
        }
        this.size = pairs;
    }

    /** Number of slopes. */
    long size() {
        return size;
    }

    /** Median slope, NaN for none. */
    double median() {
        long h = size / 2;
        return size % 2 == 1 ? number(h + 1) : (number(h) + number(h + 1)) / 2;
    }

    /** The k-th smallest slope, from 1; NaN outside of 1..size. */
    double number(long k) {
        if (!(k >= 1 && k <= size)) {
            return Double.NaN;
        }
        if (size <= KEPT) {
            if (kept == null) {
                kept = new double[(int) size];
                within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            return OrderStatistics.select(kept, kept.length, (int) (k - 1));
        }
        return bracketed(k);
    }

    private double bracketed(long k) {
        double at = (double) k / size * SAMPLE;
        double margin = 5 * Math.sqrt(SAMPLE) / 2; // five standard errors of a sampled rank
        while (true) {
            double low = sampled(at - margin);
            double high = sampled(at + margin);
            long[] counted = within(low, high);
            if (k > counted[0] && k <= counted[0] + counted[1]) {
                return resolved(k, low, high, counted);
            }
            margin *= 4;
        }
    }

    /** The k-th slope lies from low to high: halve the bracket until its slopes fit, or until it is a single value. */
    private double resolved(long k, double from, double to, long[] first) {
        double low = from;
        double high = to;
        long[] counted = first;
        if (counted[1] > KEPT) { // many equal slopes most likely sit on a sampled end
            if (k <= counted[0] + within(low, low)[1]) {
                return low;
            }
            if (k > within(high, high)[0]) {
                return high;
            }
        }
        while (counted[1] > KEPT && low < high) {
            double mid = fromKey((key(low) & key(high)) + ((key(low) ^ key(high)) >> 1));
            counted = within(low, mid);
            if (k <= counted[0] + counted[1]) {
                high = mid;
            } else {
                low = Math.nextUp(mid);
                counted = within(low, high);
            }
        }
        return low == high ? low : OrderStatistics.select(kept, (int) counted[1], (int) (k - 1 - counted[0]));
    }

    /** Doubles as integers of the same order, so that halving takes at most 64 steps. */
    private static long key(double v) {
        long bits = Double.doubleToLongBits(v);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }

    private static double fromKey(long key) {
        return Double.longBitsToDouble(key < 0 ? key ^ Long.MAX_VALUE : key);
    }

    private double sampled(double position) {
        if (sample == null) {
            sample = draw();
            kept = new double[KEPT];
        }
        if (position < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return position >= SAMPLE ? Double.POSITIVE_INFINITY : sample[(int) position];
    }

    private double[] draw() {
        SplittableRandom random = new SplittableRandom(SAMPLE);
        double[] drawn = new double[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            double[] x = series[seriesOf(random.nextLong(size))];
            int a = random.nextInt(x.length);
            int b = random.nextInt(x.length - 1);
            b += b >= a ? 1 : 0;
            drawn[i] = slope(x, Math.min(a, b), Math.max(a, b));
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private int seriesOf(long pair) {
        int s = 0;
        for (long left = pair; left >= pairs(series[s]); s++) {
            left -= pairs(series[s]);
        }
        return s;
    }

    private static long pairs(double[] x) {
        return x.length * (x.length - 1L) / 2;
    }

    /** {slopes below low, slopes from low to high}; the latter are kept as far as they fit. */
    private long[] within(double low, double high) {
        long below = 0;
        long inside = 0;
        for (double[] x : series) {
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    double slope = slope(x, i, j);
                    if (slope < low) {
                        below++;
                    } else if (slope <= high) {
                        if (inside < kept.length) {
                            kept[(int) inside] = slope;
                        }
                        inside++;
                    }
                }
            }
        }
        return new long[] {below, inside};
    }

    private static double slope(double[] x, int i, int j) {
        return (x[j] - x[i]) / (j - i) + 0.0;
    }
}
