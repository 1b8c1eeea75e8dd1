package org.kesheng.analytics.reliability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.SmallData;
import org.kesheng.analytics.association.ContingencyTable;
import org.kesheng.analytics.reliability.Agreement.Weights;

/** Values of R 4.2.2, see {@code src/test/R/expected-values.R}. */
class ReliabilityTest {

    @Test
    @DisplayName("McDonald's omega: factanal(items, 1)")
    void omega() {
        McDonaldOmega omega =
                McDonaldOmega.ofCovariance(CronbachAlpha.of(SmallData.ITEMS).covariance());
        // factanal stops at a gradient of about 1e-4.
        assertEquals(0.92222428302632398, omega.omega(), 1e-5);
        assertEquals(0.92967090249969531, omega.standardized(), 1e-5);
        double[] unique = {
            0.209154599648543299, 0.288967556854265450, 0.305002747918476536, 0.078782831772908707, 0.481829477204397949
        };
        assertArrayEquals(unique, omega.uniquenesses(), 1e-4);
        assertEquals(5, omega.df());
    }

    @Test
    @DisplayName("Omega recovers the loadings of an exact one-factor model")
    void omegaOfAModel() {
        double[] loadings = {0.9, 0.7, 0.5, 0.6};
        double[][] covariance = new double[4][4];
        double common = 0;
        double rest = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                covariance[i][j] = loadings[i] * loadings[j] + (i == j ? 1 - loadings[i] * loadings[i] : 0);
            }
            common += loadings[i];
            rest += 1 - loadings[i] * loadings[i];
        }
        McDonaldOmega omega = McDonaldOmega.ofCovariance(covariance);
        assertArrayEquals(loadings, omega.loadings(), 1e-8);
        assertEquals(common * common / (common * common + rest), omega.omega(), 1e-9);
        assertEquals(0, omega.discrepancy(), 1e-12);
    }

    @Test
    @DisplayName("Omega is undefined for a constant item and refused for two items")
    void omegaRefuses() {
        assertTrue(Double.isNaN(McDonaldOmega.ofCovariance(new double[3][3]).omega()));
        assertThrows(NotComputable.class, () -> McDonaldOmega.ofCovariance(new double[2][2]));
    }

    @Test
    @DisplayName("Alpha of parallel items is that of Spearman and Brown, and does not mind an offset of 1e9")
    void alpha() {
        double[][] shifted = Arrays.stream(SmallData.ITEMS)
                .map(item -> Arrays.stream(item).map(x -> x + 1e9).toArray())
                .toArray(double[][]::new);
        assertEquals(
                CronbachAlpha.of(SmallData.ITEMS).alpha(),
                CronbachAlpha.of(shifted).alpha(),
                1e-7);
        double[][] parallel = {{1, 0.5, 0.5}, {0.5, 1, 0.5}, {0.5, 0.5, 1}};
        assertEquals(
                3 * 0.5 / (1 + 2 * 0.5),
                CronbachAlpha.ofCovariance(100, parallel).alpha(),
                1e-15);
    }

    @Test
    @DisplayName("Cohen's kappa, plain and quadratically weighted: psych::cohen.kappa(k), error by the delta method")
    void kappa() {
        ContingencyTable table = ContingencyTable.of(new double[][] {{20, 5, 2}, {4, 15, 6}, {1, 3, 24}});
        Agreement plain = Agreement.of(table, Weights.NONE);
        assertEquals(0.60507757404795492, plain.kappa(), 1e-14);
        assertEquals(0.073288383628182435, plain.se(), 1e-14);
        Agreement weighted = Agreement.of(table, Weights.QUADRATIC);
        assertEquals(0.7317236753856472, weighted.kappa(), 1e-14);
        assertEquals(0.0679949812739, weighted.se(), 1e-9);
    }

    @Test
    @DisplayName("Signs of careless answers: longest run, mahalanobis(items, colMeans(items), cov(items))")
    void careless() {
        assertEquals(3, CarelessResponding.longestRun(new double[] {1, 2, 2, 2, 3, 3}));
        assertEquals(0, CarelessResponding.longestRun(new double[0]));
        double[] distances = CarelessResponding.distances(SmallData.ITEMS);
        assertArrayEquals(
                new double[] {2.9343672103970038, 3.4817313909350189, 8.4235343342265772},
                Arrays.copyOf(distances, 3),
                1e-11);
        assertArrayEquals(new double[] {0.5, 1, 2}, CarelessResponding.relativeTime(new double[] {5, 10, 20}));
    }
}
