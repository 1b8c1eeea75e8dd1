package org.kesheng.analytics.sufficient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The fast tallies against the plain cells. */
class TalliesTest {

    @Test
    @DisplayName("A packed tally gives the cells that adding row by row gives, beyond several spills of its lanes")
    void packed() {
        Random random = new Random(1);
        for (int items : new int[] {1, 4, 7, 10, 11}) {
            int last = items - 1;
            PackedTally tally = new PackedTally(items, 0, last);
            CrossProducts[] products = new CrossProducts[3];
            ItemCell[] histograms = new ItemCell[3];
            tally.reserve(3);
            for (int g = 0; g < 3; g++) {
                products[g] = CrossProducts.of(items, MissingRule.LISTWISE);
                histograms[g] = ItemCell.ofScale(0, 11);
            }
            for (int i = 0; i < 5000; i++) {
                int group = random.nextInt(3);
                // The largest answers of all, most of the time: the lanes are filled to the brim.
                int[] row =
                        random.ints(items, random.nextInt(4) == 0 ? 0 : 11, 12).toArray();
                int[] lanes = Arrays.copyOf(row, 12);
                lanes[items] = 1;
                tally.add(group, word(lanes, 0), word(lanes, 4), word(lanes, 8));
                products[group].add(row);
                histograms[group].add(row[last]);
            }
            for (int g = 0; g < 3; g++) {
                assertEquals(products[g], tally.crossProducts(g), items + " items");
                assertEquals(products[g].n(), tally.rows(g));
                assertEquals(histograms[g], tally.histogram(g, 1, 0, 11));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new PackedTally(12));
    }

    @Test
    @DisplayName("A packed tally of columns gives the cells of its rows; an answer of 12 or -1 is refused")
    void columns() {
        Random random = new Random(9);
        for (int items = 1; items <= PackedTally.MAX_ITEMS; items++) {
            byte[][] columns = new byte[items][1000];
            int[] groups = random.ints(1000, 0, 2).toArray();
            CrossProducts expected = CrossProducts.of(items, MissingRule.LISTWISE);
            for (int r = 0; r < 1000; r++) {
                int[] row = random.ints(items, 0, 12).toArray();
                for (int i = 0; i < items; i++) {
                    columns[i][r] = (byte) row[i];
                }
                expected.add(row);
            }
            PackedTally tally = new PackedTally(items);
            tally.reserve(2);
            tally.add(groups, columns, 0, 400);
            tally.add(groups, columns, 400, 1000);
            CrossProducts sum = tally.crossProducts(0);
            sum.merge(tally.crossProducts(1));
            assertEquals(expected, sum, items + " items");
            columns[items - 1][5] = (byte) (items % 2 == 0 ? 12 : -1);
            assertThrows(IllegalArgumentException.class, () -> tally.add(groups, columns, 0, 6));
        }
    }

    @Test
    @DisplayName("Quantiles by selection equal those of the duration cell, ties and single values included")
    void selection() {
        Random random = new Random(2);
        for (int sample = 0; sample < 500; sample++) {
            int n = 1 + random.nextInt(300);
            int different = 1 + random.nextInt(400);
            DurationTally tally = new DurationTally();
            DurationCell[] cells = {new DurationCell(), new DurationCell()};
            for (int i = 0; i < n; i++) {
                int group = random.nextInt(2);
                int duration = random.nextInt(different) - 3;
                tally.add(group, duration);
                cells[1 - group].add(duration);
            }
            int[] renamed = {1, 0};
            int[] counts = new int[2];
            tally.count(counts, renamed);
            int[] next = {0, counts[0]};
            int[] durations = new int[n];
            tally.distribute(durations, next, renamed);
            for (double p : new double[] {0, 0.1, 0.5, 0.9, 1, random.nextDouble()}) {
                assertEquals(cells[0].quantile(p), DurationTally.quantile(durations, 0, counts[0], p));
                assertEquals(cells[1].quantile(p), DurationTally.quantile(durations, counts[0], n, p));
            }
        }
    }

    private static long word(int[] lanes, int from) {
        return PackedTally.word(lanes[from], lanes[from + 1], lanes[from + 2], lanes[from + 3]);
    }
}
