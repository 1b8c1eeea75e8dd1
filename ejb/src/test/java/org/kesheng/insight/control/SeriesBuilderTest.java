package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series;
import org.kesheng.insight.Series.Direction;
import org.kesheng.insight.Series.Measure;
import org.kesheng.insight.Series.SignalKind;

/** What a monthly series says, on numbers that can be checked by hand. */
class SeriesBuilderTest {
    private static final Scores SCORES = Scores.withDefaults();
    private static final YearMonth FIRST = YearMonth.of(2025, 1);

    private static Series series(LocalDate businessDate, long n, long... counts) {
        List<MonthFigure> figures = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            figures.add(new MonthFigure(FIRST.plusMonths(i), SCORES.share(counts[i], n), n, counts[i], Double.NaN));
        }
        return new SeriesBuilder(new SmallGroups(5), businessDate).build(Measure.TOPBOX, "Q1", null, figures);
    }

    @Test
    @DisplayName("A share that rises each month rises: tau 1, slope as it is")
    void rising() {
        Series series = series(LocalDate.of(2026, 1, 31), 100, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62);
        assertEquals(Direction.RISING, series.trend().direction());
        assertEquals(1.0, series.trend().tau());
        assertEquals(0.02, series.trend().slope(), 1e-12);
    }

    @Test
    @DisplayName("Nine complete months are too few for a trend")
    void tooShort() {
        Series series = series(LocalDate.of(2026, 1, 31), 100, 40, 42, 44, 46, 48, 50, 52, 54, 56);
        assertEquals(Direction.TOO_SHORT, series.trend().direction());
        assertNull(series.trend().p());
    }

    @Test
    @DisplayName("A month that has not ended is shown and judged by nothing")
    void runningMonth() {
        Series series = series(LocalDate.of(2026, 1, 15), 100, 50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 5);
        assertEquals(12, series.trend().months());
        assertEquals(true, series.points().get(12).partial());
        assertNull(series.points().get(12).lowerLimit());
        assertEquals(List.of(), series.signals());
    }

    @Test
    @DisplayName("A drop far below the others is below the limit and says so")
    void drop() {
        Series series =
                series(LocalDate.of(2026, 1, 31), 400, 300, 302, 300, 302, 300, 302, 300, 302, 300, 302, 300, 200);
        assertEquals(
                SignalKind.BELOW_LIMIT,
                series.signals().get(series.signals().size() - 1).kind());
        assertEquals(
                YearMonth.of(2025, 12),
                series.signals().get(series.signals().size() - 1).month());
    }

    @Test
    @DisplayName("PRM-58 a month of four persons is suppressed and moves neither trend nor limits")
    void smallMonth() {
        List<MonthFigure> figures = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long n = i == 5 ? 4 : 100;
            figures.add(new MonthFigure(FIRST.plusMonths(i), SCORES.share(n / 2, n), n, n / 2, Double.NaN));
        }
        Series series = new SeriesBuilder(new SmallGroups(5), LocalDate.of(2026, 1, 31))
                .build(Measure.TOPBOX, "Q1", null, figures);
        assertEquals(FigureStatus.SUPPRESSED, series.points().get(5).status());
        assertNull(series.points().get(5).n());
        assertEquals(11, series.trend().months());
    }

    @Test
    @DisplayName("A series is the same after it was stored")
    void storedAndRead() {
        Series series = series(LocalDate.of(2026, 1, 15), 100, 50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50, 90, 5);
        assertEquals(series, SeriesText.read(SeriesText.write(series), null));
    }
}
