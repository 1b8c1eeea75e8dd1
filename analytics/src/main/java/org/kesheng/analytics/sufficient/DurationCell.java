package org.kesheng.analytics.sufficient;

import java.util.Arrays;

/**
 * Durations as a sparse histogram: how often each whole number of time units (seconds, minutes; one unit for all
 * cells that are to be merged) occurred.
 *
 * <p>Median, any other quantile and the share within a limit are those of the durations themselves, not of classes.
 * Memory grows with the number of different durations; minutes instead of seconds make it small.
 *
 * <p>Not safe for use by several threads.
 */
public final class DurationCell implements SufficientStatistic<DurationCell> {

    private static final int BUFFER = 256;

    /** Sorted, without repetition; parallel to {@link #counts}, none of which is 0. */
    private long[] values = {};

    private long[] counts = {};

    /** Durations added since the last consolidation, in order of arrival. */
    private long[] recent = {};

    private int recentCount;

    /** The inverse of {@link #toLongs}. */
    public static DurationCell fromLongs(long[] encoded) {
        LongCodec.requireHeader(encoded, LongCodec.DURATION, 2);
        int size = Math.toIntExact(encoded[1]);
        LongCodec.requireLength(encoded, Math.addExact(2, Math.multiplyExact(2, size)));
        DurationCell cell = new DurationCell();
        cell.values = new long[size];
        cell.counts = Arrays.copyOfRange(encoded, 2 + size, 2 + 2 * size);
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = Math.addExact(value, encoded[2 + i]);
            cell.values[i] = value;
        }
        return cell;
    }

    /** The inverse of {@link #toBytes}. */
    public static DurationCell fromBytes(byte[] encoded) {
        return fromLongs(LongCodec.toLongs(encoded));
    }

    /**
     * Counts one duration.
     *
     * @param duration in the unit of the cell; negative where the end was recorded before the start
     */
    public void add(long duration) {
        if (recentCount == recent.length) {
            makeRoom();
        }
        recent[recentCount++] = duration;
    }

    /** Counts a duration that occurred the stated number of times; a negative number takes it out. */
    public void add(long duration, long times) {
        if (times != 0) {
            combine(new long[] {duration}, new long[] {times}, 1, 1);
        }
    }

    @Override
    public void merge(DurationCell other) {
        other.consolidate();
        combine(other.values, other.counts, other.values.length, 1);
    }

    @Override
    public void subtract(DurationCell other) {
        other.consolidate();
        combine(other.values, other.counts, other.values.length, -1);
    }

    @Override
    public DurationCell copy() {
        consolidate();
        DurationCell cell = new DurationCell();
        cell.values = values.clone();
        cell.counts = counts.clone();
        return cell;
    }

    @Override
    public long[] toLongs() {
        consolidate();
        int size = values.length;
        long[] encoded = new long[2 + 2 * size];
        encoded[0] = LongCodec.header(LongCodec.DURATION);
        encoded[1] = size;
        for (int i = 0; i < size; i++) {
            encoded[2 + i] = i == 0 ? values[0] : values[i] - values[i - 1];
            encoded[2 + size + i] = counts[i];
        }
        return encoded;
    }

    /** Number of durations. */
    public long n() {
        consolidate();
        return countOf(values.length);
    }

    /** Number of different durations, the memory this cell takes. */
    public int size() {
        consolidate();
        return values.length;
    }

    /** Sum of the durations, exact. */
    public long sum() {
        consolidate();
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(values[i], counts[i]));
        }
        return sum;
    }

    /** Mean duration, NaN if there is none. R: {@code mean(x)}. */
    public double mean() {
        return (double) sum() / n();
    }

    /**
     * Quantile, NaN if there is no duration. R: {@code quantile(x, p, type = 7)}.
     *
     * @param p between 0 and 1
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Not a probability: " + p);
        }
        long n = n();
        if (n == 0) {
            return Double.NaN;
        }
        double h = (n - 1) * p;
        long below = (long) Math.floor(h);
        long low = atRank(below);
        long high = atRank(Math.min(below + 1, n - 1));
        return low + (h - below) * (high - low);
    }

    /**
     * The duration of that rank. R: {@code sort(x)[rank]}.
     *
     * @param rank 1..n
     */
    public long ordered(long rank) {
        if (rank < 1 || rank > n()) {
            throw new IllegalArgumentException("Rank " + rank + " is outside 1.." + n());
        }
        return atRank(rank - 1);
    }

    /** Median. R: {@code median(x)}. */
    public double median() {
        return quantile(0.5);
    }

    /** Number of durations of at most the limit. R: {@code sum(x <= limit)}. */
    public long countWithin(long limit) {
        consolidate();
        int at = Arrays.binarySearch(values, limit);
        return countOf(at >= 0 ? at + 1 : -at - 1);
    }

    /** Share of durations of at most the limit, NaN if there is none. R: {@code mean(x <= limit)}. */
    public double shareWithin(long limit) {
        return (double) countWithin(limit) / n();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DurationCell cell && Arrays.equals(toLongs(), cell.toLongs());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toLongs());
    }

    @Override
    public String toString() {
        consolidate();
        return "DurationCell[values=" + Arrays.toString(values) + ", counts=" + Arrays.toString(counts) + "]";
    }

    private void makeRoom() {
        // The buffer grows with the histogram, so the cost of an addition stays logarithmic.
        if (recent.length >= BUFFER + values.length) {
            consolidate();
        }
        if (recentCount == recent.length) {
            recent = Arrays.copyOf(recent, Math.max(16, recent.length * 2));
        }
    }

    private void consolidate() {
        if (recentCount == 0) {
            return;
        }
        Arrays.sort(recent, 0, recentCount);
        long[] different = new long[recentCount];
        long[] times = new long[recentCount];
        int size = 0;
        for (int i = 0; i < recentCount; i++) {
            if (size == 0 || different[size - 1] != recent[i]) {
                different[size++] = recent[i];
            }
            times[size - 1]++;
        }
        recentCount = 0;
        combine(different, times, size, 1);
    }

    private void combine(long[] otherValues, long[] otherCounts, int otherSize, int sign) {
        consolidate();
        long[] mergedValues = new long[values.length + otherSize];
        long[] mergedCounts = new long[mergedValues.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < values.length || j < otherSize) {
            boolean mine = j == otherSize || i < values.length && values[i] <= otherValues[j];
            boolean theirs = i == values.length || j < otherSize && otherValues[j] <= values[i];
            long value = mine ? values[i] : otherValues[j];
            long count = mine ? counts[i++] : 0;
            count = theirs ? Math.addExact(count, Math.multiplyExact(otherCounts[j++], (long) sign)) : count;
            if (count != 0) {
                mergedValues[size] = value;
                mergedCounts[size++] = count;
            }
        }
        values = Arrays.copyOf(mergedValues, size);
        counts = Arrays.copyOf(mergedCounts, size);
    }

    private long countOf(int end) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalStateException("Count of duration " + values[i] + " is negative: " + counts[i]);
            }
            sum = i < end ? Math.addExact(sum, counts[i]) : sum;
        }
        return sum;
    }

    private long atRank(long rank) {
        long seen = 0;
        int i = 0;
        while (seen + counts[i] <= rank) {
            seen += counts[i++];
        }
        return values[i];
    }
}
