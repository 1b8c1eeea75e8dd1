package org.kesheng.analytics.sufficient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CrossProductsTest {

    /** m <- matrix(c(4,5,3,2,1,5,4,4, 5,5,3,1,2,4,4,3, 3,4,4,2,1,5,5,2, 7,9,6,2,1,10,8,5), 8) */
    private static final int[][] ROWS = {
        {4, 5, 3, 7}, {5, 5, 4, 9}, {3, 3, 4, 6}, {2, 1, 2, 2}, {1, 2, 1, 1}, {5, 4, 5, 10}, {4, 4, 5, 8}, {4, 3, 2, 5}
    };

    private static final double TOLERANCE = 1e-15;

    @Test
    @DisplayName("cov(m); cor(m)")
    void covarianceAndCorrelation() {
        CrossProducts cell = cell(MissingRule.LISTWISE, ROWS);
        assertEquals(2, cell.variance(0));
        assertEquals(1.6428571428571428, cell.covariance(0, 1), TOLERANCE);
        assertEquals(10.285714285714286, cell.variance(3), 2 * TOLERANCE);
        assertEquals(0.82512040383430141, cell.correlation(0, 1), TOLERANCE);
        assertEquals(0.89802651013387447, cell.correlation(2, 3), TOLERANCE);
        assertEquals(1, cell.correlation(2, 2));
        assertArrayEquals(
                new double[] {0.82512040383430141, 1, 0.63075309144354685, 0.85424219617724895},
                cell.correlations()[1],
                TOLERANCE);
    }

    @Test
    @DisplayName("m[2,1] <- m[5,3] <- NA; cor(m, use = \"pairwise\")")
    void pairwiseCorrelation() {
        int[][] rows = new int[ROWS.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = ROWS[i].clone();
        }
        rows[1][0] = rows[4][2] = CrossProducts.MISSING;
        CrossProducts cell = cell(MissingRule.PAIRWISE, rows);
        assertEquals(0.78230849346493003, cell.correlation(0, 1), TOLERANCE);
        assertEquals(0.56195148694901642, cell.correlation(2, 0), TOLERANCE);
        assertEquals(0.85424219617724906, cell.correlation(1, 3), TOLERANCE);
        assertEquals(6, cell.n(0, 2));
        assertEquals(6, cell.n());
        assertEquals(6, cell(MissingRule.LISTWISE, rows).n());
        assertThrows(IllegalArgumentException.class, () -> cell.regression(3, 0, 1, 2));
    }

    @Test
    @DisplayName("k <- 3; v <- cov(m[, 1:3]); k/(k-1) * (1 - sum(diag(v))/sum(v))")
    void alpha() {
        assertEquals(0.89122807017543848, cell(MissingRule.LISTWISE, ROWS).alpha(0, 1, 2), TOLERANCE);
        assertEquals(0.89122807017543848, cell(MissingRule.PAIRWISE, ROWS).alpha(0, 1, 2), TOLERANCE);
    }

    @Test
    @DisplayName("summary(lm(m[, 4] ~ m[, 1:3]))")
    void regression() {
        Regression fit = cell(MissingRule.LISTWISE, ROWS).regression(3, 0, 1, 2);
        assertArrayEquals(
                new double[] {-2.2049469964664312, 1.01766784452296810, 0.48763250883392106, 0.92226148409894060},
                fit.coefficients(),
                1e-14);
        assertArrayEquals(
                new double[] {0.41622681941306533, 0.22024653063247243, 0.18963120657242047, 0.15239476079751110},
                fit.standardErrors(),
                1e-14);
        assertEquals(0.39876133301351296, fit.sigma(), 1e-14);
        assertEquals(0.99116607773851584, fit.rSquared(), 1e-14);
        assertEquals(4, fit.residualDegreesOfFreedom());
    }

    @Test
    @DisplayName("NIST Longley: every certified digit of coefficients and standard errors")
    void longley() throws IOException {
        Path file = Path.of("../../shared/data/open/data/nist/Longley.csv");
        assumeTrue(Files.exists(file), "reference data are not here");
        CrossProducts cell = CrossProducts.of(7, MissingRule.LISTWISE);
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int[] row = new int[7];
            for (int i = 0; i < 7; i++) {
                // The price index has one decimal.
                row[i] = new BigDecimal(cells[i].trim())
                        .scaleByPowerOfTen(i == 1 ? 1 : 0)
                        .intValueExact();
            }
            cell.add(row);
        }
        Regression fit = cell.regression(0, 1, 2, 3, 4, 5, 6);
        double[] certified = {
            -3482258.63459582,
            150.618722713733 / 100,
            -0.0358191792925910,
            -2.02022980381683,
            -1.03322686717359,
            -0.0511041056535807,
            1829.15146461355
        };
        double[] errors = {
            890420.383607373,
            849.149257747669 / 100,
            0.0334910077722432,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        for (int i = 0; i < 7; i++) {
            assertEquals(certified[i], fit.coefficients()[i], 1e-14 * Math.abs(certified[i]));
            assertEquals(errors[i], fit.standardErrors()[i], 1e-14 * Math.abs(errors[i]));
        }
        assertEquals(0.995479004577296, fit.rSquared(), 1e-15);
        assertEquals(836424.055505915, fit.residualSumOfSquares(), 1e-8);
    }

    @Test
    @DisplayName("Perfect collinearity, a constant item and no rows leave a regression undefined, never noise")
    void singular() {
        CrossProducts cell = CrossProducts.of(4, MissingRule.LISTWISE);
        assertFalse(cell.regression(0, 1).isDefined());
        for (int i = 0; i < 20; i++) {
            cell.add(i % 5, i % 7, 3 * (i % 7) - 2, 4);
        }
        assertFalse(cell.regression(0, 1, 2).isDefined());
        assertFalse(cell.regression(0, 3).isDefined());
        assertEquals(Double.NaN, cell.regression(0, 3).standardErrors()[0]);
        assertEquals(Double.NaN, cell.correlation(0, 3));
        assertThrows(IllegalArgumentException.class, () -> cell.regression(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> cell.regression(0, 0));
    }

    @Test
    @DisplayName("An exact fit has residuals of exactly 0 and the exact coefficients")
    void exactFit() {
        CrossProducts cell = CrossProducts.of(2, MissingRule.LISTWISE);
        for (int x = 0; x < 10; x++) {
            cell.add(x, 3 * x - 7);
        }
        Regression fit = cell.regression(1, 0);
        assertArrayEquals(new double[] {-7, 3}, fit.coefficients());
        assertArrayEquals(new double[] {0, 0}, fit.standardErrors());
        assertEquals(1, fit.rSquared());
    }

    @Test
    @DisplayName("Alpha of constant items, of one item and of one row is undefined")
    void undefinedAlpha() {
        CrossProducts cell = CrossProducts.of(2, MissingRule.LISTWISE);
        cell.add(3, 3);
        assertEquals(Double.NaN, cell.alpha());
        cell.add(3, 3);
        assertEquals(Double.NaN, cell.alpha());
        cell.add(4, 5);
        assertEquals(Double.NaN, cell.alpha(0));
    }

    static CrossProducts cell(MissingRule rule, int[]... rows) {
        CrossProducts cell = CrossProducts.of(rows[0].length, rule);
        for (int[] row : rows) {
            cell.add(row);
        }
        return cell;
    }
}
