package org.kesheng.analytics.association;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.linear.Cholesky;
import org.kesheng.analytics.numeric.Tails;

/**
 * The generalised Cochran-Mantel-Haenszel test of general association of rows and columns within strata. Immutable.
 *
 * <p>H0: rows and columns are independent in every stratum. d = Σ over strata of (O-E) without the last row and column,
 * V = Σ n²/(n-1) · (diag(c)-cc') ⊗ (diag(r)-rr') with the marginal shares r, c; m² = d'V⁻¹d. No continuity correction. Does
 * not see associations that point opposite ways in different strata. Strata of a single case say nothing and are skipped.
 *
 * <p>Reference: J. R. Landis, E. R. Heyman, G. G. Koch (1978), Int. Stat. Review 46. R:
 * {@code mantelhaen.test(table, correct = FALSE)}.
 *
 * @param m2 statistic; NaN if V is singular
 * @param df (rows - 1)(columns - 1)
 * @param p upper tail of chi-square
 */
public record MantelHaenszel(double m2, long df, double p) {

    /**
     * Tests strata.
     *
     * @param strata tables of the same categories
     * @return the test
     * @throws NotComputable if there is no stratum
     */
    public static MantelHaenszel of(ContingencyTable... strata) {
        if (strata.length == 0) {
            throw new NotComputable(Reason.TOO_FEW_GROUPS, "there is no stratum");
        }
        int r = strata[0].height() - 1;
        int c = strata[0].width() - 1;
        double[] d = new double[Math.max(0, r * c)];
        double[][] v = new double[d.length][d.length];
        for (ContingencyTable stratum : strata) {
            if (stratum.n() > 1) {
                add(stratum, r, c, d, v);
            }
        }
        double m2 = d.length == 0 ? Double.NaN : Cholesky.of(v).quadraticForm(d);
        return new MantelHaenszel(m2, strata[0].df(), Tails.chiSquareUpper(m2, strata[0].df()));
    }

    private static void add(ContingencyTable stratum, int r, int c, double[] d, double[][] v) {
        double n = stratum.n();
        double scale = n * n / (n - 1);
        for (int a = 0; a < d.length; a++) {
            int row = a % r;
            int column = a / r;
            d[a] += stratum.count(row, column) - stratum.expected(row, column);
            for (int b = 0; b < d.length; b++) {
                double columns =
                        multinomial(stratum.columnSum(column) / n, stratum.columnSum(b / r) / n, column == b / r);
                double rows = multinomial(stratum.rowSum(row) / n, stratum.rowSum(b % r) / n, row == b % r);
                v[a][b] += scale * columns * rows;
            }
        }
    }

    private static double multinomial(double p, double q, boolean same) {
        return same ? p * (1 - p) : -p * q;
    }
}
