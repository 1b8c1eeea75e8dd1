package org.kesheng.analytics.sufficient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private final Scores scores = Scores.withDefaults();

    @Test
    @DisplayName("t.test(c(5,4,4,3,5,2,1,4,5,4,3,4))$conf.int")
    void mean() {
        assertScore(
                3.6666666666666665,
                2.8845806453006575,
                4.4487526880326751,
                scores.mean(ItemCellTest.cell(1, 5, 5, 4, 4, 3, 5, 2, 1, 4, 5, 4, 3, 4)));
    }

    @Test
    @DisplayName("prop.test(37, 40, correct = FALSE), prop.test(12, 12, ...), prop.test(0, 7, ...)")
    void wilson() {
        assertScore(0.925, 0.80135766475689463, 0.9741639742254119, scores.share(37, 40));
        assertScore(1, 0.75750599334475921, 1, scores.share(12, 12));
        assertScore(0, 0, 0.35433043506668732, scores.share(0, 7));
        assertScore(
                0.925, 0.80135766475689463, 0.9741639742254119, scores.topBox(ItemCell.ofCounts(1, 1, 2, 0, 30, 7), 4));
        assertScore(0.925, 0.80135766475689463, 0.9741639742254119, scores.onTimeRate(new CountCell(90, 50, 37, 3)));
        assertThrows(IllegalArgumentException.class, () -> scores.share(3, 2));
    }

    @Test
    @DisplayName("NPS of c(10,9,9,8,7,6,3,10,10,0): trinomial and adjusted Wald limits by the formula in R")
    void nps() {
        ItemCell cell = ItemCellTest.cell(0, 10, 10, 9, 9, 8, 7, 6, 3, 10, 10, 0);
        assertScore(20, -34.032478230482205, 74.032478230482212, scores.nps(cell));
        assertScore(20, -30.325994435504157, 61.09522520473493, scores.npsAdjustedWald(cell));
        assertThrows(IllegalArgumentException.class, () -> scores.nps(ItemCell.ofScale(1, 5)));
    }

    @Test
    @DisplayName("Feldt: 1 - (1-a) * qf(c(.975,.025), 7, 14)")
    void alpha() {
        CrossProducts cell = CrossProducts.of(3, MissingRule.LISTWISE);
        int[][] rows = {{4, 5, 3}, {5, 5, 4}, {3, 3, 4}, {2, 1, 2}, {1, 2, 1}, {5, 4, 5}, {4, 4, 5}, {4, 3, 2}};
        for (int[] row : rows) {
            cell.add(row);
        }
        assertScore(0.89122807017543848, 0.63235817822020712, 0.9763338348483942, scores.alpha(cell));
        Score index = scores.index(cell, new double[] {5, 3, 2}, 1, 5);
        assertScore(60.3125, 32.800880473154933, 87.824119526845067, index);
    }

    @Test
    @DisplayName("A confidence of 0, 1 or NaN is refused")
    void confidence() {
        for (double confidence : new double[] {0, 1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> Scores.with(confidence));
        }
    }

    @Test
    @DisplayName("Small and large samples: mean -+ qt(.975, n-1) sd / sqrt(n), the second time as well")
    void multipliers() {
        ItemCell cell = ItemCell.ofCounts(0, 50_000, 50_001);
        double error = Math.sqrt(cell.variance() / 100_001);
        for (int i = 0; i < 2; i++) {
            // R: qt(.975, 1e5); qt(.975, 2)
            assertRelative(
                    cell.mean() + 1.9599877075346088 * error, scores.mean(cell).upper());
            assertRelative(
                    2 + 4.3026527297494619 / Math.sqrt(3),
                    scores.mean(ItemCell.ofCounts(1, 1, 1, 1)).upper());
        }
    }

    @Test
    @DisplayName("Median of durations between the order statistics of Conover's ranks")
    void medianDuration() {
        DurationCell cell = new DurationCell();
        for (long duration : new long[] {30, 45, 45, 60, 600, 7200, 86400, 3, 9, 61}) {
            cell.add(duration);
        }
        assertScore(52.5, 9, 7200, scores.median(cell));
        assertEquals(6, scores.shareWithin(cell, 60).value() * 10);
    }

    @Test
    @DisplayName("NO_DATA when nothing was answered, and the reason when a figure or its interval is undefined")
    void noData() {
        CrossProducts none = CrossProducts.of(2, MissingRule.LISTWISE);
        for (Score score : List.of(
                scores.mean(ItemCell.ofScale(1, 5)),
                scores.topBox(ItemCell.ofScale(1, 5), 4),
                scores.nps(ItemCell.ofScale(0, 10)),
                scores.npsAdjustedWald(ItemCell.ofScale(0, 10)),
                scores.alpha(none),
                scores.index(none, new double[] {1, 1}, 1, 5),
                scores.weightedMean(new WeightedSums()),
                scores.weightedShare(new WeightedSums()),
                scores.onTimeRate(CountCell.ZERO),
                scores.median(new DurationCell()),
                scores.shareWithin(new DurationCell(), 3))) {
            assertEquals(Score.Status.NO_DATA, score.status());
            assertEquals(Score.Reason.NO_ANSWERS, score.reason());
            assertFalse(score.hasValue());
        }
        assertEquals(0, scores.n(ItemCell.ofScale(1, 5)).value());
        Score one = scores.mean(ItemCellTest.cell(1, 5, 3));
        assertEquals(3, one.value());
        assertFalse(one.hasInterval());
        assertEquals(Score.Reason.TOO_FEW_ANSWERS, one.reason());
        none.add(3, 3);
        none.add(3, 3);
        assertEquals(Score.Reason.CONSTANT_ANSWERS, scores.alpha(none).reason());
        WeightedSums weightless = new WeightedSums();
        weightless.add(4, 0);
        assertEquals(Score.Reason.NO_WEIGHT, scores.weightedMean(weightless).reason());
    }

    @Test
    @DisplayName("Equal weights give the plain share: Wilson at Kish's n is Wilson at n")
    void weightedShare() {
        WeightedSums cell = new WeightedSums();
        for (int i = 0; i < 40; i++) {
            cell.add(i < 37 ? 1 : 0, 0.5);
        }
        assertScore(0.925, 0.80135766475689463, 0.9741639742254119, scores.weightedShare(cell));
        assertTrue(scores.weightedMean(cell).hasInterval());
    }

    private static void assertScore(double value, double lower, double upper, Score score) {
        assertEquals(Score.Status.OK, score.status());
        assertRelative(value, score.value());
        assertRelative(lower, score.lower());
        assertRelative(upper, score.upper());
    }

    private static void assertRelative(double expected, double actual) {
        assertEquals(expected, actual, 1e-12 * Math.abs(expected));
    }
}
