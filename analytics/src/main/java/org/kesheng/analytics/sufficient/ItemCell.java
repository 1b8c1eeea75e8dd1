package org.kesheng.analytics.sufficient;

import java.util.Arrays;

/**
 * Histogram of one closed item whose answers are whole numbers on a short scale, such as 1..5 or 0..10.
 *
 * <p>From the counts follow, exactly, n, mean, standard deviation, top-box share for any threshold, NPS, quantiles
 * and the distribution. Answers "not applicable" and skipped questions are counted apart and are in no base.
 *
 * <p>Not safe for use by several threads; each partition has cells of its own.
 */
public final class ItemCell implements SufficientStatistic<ItemCell> {

    /** Largest number of points of a scale. */
    public static final int MAX_POINTS = 128;

    private static final int HEADER = 4;

    private final int min;
    private final long[] counts;
    private long skipped;

    private ItemCell(int min, long[] counts, long skipped) {
        this.min = min;
        this.counts = counts;
        this.skipped = skipped;
    }

    /**
     * An empty cell.
     *
     * @param min lowest answer
     * @param max highest answer, at most {@link #MAX_POINTS} points in all
     */
    public static ItemCell ofScale(int min, int max) {
        if (max < min || (long) max - min >= MAX_POINTS) {
            throw new IllegalArgumentException("Not a scale of 1 to " + MAX_POINTS + " points: " + min + ".." + max);
        }
        return new ItemCell(min, new long[max - min + 1], 0);
    }

    /** A cell with the given counts of the answers min, min + 1, ... */
    public static ItemCell ofCounts(int min, long... counts) {
        ItemCell cell = ofScale(min, min + counts.length - 1);
        System.arraycopy(counts, 0, cell.counts, 0, counts.length);
        return cell;
    }

    /** The inverse of {@link #toLongs}. */
    public static ItemCell fromLongs(long[] encoded) {
        LongCodec.requireHeader(encoded, LongCodec.ITEM, HEADER);
        ItemCell cell = ofScale(Math.toIntExact(encoded[1]), Math.toIntExact(encoded[2]));
        LongCodec.requireLength(encoded, HEADER + cell.counts.length);
        cell.skipped = encoded[3];
        System.arraycopy(encoded, HEADER, cell.counts, 0, cell.counts.length);
        return cell;
    }

    /** The inverse of {@link #toBytes}. */
    public static ItemCell fromBytes(byte[] encoded) {
        return fromLongs(LongCodec.toLongs(encoded));
    }

    /**
     * Counts one answer.
     *
     * @throws IllegalArgumentException if the answer is outside the scale
     */
    public void add(int answer) {
        add(answer, 1);
    }

    /** Counts an answer that was given the stated number of times; a negative number takes answers out. */
    public void add(int answer, long times) {
        int point = answer - min;
        if (point < 0 || point >= counts.length) {
            throw new IllegalArgumentException("Answer " + answer + " is outside the scale " + min + ".." + max());
        }
        counts[point] = Math.addExact(counts[point], times);
    }

    /** Counts questions that were shown and left without an answer, or answered "not applicable". */
    public void addSkipped(long times) {
        skipped = Math.addExact(skipped, times);
    }

