package org.kesheng.analytics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.SmallData;
import org.kesheng.analytics.weighting.Raking.Margin;

/** Values of R 4.2.2 and survey 4.1, see {@code src/test/R/expected-values.R}. */
class WeightingTest {

    private static final int[] A =
            Arrays.stream(SmallData.X1).mapToInt(x -> (int) x % 3).toArray();
    private static final double[] ONES = SmallData.row(i -> 1);
    private static final List<Margin> MARGINS = List.of(
            new Margin("a", A, new double[] {15, 25, 20}), new Margin("b", SmallData.Y, new double[] {6, 18, 18, 18}));

    @Test
    @DisplayName("Raking: survey::rake(design, list(~a, ~b), ...)")
    void raking() {
        Raking raking = Raking.of(ONES, MARGINS);
        assertArrayEquals(
                new double[] {
                    0.90421955429039202,
                    0.57341472994219200,
                    0.95204498144521410,
                    0.57341472994219200,
                    1.02982095435655441
                },
                Arrays.copyOf(raking.weights(), 5),
                1e-11);
        assertEquals(60, Arrays.stream(raking.weights()).sum(), 1e-10);
        assertTrue(raking.designEffect() > 1);
    }

    @Test
    @DisplayName("Trimmed weights stay within their bounds and still fit the margins")
    void trimming() {
        double most = Arrays.stream(Raking.of(ONES, MARGINS).weights()).max().orElseThrow();
        Raking trimmed = Raking.trimmed(ONES, MARGINS, 0.3, most * 0.98);
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int i = 0; i < 60; i++) {
                sum += A[i] == c ? trimmed.weights()[i] : 0;
            }
            assertEquals(MARGINS.get(0).totals()[c], sum, 1e-6);
        }
        assertTrue(Arrays.stream(trimmed.weights()).max().orElseThrow() <= most * 0.98 * (1 + 1e-8));
    }

    @Test
    @DisplayName("A total for a category without cases, and bounds that allow nothing, are refused")
    void refuses() {
        Margin empty = new Margin("a", A, new double[] {15, 25, 20, 10});
        assertThrows(NotComputable.class, () -> Raking.of(ONES, List.of(empty)));
        assertThrows(NotComputable.class, () -> Raking.trimmed(ONES, MARGINS, 0.999, 1.001));
        assertThrows(NotComputable.class, () -> Raking.of(SmallData.row(i -> -1), MARGINS));
    }

    @Test
    @DisplayName("R-indicator: 1 - 2 * sd(fitted(glm(...)))")
    void representativity() {
        boolean[] responded = new boolean[60];
        for (int i = 0; i < 60; i++) {
            responded[i] = SmallData.U[i] > 9;
        }
        Representativity r = Representativity.of(responded, new double[][] {SmallData.X1, SmallData.X2});
        assertEquals(0.900313287479472368, r.indicator(), 1e-10);
        assertEquals(0.087958863988700856, r.variation(), 1e-10);
    }

    @Test
    @DisplayName("AAPOR: the response rates are ordered and use their bases")
    void responseRates() {
        ResponseRates rates = new ResponseRates(50, 10, 15, 20, 5, 30, 20, 0.5);
        assertEquals(50.0 / 150, rates.rr1(), 1e-15);
        assertEquals(60.0 / 150, rates.rr2(), 1e-15);
        assertEquals(50.0 / 125, rates.rr3(), 1e-15);
        assertEquals(60.0 / 125, rates.rr4(), 1e-15);
        assertEquals(0.5, rates.rr5(), 1e-15);
        assertEquals(0.6, rates.rr6(), 1e-15);
        assertEquals(50.0 / 80, rates.coop1(), 1e-15);
        assertThrows(NotComputable.class, () -> new ResponseRates(-1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    @DisplayName("Sample size of a share: 385 answers for five points, 278 of a population of 1000")
    void sampleSize() {
        assertEquals(new SampleSize(385, 1540), SampleSize.of(0.25, 0.05, 0.95, 1, Double.POSITIVE_INFINITY, 0.25));
        assertEquals(278, SampleSize.of(0.25, 0.05, 0.95, 1, 1000, 1).answers());
    }

    @Test
    @DisplayName("A weighted mean does not depend on the unit of the weights, however huge")
    void scaleOfWeights() {
        WeightedMean plain = WeightedMean.of(SmallData.S, SmallData.W);
        WeightedMean huge = WeightedMean.of(SmallData.S, SmallData.row(i -> SmallData.W[i] * 0x1p1000));
        assertEquals(plain, huge);
        assertTrue(Double.isNaN(WeightedMean.of(SmallData.S, new double[60]).mean()));
    }
}
