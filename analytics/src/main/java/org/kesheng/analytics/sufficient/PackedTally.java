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

    /** The bits of four lanes that no answer sets, and what brings 12 and more into them. */
    private static final long TOO_LARGE = 0xFFF0FFF0FFF0FFF0L;

    private static final long TO_TOO_LARGE = 0x0004000400040004L;

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
     * @throws IllegalArgumentException if a lane is not within 0..11
     */
    public void add(int group, long a, long b, long c) {
        long larger = a + TO_TOO_LARGE | b + TO_TOO_LARGE | c + TO_TOO_LARGE;
        if (((a | b | c | larger) & TOO_LARGE) != 0) {
            throw new IllegalArgumentException("An answer is outside of 0.." + MAX_ANSWER);
        }
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

    /**
     * Adds rows that are held in columns.
     *
     * @param groups the reserved group of each row
     * @param columns one for each item
     * @param from first row
     * @param to row after the last
     * @throws IllegalArgumentException if an answer is not within 0..11
     */
    public void add(int[] groups, byte[][] columns, int from, int to) {
        if (columns.length != items) {
            throw new IllegalArgumentException(columns.length + " columns for " + items + " items");
        }
        byte[][] c = Arrays.copyOf(columns, MAX_ITEMS);
        if (items < MAX_ITEMS) {
            Arrays.fill(c, items, MAX_ITEMS, new byte[to]);
        }
        long oneInA = items < 4 ? 1L << 16 * items : 0;
        long oneInB = items >= 4 && items < 8 ? 1L << 16 * (items - 4) : 0;
        long oneInC = items >= 8 ? 1L << 16 * (items - 8) : 0;
        for (int r = from; r < to; r++) {
            add(
                    groups[r],
                    oneInA | word(c[0][r], c[1][r], c[2][r], c[3][r]),
                    oneInB | word(c[4][r], c[5][r], c[6][r], c[7][r]),
                    oneInC | word(c[8][r], c[9][r], c[10][r], 0));
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
