package org.kesheng.analytics.changepoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class ChangePointTest {
    private static final double[] Y = {
        82, 79, 85, 83, 80, 81, 84, 78, 82, 85, 83, 81, 76, 74, 77, 73, 75, 78, 72, 74, 76, 73, 75, 77
    };
    private static final String DATA =
            "y <- c(82,79,85,83,80,81,84,78,82,85,83,81,76,74,77,73,75,78,72,74,76,73,75,77); ";

    @Test
    void pettittAsInR() {
        Pettitt.Result result = Pettitt.test(Y);
        assertEquals(143, result.k());
        assertEquals(12, result.t());
        agrees(3.9871268582720076e-04, result.p(), 1e-13, DATA + "trend::pettitt.test(y)");
    }

    @Test
    void olsCusumAsInR() {
        OlsCusum.Result result = OlsCusum.test(Y);
        String r = DATA + "strucchange::sctest(strucchange::efp(y ~ 1, type='OLS-CUSUM'))";
        agrees(2.08419527441158880521, result.statistic(), 1e-13, r);
        agrees(0.00033728148701928085, result.p(), 1e-11, r);
        assertEquals(12, result.t());
    }

    @Test
    void breakpointsAsInR() {
        Breakpoints.Result result = Breakpoints.of(Y, 0.15);
        String r = DATA + "summary(strucchange::breakpoints(y ~ 1, h=.15))";
        assertArrayEquals(new int[] {12}, result.breaks());
        agrees(92.91666666666660, result.rss(), 1e-13, r);
        double[] bic = {
            140.75334366822676,
            113.30884580541461,
            118.42069386142325,
            123.671113969836441,
            129.157035677989342,
            135.065925429607830,
            141.371823866970317
        };
        assertArrayEquals(bic, result.bic(), 1e-9, r);
    }

    @Test
    void oneShiftIsTheBestSplit() {
        MeanShift.Result shift = MeanShift.of(Y);
        assertEquals(12, shift.t());
        agrees(
                92.91666666666667,
                shift.rss(),
                1e-14,
                DATA + "sum((y[1:12]-mean(y[1:12]))^2)+sum((y[13:24]-mean(y[13:24]))^2)");
        assertEquals(81.91666666666667, shift.before(), 1e-13);
        assertEquals(75, shift.after(), 1e-13);
    }

    @Test
    @DisplayName("The dynamic programme finds what trying all splits finds")
    void breakpointsAgainstAllSplits() {
        Random random = new Random(21);
        for (int run = 0; run < 30; run++) {
            double[] x = new double[20];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextGaussian() + (i < 7 ? 0 : i < 14 ? 3 : -1);
            }
            double least = Double.POSITIVE_INFINITY;
            for (int a = 4; a <= 12; a++) {
                for (int b = a + 4; b <= 16; b++) {
                    least = Math.min(least, rss(x, 0, a) + rss(x, a, b) + rss(x, b, 20));
                }
            }
            double n = x.length;
            double bic = n * (Math.log(least / n) + 1 + Math.log(2 * Math.PI)) + 6 * Math.log(n);
            assertEquals(bic, Breakpoints.of(x, 0.2).bic()[2], 1e-9);
        }
    }

    private static double rss(double[] x, int from, int to) {
        double mean = Arrays.stream(x, from, to).average().orElseThrow();
        return Arrays.stream(x, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }

    @Test
    @DisplayName("Mirror and offset do not move a break; running backwards mirrors it")
    void invariance() {
        double[] mirrored = Arrays.stream(Y).map(v -> -v).toArray();
        double[] moved = Arrays.stream(Y).map(v -> v + 1e9).toArray();
        double[] back = new double[24];
        Arrays.setAll(back, i -> Y[23 - i]);
        assertEquals(Pettitt.test(Y), Pettitt.test(mirrored));
        assertEquals(Pettitt.test(Y), Pettitt.test(moved));
        assertEquals(24 - Pettitt.test(Y).t(), Pettitt.test(back).t());
        assertEquals(MeanShift.of(Y).rss(), MeanShift.of(moved).rss());
        assertArrayEquals(
                Breakpoints.of(Y, 0.15).breaks(), Breakpoints.of(moved, 0.15).breaks());
        agrees(OlsCusum.test(Y).statistic(), OlsCusum.test(back).statistic(), 1e-12, "direction");
    }

    @Test
    @DisplayName("Steps without noise are found exactly, and no more than there are")
    void exactSteps() {
        double[] x = new double[40];
        Arrays.setAll(x, i -> i < 15 ? 0.1 : i < 30 ? 0.7 : 0.3);
        assertArrayEquals(new int[] {15, 30}, Breakpoints.of(x, 0.1).breaks());
    }

    @Test
    @DisplayName("Of equally good splits the first")
    void ties() {
        assertEquals(2, MeanShift.of(new double[] {0, 0, 1, 0, 0}).t());
        assertEquals(1, MeanShift.of(new double[] {0.1, 0.3, 0.1, 0.3}).t());
    }

    @Test
    void constantAndShortSeries() {
        double[] same = new double[20];
        Arrays.fill(same, 0.1);
        assertEquals(new Pettitt.Result(0, 1, 1), Pettitt.test(same));
        assertEquals(0, MeanShift.of(same).rss());
        assertEquals(1, MeanShift.of(same).t());
        undefined(OlsCusum.test(same).statistic());
        undefined(OlsCusum.test(same).p());
        assertEquals(0, Breakpoints.of(same, 0.2).breaks().length);
        assertEquals(1, Pettitt.test(new double[] {1, 2, 3}).t());
        refuses(Reason.TOO_FEW_VALUES, () -> Breakpoints.of(new double[] {1, 2, 3}, 0.15));
        refuses(Reason.TOO_FEW_VALUES, () -> Pettitt.test(new double[] {1}));
        refuses(Reason.NOT_FINITE, () -> MeanShift.of(new double[] {1, Double.NaN}));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> Breakpoints.of(Y, 1));
    }
}
