package org.kesheng.analytics.sufficient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DurationCellTest {

    @Test
    @DisplayName("quantile(c(30,45,45,60,600,7200,86400,3,9,61), c(.1,.5,.9)); mean(x <= 60)")
    void quantiles() {
        DurationCell cell = new DurationCell();
        for (long duration : new long[] {30, 45, 45, 60, 600, 7200, 86400, 3, 9, 61}) {
            cell.add(duration);
        }
        assertEquals(8.4, cell.quantile(0.1), 1e-15);
        assertEquals(52.5, cell.median());
        assertEquals(15120, cell.quantile(0.9), 1e-10);
        assertEquals(0.6, cell.shareWithin(60));
        assertEquals(0.6, cell.shareWithin(60));
        assertEquals(9, cell.size());
        assertEquals(94453, cell.sum());
    }

    @Test
    @DisplayName("Statistics agree with those of the sorted durations, 200 random samples")
    void agreesWithRows() {
        Random random = new Random(3);
        for (int sample = 0; sample < 200; sample++) {
            long[] durations = random.longs(1 + random.nextInt(3000), -10, 2000).toArray();
            DurationCell cell = new DurationCell();
            Arrays.stream(durations).forEach(cell::add);
            Arrays.sort(durations);
            double p = random.nextDouble();
            double h = (durations.length - 1) * p;
            long low = durations[(int) h];
            long high = durations[(int) Math.ceil(h)];
            assertEquals(low + (h - Math.floor(h)) * (high - low), cell.quantile(p), 1e-9);
            long limit = random.nextInt(2200) - 100;
            assertEquals(Arrays.stream(durations).filter(d -> d <= limit).count(), cell.countWithin(limit));
            assertEquals(durations.length, cell.n());
        }
    }

    @Test
    @DisplayName("Without durations nothing is defined")
    void empty() {
        DurationCell cell = new DurationCell();
        assertEquals(Double.NaN, cell.median());
        assertEquals(Double.NaN, cell.shareWithin(10));
        assertEquals(0, cell.n());
        assertThrows(IllegalArgumentException.class, () -> cell.ordered(1));
    }
}
