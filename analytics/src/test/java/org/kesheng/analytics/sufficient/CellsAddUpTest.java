package org.kesheng.analytics.sufficient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 1 to 4 of the package: order, partition, merge, inverse, encoding. 200 random worlds for each kind of cell. */
class CellsAddUpTest {

    private static final int WORLDS = 200;

    @Test
    @DisplayName("Item cells are the same to the last bit whatever the order and the partitioning")
    void itemCells() {
        everyPartitioning(
                () -> ItemCell.ofScale(0, 10),
                random -> random.nextInt(20) == 0 ? -1 : random.nextInt(11),
                (cell, answer) -> {
                    if (answer < 0) {
                        cell.addSkipped(1);
                    } else {
                        cell.add(answer);
                    }
                },
                ItemCell::fromLongs,
                ItemCell::fromBytes);
    }

    @Test
    @DisplayName("Listwise cross-products are the same to the last bit whatever the order and the partitioning")
    void listwiseCrossProducts() {
        everyPartitioning(
                () -> CrossProducts.of(4, MissingRule.LISTWISE),
                CellsAddUpTest::row,
                CrossProducts::add,
                CrossProducts::fromLongs,
                CrossProducts::fromBytes);
    }

    @Test
    @DisplayName("Pairwise cross-products are the same to the last bit whatever the order and the partitioning")
    void pairwiseCrossProducts() {
        everyPartitioning(
                () -> CrossProducts.of(4, MissingRule.PAIRWISE),
                CellsAddUpTest::row,
                CrossProducts::add,
                CrossProducts::fromLongs,
                CrossProducts::fromBytes);
    }

    @Test
    @DisplayName("Weighted sums are the same to the last bit whatever the order and the partitioning")
    void weightedSums() {
        everyPartitioning(
                WeightedSums::new,
                random -> new double[] {
                    Math.scalb(random.nextGaussian(), random.nextInt(60) - 30),
                    Math.scalb(random.nextDouble(), random.nextInt(40) - 20)
                },
                (cell, row) -> cell.add(row[0], row[1]),
                WeightedSums::fromLongs,
                WeightedSums::fromBytes);
    }

    @Test
    @DisplayName("Duration cells are the same to the last bit whatever the order and the partitioning")
    void durationCells() {
        everyPartitioning(
                DurationCell::new,
                random -> random.nextInt(4) == 0 ? random.nextLong() / 1000 : random.nextInt(50) - 5,
                (cell, duration) -> cell.add(duration),
                DurationCell::fromLongs,
                DurationCell::fromBytes);
    }

    @Test
    @DisplayName("Complaint counts add up, come apart again and survive the encoding")
    void countCells() {
        Random random = new Random(7);
        for (int world = 0; world < WORLDS; world++) {
            CountCell a = counts(random);
            CountCell b = counts(random);
            assertEquals(a.plus(b), b.plus(a));
            assertEquals(a, a.plus(b).minus(b));
            assertEquals(a, CountCell.fromBytes(a.toBytes()));
        }
    }

    @Test
    @DisplayName("A delta may be negative, a statistic of it is refused")
    void negativeCells() {
        ItemCell delta = ItemCell.ofScale(1, 5);
        delta.add(3, -1);
        assertThrows(IllegalStateException.class, delta::mean);
        DurationCell durations = new DurationCell();
        durations.add(60, -1);
        assertThrows(IllegalStateException.class, durations::median);
        CrossProducts products = CrossProducts.of(2, MissingRule.LISTWISE);
        products.remove(1, 2);
        assertThrows(IllegalStateException.class, products::n);
    }

    @Test
    @DisplayName("Cells of different shape do not mix, and foreign bytes are no cell")
    void shapes() {
        assertThrows(
                IllegalArgumentException.class, () -> ItemCell.ofScale(1, 5).merge(ItemCell.ofScale(0, 10)));
        assertThrows(IllegalArgumentException.class, () -> CrossProducts.of(3, MissingRule.LISTWISE)
                .merge(CrossProducts.of(3, MissingRule.PAIRWISE)));
        assertThrows(IllegalArgumentException.class, () -> ItemCell.fromBytes(new DurationCell().toBytes()));
        assertThrows(IllegalArgumentException.class, () -> ItemCell.fromBytes(new byte[] {(byte) 0x80}));
        assertThrows(IllegalArgumentException.class, () -> DurationCell.fromBytes(new byte[11]));
    }

    @Test
    @DisplayName("A count that leaves 64 bits is refused, not wrapped")
    void overflow() {
        ItemCell cell = ItemCell.ofCounts(1, Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> cell.add(1));
        assertThrows(ArithmeticException.class, () -> cell.merge(cell.copy()));
        CrossProducts products = CrossProducts.of(1, MissingRule.LISTWISE);
        products.add(Integer.MAX_VALUE);
        products.add(Integer.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> products.add(Integer.MAX_VALUE));
    }

    private static <C extends SufficientStatistic<C>, R> void everyPartitioning(
            Supplier<C> empty,
            Function<Random, R> row,
            BiConsumer<C, R> add,
            Function<long[], C> fromLongs,
            Function<byte[], C> fromBytes) {
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            List<R> rows = new ArrayList<>();
            for (int i = 5 + random.nextInt(1500); i >= 0; i--) {
                rows.add(row.apply(random));
            }
            C whole = empty.get();
            rows.forEach(r -> add.accept(whole, r));
            Collections.shuffle(rows, random);
            List<C> parts = parts(rows, 1 + random.nextInt(9), empty, add, random);
            Collections.shuffle(parts, random);
            C merged = empty.get();
            parts.forEach(merged::merge);
            String world = "seed " + seed;
            assertEquals(whole, merged, world);
            assertEquals(whole.hashCode(), merged.hashCode(), world);
            assertArrayEquals(whole.toBytes(), merged.toBytes(), world);
            assertEquals(whole, fromLongs.apply(merged.toLongs()), world);
            assertEquals(whole, fromBytes.apply(merged.toBytes()), world);
            comesApart(whole, parts, empty, world);
        }
    }

    private static <C extends SufficientStatistic<C>> void comesApart(
            C whole, List<C> parts, Supplier<C> empty, String world) {
        C rest = whole.copy();
        C last = parts.get(parts.size() - 1);
        parts.subList(0, parts.size() - 1).forEach(rest::subtract);
        assertEquals(last, rest, world);
        rest.subtract(last);
        assertEquals(empty.get(), rest, world);
        assertNotEquals(empty.get(), whole, world);
    }

    private static <C extends SufficientStatistic<C>, R> List<C> parts(
            List<R> rows, int count, Supplier<C> empty, BiConsumer<C, R> add, Random random) {
        List<C> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(empty.get());
        }
        rows.forEach(r -> add.accept(parts.get(random.nextInt(count)), r));
        return parts;
    }

    private static int[] row(Random random) {
        int[] row = new int[4];
        for (int i = 0; i < row.length; i++) {
            row[i] = random.nextInt(15) == 0 ? CrossProducts.MISSING : random.nextInt(11) - 3;
        }
        return row;
    }

    private static CountCell counts(Random random) {
        return new CountCell(random.nextInt(100), random.nextInt(100), random.nextInt(100), random.nextInt(100));
    }
}
