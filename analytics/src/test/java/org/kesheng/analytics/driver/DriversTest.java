package org.kesheng.analytics.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.SmallData;
import org.kesheng.analytics.association.Correlations;
import org.kesheng.analytics.driver.Kano.Category;
import org.kesheng.analytics.driver.PenaltyReward.Kind;
import org.kesheng.analytics.regression.LinearRegression;

class DriversTest {

    private static final double[][] DRIVERS = SmallData.ITEMS;

    private static double[][] correlations() {
        double[][] columns = Arrays.copyOf(DRIVERS, DRIVERS.length + 1);
        columns[DRIVERS.length] = SmallData.S;
        return Correlations.PEARSON.matrix(columns);
    }

    private static ShapleyShares shares() {
        double[][] r = correlations();
        int p = DRIVERS.length;
        double[][] among =
                IntStream.range(0, p).mapToObj(i -> Arrays.copyOf(r[i], p)).toArray(double[][]::new);
        return ShapleyShares.of(among, Arrays.copyOf(r[p], p));
    }

    @Test
    @DisplayName("LMG is the mean over all orders of the gain in R², and sums to R²")
    void lmgByAllOrders() {
        int p = DRIVERS.length;
        double[] mean = new double[p];
        int orders = permute(new int[p], new boolean[p], 0, mean);
        double[] expected = Arrays.stream(mean).map(sum -> sum / orders).toArray();
        assertArrayEquals(expected, shares().values(), 1e-12);
        assertEquals(r2((1 << p) - 1), shares().r2(), 1e-12);
        assertEquals(1, Arrays.stream(shares().relative()).sum(), 1e-12);
    }

    private static int permute(int[] order, boolean[] used, int at, double[] sums) {
        if (at == order.length) {
            int subset = 0;
            for (int driver : order) {
                sums[driver] += r2(subset | 1 << driver) - r2(subset);
                subset |= 1 << driver;
            }
            return 1;
        }
        int count = 0;
        for (int driver = 0; driver < order.length; driver++) {
            if (!used[driver]) {
                used[driver] = true;
                order[at] = driver;
                count += permute(order, used, at + 1, sums);
                used[driver] = false;
            }
        }
        return count;
    }

    private static final double[] R2 = new double[1 << 5];

    /** The slow oracle: a regression for each subset. */
    private static double r2(int subset) {
        if (subset != 0 && R2[subset] == 0) {
            double[][] chosen = IntStream.range(0, 5)
                    .filter(j -> (subset & 1 << j) != 0)
                    .mapToObj(j -> DRIVERS[j])
                    .toArray(double[][]::new);
            R2[subset] = LinearRegression.of(SmallData.S, chosen, true).r2();
        }
        return R2[subset];
    }

    @Test
    @DisplayName("A driver that repeats another shares its credit; more than 24 drivers are refused")
    void repeatedDriver() {
        double[][] r = {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}};
        ShapleyShares shares = ShapleyShares.of(r, new double[] {0.6, 0.6, 0.5});
        assertArrayEquals(new double[] {0.18, 0.18, 0.25}, shares.values(), 1e-15);
        assertThrows(NotComputable.class, () -> ShapleyShares.of(new double[25][25], new double[25]));
    }

    @Test
    @DisplayName(
            "A constant driver gains nothing and takes nothing from the others; a constant response leaves all undefined")
    void constantDriver() {
        double nan = Double.NaN;
        double[][] r = {{1, nan, 0.5}, {nan, nan, nan}, {0.5, nan, 1}};
        ShapleyShares shares = ShapleyShares.of(r, new double[] {0.6, nan, 0.5});
        double[] others = ShapleyShares.of(new double[][] {{1, 0.5}, {0.5, 1}}, new double[] {0.6, 0.5})
                .values();
        assertArrayEquals(new double[] {others[0], 0, others[1]}, shares.values(), 1e-15);
        assertTrue(
                Double.isNaN(ShapleyShares.of(r, new double[] {nan, nan, nan}).r2()));
    }

    @Test
    @DisplayName(
            "Relative weights of uncorrelated drivers are their squared correlations; of all drivers they sum to R²")
    void relativeWeights() {
        double[] weights = RelativeWeights.of(new double[][] {{1, 0}, {0, 1}}, new double[] {0.6, -0.3})
                .weights();
        assertArrayEquals(new double[] {0.36, 0.09}, weights, 1e-15);
        assertTrue(Double.isNaN(RelativeWeights.of(new double[][] {{1, 1}, {1, 1}}, new double[] {0.5, 0.5})
                .r2()));
    }

    @Test
    @DisplayName("The bootstrap repeats with its seed, covers the shares and knows the strongest driver")
    void bootstrap() {
        DriverBootstrap bootstrap = DriverBootstrap.of(SmallData.S, DRIVERS, 400, 7);
        DriverBootstrap again = DriverBootstrap.of(SmallData.S, DRIVERS, 400, 7);
        double[] shares = shares().values();
        double first = 0;
        for (int j = 0; j < shares.length; j++) {
            assertEquals(bootstrap.share(j, 0.95), again.share(j, 0.95));
            assertTrue(bootstrap.share(j, 0.99).lower() < shares[j]
                    && shares[j] < bootstrap.share(j, 0.99).upper());
            assertTrue(bootstrap.rank(j, 0.95).lower() >= 1
                    && bootstrap.rank(j, 0.95).upper() <= 5);
            first += bootstrap.first(j);
        }
        assertEquals(1, first, 1e-12);
    }

    @Test
    @DisplayName("Penalty and reward: lm(s ~ I(x1 <= 2) + I(x1 >= 7) + ...)")
    void penaltyReward() {
        double[] x2 = Arrays.stream(SmallData.X2)
                .map(x -> x <= 3 ? 2 : x >= 9 ? 7 : 5)
                .toArray();
        PenaltyReward model = PenaltyReward.of(SmallData.S, new double[][] {SmallData.X1, x2}, 2, 7, 0.001);
        PenaltyReward.Attribute first = model.attributes().get(0);
        assertEquals(-1.37054675688403216, first.penalty(), 1e-12);
        assertEquals(1.61323270627308157, first.reward(), 1e-12);
        assertEquals(2.0750364905779268e-05, first.penaltyP(), 1e-15);
        assertEquals(5.0332198627592506e-03, model.attributes().get(1).rewardP(), 1e-13);
        assertEquals(Kind.PERFORMANCE, first.kind());
        assertEquals(Kind.NEUTRAL, model.attributes().get(1).kind());
    }

    @Test
    @DisplayName("Kano: every pair of answers falls into one category, others are left out")
    void kano() {
        Kano kano = Kano.of(new double[] {1, 1, 2, 3, 5, 1, 9, 2}, new double[] {5, 3, 5, 3, 1, 1, 1, 2.5});
        assertEquals(6, kano.n());
        assertEquals(1, kano.counts().get(Category.ONE_DIMENSIONAL));
        assertEquals(1, kano.counts().get(Category.QUESTIONABLE));
        assertEquals(0.5, kano.better(), 1e-15);
        assertEquals(-0.5, kano.worse(), 1e-15);
        assertEquals(Category.MUST_BE, kano.category());
        long all = 0;
        for (int f = 1; f <= 5; f++) {
            for (int d = 1; d <= 5; d++) {
                all += Kano.of(new double[] {f}, new double[] {d}).n();
            }
        }
        assertEquals(25, all);
    }
}
