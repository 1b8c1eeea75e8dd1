package org.kesheng.analytics.sufficient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeightedSumsTest {

    /** x <- c(1,0,1,1,0,1,5.5); w <- c(.5,1.25,2,.1,.3,1,.7) */
    private static final double[] X = {1, 0, 1, 1, 0, 1, 5.5};

    private static final double[] W = {.5, 1.25, 2, .1, .3, 1, .7};

    @Test
    @DisplayName("survey::svymean(~x, svydesign(~1, weights = ~w)); sum(w)^2/sum(w^2)")
    void weightedMean() {
        WeightedSums cell = cell(0);
        assertEquals(1.2735042735042734, cell.mean());
        assertEquals(0.63495944959952544, cell.standardError(), 1e-15);
        assertEquals(4.6231003039513672, cell.effectiveN(), 1e-15);
    }

    @Test
    @DisplayName("Scale: an offset of 1,000,000,000 costs the standard error no digit")
    void offset() {
        assertEquals(cell(0).standardError(), cell(1e9).standardError(), 1e-15);
    }

    @Test
    @DisplayName("Scale: multiplying all weights by a power of two changes neither mean nor error, to the last bit")
    void scaledWeights() {
        WeightedSums scaled = new WeightedSums();
        for (int i = 0; i < X.length; i++) {
            scaled.add(X[i], Math.scalb(W[i], -70));
        }
        assertEquals(cell(0).mean(), scaled.mean());
        assertEquals(cell(0).standardError(), scaled.standardError());
    }

    @Test
    @DisplayName("A sum of doubles is the decimal sum, correctly rounded, 500 random sums with cancellation")
    void exactSum() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            ExactSum sum = new ExactSum();
            BigDecimal expected = BigDecimal.ZERO;
            for (int i = random.nextInt(60); i >= 0; i--) {
                double x = Double.longBitsToDouble(random.nextLong());
                x = Double.isFinite(x) ? x : random.nextGaussian();
                sum.add(x);
                sum.add(1);
                sum.add(-x / 2);
                expected = expected.add(new BigDecimal(x)).add(BigDecimal.ONE).subtract(new BigDecimal(x / 2));
            }
            assertEquals(0, expected.compareTo(sum.toBigDecimal()));
            assertEquals(expected.doubleValue(), sum.value());
        }
    }

    @Test
    @DisplayName("Weights that are negative, NaN or infinite and values that are no numbers are refused")
    void refused() {
        WeightedSums cell = new WeightedSums();
        for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e200}) {
            assertThrows(IllegalArgumentException.class, () -> cell.add(1, weight));
        }
        assertThrows(IllegalArgumentException.class, () -> cell.add(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> cell.add(Double.NEGATIVE_INFINITY, 0));
        assertEquals(new WeightedSums(), cell);
    }

    private static WeightedSums cell(double offset) {
        WeightedSums cell = new WeightedSums();
        for (int i = 0; i < X.length; i++) {
            cell.add(X[i] + offset, W[i]);
        }
        return cell;
    }
}
