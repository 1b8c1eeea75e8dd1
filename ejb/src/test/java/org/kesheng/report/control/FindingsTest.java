package org.kesheng.report.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.report.Finding;
import org.kesheng.report.Finding.Kind;
import org.kesheng.report.ReportFigures;
import org.kesheng.report.ReportFigures.Count;

class FindingsTest {
    private final ReportFigures figures = KnownMonth.figures();

    @Test
    @DisplayName("ANA-01 strengths come first, then weaknesses, each by its rule")
    void kinds() {
        List<Kind> kinds = figures.findings().stream().map(Finding::kind).toList();
        assertEquals(
                List.of(
                        // on-time rate rises by 1 point a month, and reply lies above 90 % with its whole interval
                        Kind.SERIES_BETTER,
                        Kind.SIGNAL_GOOD,
                        Kind.CLOCK_KEPT,
                        Kind.CLASS_LESS,
                        Kind.ITEM_STRONG,
                        Kind.INDEX_LOW,
                        Kind.CLOCK_MISSED,
                        Kind.CLASS_MORE,
                        Kind.TOP_CAUSE,
                        Kind.ITEM_WEAK,
                        Kind.UNIT_WEAK),
                kinds);
    }

    /** R: 2*pnorm(-abs((0.6-1/3)/sqrt((230/650)*(420/650)*(1/50+1/600)))) = 0.00015078; Holm over two rows doubles it. */
    @Test
    @DisplayName("ANA-03, R2 the share of a class is tested against the twelve months before, adjusted over the rows")
    void classes() {
        Count quality = figures.complaints().classes().get(0);
        assertEquals("PRODUCT_QUALITY", quality.label().code());
        assertEquals(0.6, quality.share());
        assertEquals(200 / 600.0, quality.shareBefore());
        double z = (0.6 - 1 / 3.0) / Math.sqrt((230 / 650.0) * (420 / 650.0) * (1 / 50.0 + 1 / 600.0));
        assertEquals(3.789, z, 0.001);
        assertEquals(2 * 0.000151, quality.p(), 0.00001);
    }

    @Test
    @DisplayName("R2 what occurs fewer than five times is not tested")
    void rare() {
        List<Count> counts = Comparisons.counts(
                Map.of("A", 4L, "B", 46L), Map.of("A", 300L, "B", 300L), code -> KnownMonth.label(code, code, code));
        assertNull(counts.get(1).p());
        assertTrue(counts.get(0).p() < 0.001);
    }

    @Test
    @DisplayName("ANA-01, R1 what is stored is read back to the last digit")
    void frozen() {
        assertEquals(figures, FrozenFigures.read(FrozenFigures.write(figures)));
    }

    @Test
    @DisplayName("R3 a suppressed group has no number in what is stored")
    void suppressed() {
        assertTrue(
                FrozenFigures.write(figures)
                                .contains(
                                        "\"group\":{\"code\":\"XA\",\"zh\":\"西安服务站\",\"en\":\"Xian station\"},\"score\":{\"status\":\"SUPPRESSED\",\"there\":false}")
                        || FrozenFigures.write(figures)
                                .contains(
                                        "\"group\":{\"code\":\"XA\",\"zh\":\"西安服务站\",\"en\":\"Xian station\"},\"score\":{\"status\":\"SUPPRESSED\"}"));
    }
}
