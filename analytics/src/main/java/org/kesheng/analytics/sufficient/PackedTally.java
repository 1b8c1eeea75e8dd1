package org.kesheng.analytics.sufficient;

import java.util.Arrays;

/**
 * Cross-products and histograms of many groups in one pass over the rows: the fast way to {@link CrossProducts} and
 * {@link ItemCell} for up to 11 items with answers 0..11 and no answer missing.
 *
 * <p>A row arrives as three words of four 16-bit lanes: item j in lane j mod 4 of word j div 4, and the constant 1 in the
 * lane after the last item. One multiplication of an answer with a word then forms four products, and the products of
 * 512 rows fit the lanes before they are spilled into 64-bit totals: 121 times 512 is less than 2<sup>16</sup>.
 *
 * <p>Everything is counted in integers, so tallies of any partitioning give equal cells. Not safe for use by several
 * threads; each has its own, and the cells of the groups are merged.
 */
public final class PackedTally {

    /** Largest number of items. */
    public static final int MAX_ITEMS = 11;

    /** Largest answer. */
    public static final int MAX_ANSWER = 11;

    private static final int ROWS_TO_SPILL = 512;
    private static final int LANES = 12;
    private static final int POINTS = 16;

    /** Words of lane products a group has, and the distance of two groups (three cache lines). */
    private static final int STRIDE = 24;

    private static final long LANE = 0xFFFF;

    private final int items;
    private final int[] charted;
    private long[] lanes = new long[0];
    private int[] rows = new int[0];
    private int[] histograms = new int[0];
    private long[][] spilled = new long[0][];

    /**
     * @param items number of items, 1..11
     * @param charted the items whose histogram is wanted
     */
    public PackedTally(int items, int... charted) {
        if (items < 1 || items > MAX_ITEMS) {
            throw new IllegalArgumentException("Not 1 to " + MAX_ITEMS + " items: " + items);
        }
        this.items = items;
        this.charted = charted.clone();
    }

    /** The word of four lanes. */
    public static long word(int first, int second, int third, int fourth) {
        return first | (long) second << 16 | (long) third << 32 | (long) fourth << 48;
    }

    /** Makes room for groups 0..groups-1; to be called before a group is first used. */
    public void reserve(int groups) {
        if (groups > rows.length) {
            int capacity = Math.max(groups, Math.max(64, rows.length * 2));
            lanes = Arrays.copyOf(lanes, capacity * STRIDE);
            rows = Arrays.copyOf(rows, capacity);
            histograms = Arrays.copyOf(histograms, capacity * charted.length * POINTS);
            spilled = Arrays.copyOf(spilled, capacity);
        }
    }

    /**
     * Adds a row to a group.
     *
     * @param group a reserved group
     * @param a items 0..3
     * @param b items 4..7
     * @param c items 8..10; unused lanes are 0, the lane after the last item is 1
     */
    public void add(int group, long a, long b, long c) {
        products(group * STRIDE, a, b, c);
        int chart = group * charted.length * POINTS;
        for (int item : charted) {
            long word = item < 4 ? a : item < 8 ? b : c;
            histograms[chart + (int) (word >>> 16 * (item & 3) & 15)]++;
            chart += POINTS;
        }
        if (++rows[group] % ROWS_TO_SPILL == 0) {
            spill(group);
        }
    }

    private void products(int at, long a, long b, long c) {
        long[] t = lanes;
        long x = a & 15;
        t[at] += x * a;
        t[at + 1] += x * b;
        t[at + 2] += x * c;
        x = a >>> 16 & 15;
        t[at + 3] += x * a;
        t[at + 4] += x * b;
        t[at + 5] += x * c;
        x = a >>> 32 & 15;
        t[at + 6] += x * a;
        t[at + 7] += x * b;
        t[at + 8] += x * c;
        x = a >>> 48;
        t[at + 9] += x * a;
        t[at + 10] += x * b;
        t[at + 11] += x * c;
        x = b & 15;
        t[at + 12] += x * b;
        t[at + 13] += x * c;
        x = b >>> 16 & 15;
        t[at + 14] += x * b;
        t[at + 15] += x * c;
        x = b >>> 32 & 15;
        t[at + 16] += x * b;
        t[at + 17] += x * c;
        x = b >>> 48;
        t[at + 18] += x * b;
        t[at + 19] += x * c;
        t[at + 20] += (c & 15) * c;
        t[at + 21] += (c >>> 16 & 15) * c;
        t[at + 22] += (c >>> 32 & 15) * c;
    }

    /** Rows of a group. */
    public long rows(int group) {
        return rows[group];
    }

    /** The cross-products of a group, listwise. */
    public CrossProducts crossProducts(int group) {
        spill(group);
        long[] totals = spilled[group];
        long[] sums = new long[items];
        long[] products = new long[items * (items + 1) / 2];
        int at = 0;
        for (int i = 0; i < items; i++) {
            // The lane of the constant 1 makes its "products" the sums.
            sums[i] = totals[i * LANES + items];
            for (int j = 0; j <= i; j++) {
                products[at++] = totals[j * LANES + i];
            }
        }
        return CrossProducts.ofTotals(rows[group], sums, products);
    }

    /**
     * The histogram of one of the charted items of a group.
     *
     * @param chart index into the items given to the constructor
     * @param min lowest answer of the scale
     * @param max highest answer of the scale
     * @throws IllegalArgumentException if an answer outside of the scale was added
     */
    public ItemCell histogram(int group, int chart, int min, int max) {
        ItemCell cell = ItemCell.ofScale(min, max);
        int from = (group * charted.length + chart) * POINTS;
        for (int answer = 0; answer < POINTS; answer++) {
            if (histograms[from + answer] != 0) {
                cell.add(answer, histograms[from + answer]);
            }
        }
        return cell;
    }

    private void spill(int group) {
        long[] totals = spilled[group];
        if (totals == null) {
            totals = spilled[group] = new long[MAX_ITEMS * LANES];
        }
        int at = group * STRIDE;
        for (int item = 0; item < MAX_ITEMS; item++) {
            for (int word = item / 4; word < 3; word++) {
                long four = lanes[at];
                lanes[at++] = 0;
                int to = item * LANES + word * 4;
                totals[to] += four & LANE;
                totals[to + 1] += four >>> 16 & LANE;
                totals[to + 2] += four >>> 32 & LANE;
                totals[to + 3] += four >>> 48;
            }
        }
    }
}
