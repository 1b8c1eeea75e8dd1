package org.kesheng.analytics.sufficient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ItemCellTest {

    @Test
    @DisplayName("x <- c(5,4,4,3,5,2,1,4,5,4,3,4); mean(x); sd(x); quantile(x, c(.1,.5,.9))")
    void smallSampleAsInR() {
        ItemCell cell = cell(1, 5, 5, 4, 4, 3, 5, 2, 1, 4, 5, 4, 3, 4);
        assertEquals(12, cell.n());
        assertEquals(3.6666666666666665, cell.mean());
        assertEquals(1.2309149097933274, cell.sd(), Math.ulp(1.23));
        assertEquals(2.1, cell.quantile(0.1), 1e-15);
        assertEquals(4, cell.median());
        assertEquals(5, cell.quantile(0.9), 1e-15);
        assertEquals(8 / 12.0, cell.shareAtLeast(4));
        assertArrayEquals(new long[] {1, 1, 2, 5, 3}, cell.counts());
        assertEquals(5 / 12.0, cell.share(4));
        assertEquals(0, cell.share(9));
    }

    @Test
    @DisplayName("Thresholds beyond the scale count all or nothing")
    void thresholdsBeyondTheScale() {
        ItemCell cell = cell(1, 5, 1, 5, 5);
        assertEquals(3, cell.countAtLeast(Integer.MIN_VALUE));
        assertEquals(0, cell.countAtLeast(Integer.MAX_VALUE));
        assertEquals(0, cell.countAtMost(0));
        assertEquals(3, cell.countAtMost(Integer.MAX_VALUE));
    }

    @Test
    @DisplayName("Statistics agree with those of the rows, 300 random samples")
    void agreesWithRows() {
        Random random = new Random(42);
        for (int sample = 0; sample < 300; sample++) {
            int[] answers = random.ints(2 + random.nextInt(400), -3, 8).toArray();
            ItemCell cell = cell(-3, 7, answers);
            double mean = Arrays.stream(answers).average().orElseThrow();
            double squares = Arrays.stream(answers)
                    .mapToDouble(a -> (a - mean) * (a - mean))
                    .sum();
            Arrays.sort(answers);
            assertEquals(mean, cell.mean(), 1e-14);
            assertEquals(Math.sqrt(squares / (answers.length - 1)), cell.sd(), 1e-13);
            double p = random.nextDouble();
            double h = (answers.length - 1) * p;
            int low = answers[(int) h];
            int high = answers[(int) Math.ceil(h)];
            assertEquals(low + (h - Math.floor(h)) * (high - low), cell.quantile(p), 1e-12);
        }
    }

    @Test
    @DisplayName("Scale: an offset of 1,000,000,000 moves the mean and leaves the standard deviation to the last bit")
    void offset() {
        ItemCell near = cell(1, 5, 1, 2, 3, 4, 5, 5, 4);
        ItemCell far = ItemCell.ofCounts(1_000_000_001, near.counts());
        assertEquals(near.sd(), far.sd());
        assertEquals(near.mean(), far.mean() - 1e9, 2e-7);
    }

    @Test
    @DisplayName("Scale: the counts of a billion respondents keep every digit")
    void huge() {
        ItemCell cell = ItemCell.ofCounts(0, 1_000_000_000_000L, 0, 1_000_000_000_000L);
        assertEquals(1, cell.mean());
        assertEquals(2e12 / (2e12 - 1), cell.variance(), Math.ulp(1.0));
    }

    @Test
    @DisplayName("Without answers nothing is defined, with one answer no spread; constant answers have spread 0")
    void edges() {
        ItemCell cell = ItemCell.ofScale(1, 5);
        cell.addSkipped(3);
        assertEquals(Double.NaN, cell.mean());
        assertEquals(Double.NaN, cell.shareAtLeast(4));
        assertEquals(Double.NaN, cell.median());
        assertEquals(3, cell.skipped());
        cell.add(4);
        assertEquals(4, cell.mean());
        assertEquals(Double.NaN, cell.sd());
        cell.add(4);
        assertEquals(0, cell.sd());
    }

    @Test
    @DisplayName("An answer outside the scale and a scale of no or too many points are refused")
    void refused() {
        assertThrows(
                IllegalArgumentException.class, () -> ItemCell.ofScale(1, 5).add(6));
        assertThrows(
                IllegalArgumentException.class, () -> ItemCell.ofScale(1, 5).add(Integer.MIN_VALUE));
        assertThrows(IllegalArgumentException.class, () -> ItemCell.ofScale(5, 1));
        assertThrows(IllegalArgumentException.class, () -> ItemCell.ofScale(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertThrows(
                IllegalArgumentException.class, () -> ItemCell.ofScale(1, 5).quantile(Double.NaN));
    }

    static ItemCell cell(int min, int max, int... answers) {
        ItemCell cell = ItemCell.ofScale(min, max);
        for (int answer : answers) {
            cell.add(answer);
        }
        return cell;
    }
}
