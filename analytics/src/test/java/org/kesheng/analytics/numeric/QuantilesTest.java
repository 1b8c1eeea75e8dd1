package org.kesheng.analytics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    /** Upper tail, degrees of freedom, {@code qt(p, df, lower.tail = FALSE)}. */
    private static final double[] STUDENT = {
        0.29999999999999999, 1, 0.72654252800536101,
        0.025000000000000001, 1, 12.706204736174707,
        0.0001, 1, 3183.0987571181508,
        1.0000000000000001e-09, 1, 318309886.18379068,
        0.29999999999999999, 2, 0.61721339984836765,
        0.025000000000000001, 2, 4.3026527297494637,
        0.0001, 2, 70.700071074964271,
        1.0000000000000001e-09, 2, 22360.679741456875,
        0.29999999999999999, 10, 0.54152803875501587,
        0.025000000000000001, 10, 2.2281388519862744,
        0.0001, 10, 5.6938201014575123,
        1.0000000000000001e-09, 10, 20.144697766673996,
        0.29999999999999999, 999, 0.52456787471373845,
        0.025000000000000001, 999, 1.9623414611334495,
        0.0001, 999, 3.7328654996082835,
        1.0000000000000001e-09, 999, 6.0537466577625594,
        0.29999999999999999, 1000, 0.52456770730922675,
        0.025000000000000001, 1000, 1.9623390808264078,
        0.0001, 1000, 3.7328516045753672,
        1.0000000000000001e-09, 1000, 6.0536902720798293,
        0.29999999999999999, 1001, 0.52456754023927443,
        0.025000000000000001, 1001, 1.9623367052808793,
        0.0001, 1001, 3.7328377373968373,
        1.0000000000000001e-09, 1001, 6.0536339999513125,
        0.29999999999999999, 4000, 0.52444230339473352,
        0.025000000000000001, 4000, 1.9605572287937334,
        0.0001, 4000, 3.722466661494646,
        1.0000000000000001e-09, 4000, 6.0116946465050791,
        0.29999999999999999, 100000, 0.52440218423354557,
        0.025000000000000001, 100000, 1.959987707534609,
        0.0001, 100000, 3.7191543826413436,
        1.0000000000000001e-09, 100000, 5.9983614616790764,
        0.29999999999999999, 10000000, 0.52440052942325366,
        0.025000000000000001, 10000000, 1.9599642217672053,
        0.0001, 10000000, 3.7190178643822493,
        1.0000000000000001e-09, 10000000, 5.99781255903837,
    };

    @Test
    @DisplayName("qt(p, df, lower.tail = FALSE), on both sides of the change to the expansion")
    void student() {
        for (int i = 0; i < STUDENT.length; i += 3) {
            double wanted = STUDENT[i + 2];
            assertEquals(wanted, Quantiles.studentT(STUDENT[i], STUDENT[i + 1]), 2e-12 * wanted, "qt, row " + i / 3);
            assertEquals(-wanted, Quantiles.studentT(1 - STUDENT[i], STUDENT[i + 1]), 1e-6 * wanted);
        }
        assertEquals(1.9599877075346088, Quantiles.studentMultiplier(0.95, 1e5), 2 * Math.ulp(2.0));
        assertEquals(Double.POSITIVE_INFINITY, Quantiles.studentT(0, 1e5));
        assertEquals(Double.NEGATIVE_INFINITY, Quantiles.studentT(1, 3));
    }

    @Test
    @DisplayName("qf(p, df1, df2), and beyond df2 = 4e5, where R takes a limit, by qbeta")
    void f() {
        agrees(0.81658567248616087, Quantiles.f(0.975, 249, 249 * 4));
        agrees(1.2102961432685575, Quantiles.f(0.025, 249, 249 * 4));
        agrees(1.0303879773731557, Quantiles.f(0.025, 9411, 9411 * 9));
        // One and one degree of freedom: tan(pi p / 2)^2 for the lower tail p, of which qf gives eleven digits.
        agrees(6.168756429056014e-05, Quantiles.f(0.995, 1, 1));
        agrees(16210.722720219685, Quantiles.f(0.005, 1, 1));
        // x <- qbeta(.025, d1/2, d2/2); x/(1-x)*d2/d1
        agrees(0.99793528462525105, Quantiles.f(0.975, 2e6 - 1, 9 * (2e6 - 1)));
    }

    @Test
    @DisplayName("The ends of F are 0 and infinity")
    void ends() {
        assertEquals(0, Quantiles.f(1, 3, 4));
        assertEquals(Double.POSITIVE_INFINITY, Quantiles.f(0, 3, 4));
    }

    private static void agrees(double wanted, double given) {
        assertEquals(wanted, given, 1e-12 * wanted);
    }
}
