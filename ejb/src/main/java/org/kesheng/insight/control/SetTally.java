package org.kesheng.insight.control;

import java.util.Arrays;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.PackedTally;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.AnswerLayout.ItemSet;

/** Cross-products of one set of items in many groups, several products at a time where the scales allow it. */
final class SetTally {
    private final ItemSet set;
    private final int items;
    private final int[] positions;
    private final int[] lows;
    private final int[] highs;
    private final PackedTally tally;

    /** @param items closed items of the questionnaire */
    SetTally(ItemSet set, int items) {
        int size = set.items().size();
        this.set = set;
        this.items = items;
        positions = new int[size];
        lows = new int[size];
        highs = new int[size];
        boolean small = size <= PackedTally.MAX_ITEMS;
        for (int i = 0; i < size; i++) {
            ClosedItem item = set.items().get(i);
            positions[i] = item.position();
            lows[i] = item.low();
            highs[i] = item.high();
            small &= item.low() >= 0 && item.high() <= PackedTally.MAX_ANSWER;
        }
        tally = small ? new PackedTally(size) : null;
    }

    void reserve(int groups) {
        if (tally != null) {
            tally.reserve(groups);
        }
    }

    /**
     * One row more.
     *
     * @param packed one answer for each closed item from {@code from} on
     * @param rest takes in what does not fit
     */
    void add(int group, byte[] packed, int from, CrossProducts rest) {
        if (tally == null) {
            rest.add(row(packed, from));
            return;
        }
        long a = 0;
        long b = 0;
        long c = 0;
        for (int i = 0; i < positions.length; i++) {
            int answer = packed[from + positions[i]] & 0xFF;
            if (answer < lows[i] || answer > highs[i]) {
                return;
            }
            long lane = (long) answer << (i & 3) * 16;
            a |= i < 4 ? lane : 0;
            b |= i >= 4 && i < 8 ? lane : 0;
            c |= i >= 8 ? lane : 0;
        }
        int last = positions.length;
        long one = 1L << (last & 3) * 16;
        tally.add(group, last < 4 ? a | one : a, last >= 4 && last < 8 ? b | one : b, last >= 8 ? c | one : c);
    }

    /** One row less. */
    void remove(byte[] packed, int from, CrossProducts sums) {
        sums.remove(row(packed, from));
    }

    private int[] row(byte[] packed, int from) {
        return MonthCells.row(set, Arrays.copyOfRange(packed, from, from + items));
    }

    /** Adds what was tallied of a group. */
    void addTo(int group, CrossProducts sums) {
        if (tally != null) {
            sums.merge(tally.crossProducts(group));
        }
    }
}
