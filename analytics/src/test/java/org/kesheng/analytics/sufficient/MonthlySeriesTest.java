package org.kesheng.analytics.sufficient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MonthlySeriesTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @Test
    @DisplayName("A month without answers is a gap, not a zero, and keeps its place on the axis")
    void gaps() {
        MonthlySeries series = MonthlySeries.shares(
                NOVEMBER,
                FEBRUARY,
                Map.of(
                        NOVEMBER,
                        ItemCell.ofCounts(1, 0, 0, 1, 2, 1),
                        YearMonth.of(2025, 12),
                        ItemCell.ofScale(1, 5),
                        FEBRUARY,
                        ItemCell.ofCounts(1, 5, 0, 0, 0, 0),
                        YearMonth.of(2026, 3),
                        ItemCell.ofCounts(1, 9, 9, 9, 9, 9)),
                4);
        assertEquals(4, series.length());
        assertArrayEquals(new int[] {0, 3}, series.positions());
        assertArrayEquals(new double[] {0.75, 0}, series.values());
        assertArrayEquals(new long[] {3, 0}, series.counts());
        assertArrayEquals(new long[] {4, 5}, series.sizes());
        assertTrue(series.isGap(1));
        assertEquals(Double.NaN, series.value(2));
        assertEquals(YearMonth.of(2026, 1), series.month(2));
    }

    @Test
    @DisplayName("On-time rates, means and NPS by month")
    void measures() {
        Map<YearMonth, CountCell> counts = Map.of(NOVEMBER, new CountCell(10, 8, 6, 2));
        assertEquals(0.75, MonthlySeries.onTimeRates(NOVEMBER, NOVEMBER, counts).value(0));
        Map<YearMonth, ItemCell> cells = Map.of(FEBRUARY, ItemCell.ofCounts(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3));
        assertEquals(50, MonthlySeries.nps(NOVEMBER, FEBRUARY, cells).value(3));
        assertEquals(7.5, MonthlySeries.means(FEBRUARY, FEBRUARY, cells).value(0));
        assertThrows(IllegalArgumentException.class, () -> MonthlySeries.means(FEBRUARY, NOVEMBER, cells));
    }
}