    @Override
    public void merge(ItemCell other) {
        requireSameScale(other);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], other.counts[i]);
        }
        skipped = Math.addExact(skipped, other.skipped);
    }

    @Override
    public void subtract(ItemCell other) {
        requireSameScale(other);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.subtractExact(counts[i], other.counts[i]);
        }
        skipped = Math.subtractExact(skipped, other.skipped);
    }

    @Override
    public ItemCell copy() {
        return new ItemCell(min, counts.clone(), skipped);
    }

    @Override
    public long[] toLongs() {
        long[] encoded = new long[HEADER + counts.length];
        encoded[0] = LongCodec.header(LongCodec.ITEM);
        encoded[1] = min;
        encoded[2] = max();
        encoded[3] = skipped;
        System.arraycopy(counts, 0, encoded, HEADER, counts.length);
        return encoded;
    }

    public int min() {
        return min;
    }

    public int max() {
        return min + counts.length - 1;
    }

    /** Number of answers. R: {@code sum(!is.na(x))}. */
    public long n() {
        return sumOf(0, counts.length);
    }

    public long skipped() {
        return skipped;
    }

    /** Number of answers of exactly this value; 0 outside the scale. */
    public long count(int answer) {
        int point = answer - min;
        return point < 0 || point >= counts.length ? 0 : sumOf(point, point + 1);
    }

    /** Number of answers at or above the threshold. R: {@code sum(x >= threshold)}. */
    public long countAtLeast(int threshold) {
        return sumOf(clamp((long) threshold - min), counts.length);
    }

    /** Number of answers at or below the threshold. */
    public long countAtMost(int threshold) {
        return sumOf(0, clamp((long) threshold - min + 1));
    }

    /** Share of answers of this value, NaN without answers. R: {@code prop.table(table(x))}. */
    public double share(int answer) {
        return (double) count(answer) / n();
    }

    /** Top-box share, NaN without answers. R: {@code mean(x >= threshold)}. */
    public double shareAtLeast(int threshold) {
        return (double) countAtLeast(threshold) / n();
    }

    /** Sum of the answers. */
    public long sum() {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(counts[i], (long) (min + i)));
        }
        return sum;
    }

    /** Sum of the squared answers. */
    public long sumOfSquares() {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            long answer = min + i;
            sum = Math.addExact(sum, Math.multiplyExact(counts[i], answer * answer));
        }
        return sum;
    }

    /** Mean, NaN without answers. R: {@code mean(x)}. */
    public double mean() {
        return (double) sum() / n();
    }

    /** Variance with denominator n - 1, NaN below two answers. R: {@code var(x)}. */
    public double variance() {
        long n = n();
        return n < 2 ? Double.NaN : Exact.difference(n, sumOfSquares(), sum(), sum()) / ((double) n * (n - 1));
    }

    /** Standard deviation, NaN below two answers. R: {@code sd(x)}. */
    public double sd() {
        return Math.sqrt(variance());
    }

    /**
     * Net promoter score of an item on 0..10, 100 (promoters - detractors) / n with promoters at 9 and 10, detractors
     * from 0 to 6; NaN without answers. R: {@code 100 * (mean(x >= 9) - mean(x <= 6))}.
     */
    public double nps() {
        return 100.0 * (promoters() - detractors()) / n();
    }

    /** Answers 9 and 10. */
    public long promoters() {
        return countAtLeast(9);
    }

    /** Answers 0 to 6. */
    public long detractors() {
        return countAtMost(6);
    }

    /**
     * Quantile, NaN without answers. R: {@code quantile(x, p, type = 7)}.
     *
     * @param p between 0 and 1
     */
    public double quantile(double p) {
        long n = n();
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Not a probability: " + p);
        }
        if (n == 0) {
            return Double.NaN;
        }
        double h = (n - 1) * p;
        long below = (long) Math.floor(h);
        int low = atRank(below);
        int high = atRank(Math.min(below + 1, n - 1));
        return low + (h - below) * (high - low);
    }

    /** Median. R: {@code median(x)}. */
    public double median() {
        return quantile(0.5);
    }

    /** The counts of min, min + 1, ..., max. */
    public long[] counts() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemCell cell
                && min == cell.min
                && skipped == cell.skipped
                && Arrays.equals(counts, cell.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * min + Long.hashCode(skipped)) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "ItemCell[" + min + ".." + max() + ", counts=" + Arrays.toString(counts) + ", skipped=" + skipped + "]";
    }

    private int atRank(long rank) {
        long seen = 0;
        int point = 0;
        while (seen + counts[point] <= rank) {
            seen += counts[point++];
        }
        return min + point;
    }

    private long sumOf(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            if (counts[i] < 0) {
                throw new IllegalStateException("Count of answer " + (min + i) + " is negative: " + counts[i]);
            }
            sum = Math.addExact(sum, counts[i]);
        }
        return sum;
    }

    private int clamp(long point) {
        return (int) Math.max(0, Math.min(counts.length, point));
    }

    private void requireSameScale(ItemCell other) {
        if (min != other.min || counts.length != other.counts.length) {
            throw new IllegalArgumentException("Scales differ: " + this + " and " + other);
        }
    }
}
