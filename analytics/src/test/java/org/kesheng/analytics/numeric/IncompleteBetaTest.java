package org.kesheng.analytics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values of R 4.2.2, see {@code src/test/R/expected-values.R}. */
class IncompleteBetaTest {

    private static void close(double expected, double actual) {
        assertEquals(expected, actual, 1e-12 * Math.abs(expected));
    }

    @Test
    @DisplayName("Quantiles of t, also far out: qt(0.975, df), qt(1e-30, 5, lower.tail = FALSE)")
    void studentT() {
        close(12.7062047361746941, Quantiles.studentT(0.025, 1));
        close(4.3026527297494619, Quantiles.studentT(0.025, 2));
        close(2.0422724563012378, Quantiles.studentT(0.025, 30));
        close(1.9599663568141066, Quantiles.studentT(0.025, 1e6));
        close(-2.5705818356363137, Quantiles.studentT(0.975, 5));
        close(1568392.5590979732, Quantiles.studentT(1e-30, 5));
    }

    @Test
    @DisplayName("Quantiles of F: qf(c(0.975, 0.025), 249, 498)")
    void f() {
        close(1.2356685915961294, Quantiles.f(0.025, 249, 498));
        close(0.80295619519618056, Quantiles.f(0.975, 249, 498));
    }

    @Test
    @DisplayName("Quantiles of beta keep their digits near 0 and 1 and for large shapes")
    void beta() {
        close(0.0062299715383063968, Quantiles.beta(0.025, 3, 98));
        close(0.085176052974279992, Quantiles.beta(0.975, 4, 97));
        close(0.0015413331334360124, Quantiles.beta(0.025, 0.5, 0.5));
        close(0.25134307677332024, Quantiles.beta(0.975, 1e5, 3e5));
    }

    @Test
    @DisplayName("Upper tails keep their relative precision at 1e-200")
    void tails() {
        close(1.0478852155172875e-209, Tails.studentTwoSided(-40, 1000));
        close(8.5313773988776936e-161, Tails.fUpper(300, 3, 2000));
        close(1.8702907209159495e-208, Tails.chiSquareUpper(1000, 10));
        close(6.1133934127651232e-138, Tails.normalTwoSided(-25));
    }
}
