package org.kesheng.analytics.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class ArithmeticTest {
    @Test
    @DisplayName("An offset of 1e12 costs the variance no more than the data themselves have lost")
    void varianceIgnoresOffsets() {
        double[] x = {0.25, 0.5, 0.125, 0.75, 0.5, 0.375};
        double[] far = Arrays.stream(x).map(v -> v + 1e12).toArray();
        assertEquals(Deviations.variance(x), Deviations.variance(far));
        agrees(0.047916666666666670, Deviations.variance(x), 1e-15, "var(c(.25,.5,.125,.75,.5,.375))");
    }

    @Test
    void constantSeriesDeviateByNothing() {
        double[] x = new double[1000];
        Arrays.fill(x, 0.1);
        assertEquals(0, Deviations.squaresAboutMean(x));
        assertArrayEquals(new double[1000], Deviations.centred(x));
    }

    @Test
    void equalProductsDifferByZero() {
        assertEquals(0, Deviations.differenceOfProducts(0.1, 0.3, 0.3, 0.1));
        assertEquals(1, Deviations.differenceOfProducts(3, 7, 4, 5));
    }

    @Test
    void ranksAreThoseOfTheCasesWrittenOut() {
        Random random = new Random(4);
        for (int run = 0; run < 50; run++) {
            double[] x = random.ints(12, 0, 6).asDoubleStream().toArray();
            long[] count = random.longs(12, 0, 4).toArray();
            MidRanks ranks = MidRanks.of(x, count);
            double ties = 0;
            for (int v = 0; v < 6; v++) {
                long t = 0;
                for (int i = 0; i < x.length; i++) {
                    t += x[i] == v ? count[i] : 0;
                }
                ties += Math.pow(t, 3) - t;
            }
            assertEquals(ties, ranks.tieSum());
            for (int i = 0; i < x.length; i++) {
                assertEquals(slowRank(x, count, x[i]), ranks.rank(i));
            }
        }
    }

    /** One plus the cases below plus half of the other cases that are equal. */
    private static double slowRank(double[] x, long[] count, double v) {
        double below = 0;
        double equal = 0;
        for (int i = 0; i < x.length; i++) {
            below += x[i] < v ? count[i] : 0;
            equal += x[i] == v ? count[i] : 0;
        }
        return below + (equal + 1) / 2;
    }

    @Test
    void negativeZeroTiesWithZero() {
        MidRanks ranks = MidRanks.of(new double[] {0.0, -0.0, 1});
        assertEquals(1.5, ranks.rank(0));
        assertEquals(1.5, ranks.rank(1));
    }

    @Test
    void selectionIsThatOfASort() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            double[] x =
                    random.ints(1 + random.nextInt(60), 0, 9).asDoubleStream().toArray();
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            int k = random.nextInt(x.length);
            assertEquals(sorted[k], OrderStatistics.select(x.clone(), x.length, k));
        }
    }

    @Test
    void badValuesAreNamed() {
        refuses(Reason.NOT_FINITE, () -> MidRanks.of(new double[] {1, Double.NaN}));
        refuses(Reason.NOT_FINITE, () -> Checks.finite("x", new double[] {Double.NEGATIVE_INFINITY}));
        refuses(Reason.COUNT_ABOVE_SIZE, () -> Checks.shares(new double[] {3}, new double[] {2}));
        refuses(Reason.NEGATIVE, () -> Checks.shares(new double[] {-1}, new double[] {2}));
        refuses(Reason.LENGTHS_DIFFER, () -> Checks.shares(new double[1], new double[2]));
    }
}
