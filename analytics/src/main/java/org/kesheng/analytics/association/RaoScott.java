package org.kesheng.analytics.association;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Tails;

/**
 * Rao-Scott test of independence of two categories in weighted or clustered answers, second order, F form.
 *
 * <p>H0: rows and columns are independent in the population. Pearson's chi-square of the weighted table, scaled to n,
 * is divided by the trace of the design effects Delta; F on d0 = tr(Delta)²/tr(Delta²) and d0 nu degrees of freedom,
 * nu = clusters - strata. Plain chi-square on weighted counts takes the weights for more people than there were.
 * Linearised variance of the cell shares, with replacement between clusters; without clusters every row is one.
 *
 * <p>Rao, Scott (1984), On chi-squared tests for multiway contingency tables, Annals of Statistics 12, 46-60. R:
 * {@code survey::svychisq(~r + c, survey::svydesign(ids = ~cluster, strata = ~stratum, weights = ~w, data = d),
 * statistic = "F")}.
 *
 * @param chi2 Pearson's chi-square of the weighted table scaled to n
 * @param f corrected statistic; NaN if the table has a single row or column
 * @param df1 d0, not a whole number
 * @param df2 d0 nu
 * @param p upper tail of F
 * @param designEffect mean design effect, trace of Delta over (r-1)(c-1)
 */
public record RaoScott(double chi2, double f, double df1, double df2, double p, double designEffect) {
    /**
     * Cases of a survey with their categories and weights, each numbered from 0.
     *
     * @param row row category of each case
     * @param column column category of each case
     * @param weight weight of each case, not negative
     * @param cluster number of the cluster of each case, unique over strata; null = every case by itself
     * @param stratum number of the stratum of each case; null = one stratum
     */
    public record Cases(int[] row, int[] column, double[] weight, int[] cluster, int[] stratum) {
        /** Refuses columns of different length. */
        public Cases {
            Checks.sameLength("row", row.length, "column", column.length);
            Checks.sameLength("row", row.length, "weight", weight.length);
            Checks.nonNegative("weight", weight);
            Checks.atLeast(2, "cases", row.length);
            cluster = cluster == null ? positions(row.length) : cluster;
            stratum = stratum == null ? new int[row.length] : stratum;
            Checks.sameLength("row", row.length, "cluster", cluster.length);
            Checks.sameLength("row", row.length, "stratum", stratum.length);
        }

        private static int[] positions(int n) {
            int[] all = new int[n];
            Arrays.setAll(all, i -> i);
            return all;
        }
    }

    /**
     * Tests the cases.
     *
     * @param rows number of row categories, every one with cases of positive weight
     * @param columns number of column categories, likewise
     * @throws NotComputable for weights that are negative or sum to 0, or a stratum with a single cluster
     */
    public static RaoScott test(Cases cases, int rows, int columns) {
        double[] share = shares(cases, rows * columns, columns);
        double chi2 = pearson(share, rows, columns) * cases.row.length;
        RealMatrix contrasts = contrasts(rows, columns);
        double[] inverse = Arrays.stream(share).map(p -> p == 0 ? 0 : 1 / p).toArray();
        double nu = degrees(cases);
        if (contrasts == null) {
            return new RaoScott(chi2, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        RealMatrix scaled = scaledRows(contrasts, inverse);
        RealMatrix denominator = contrasts.transpose().multiply(scaled).scalarMultiply(1.0 / cases.row.length);
        RealMatrix variance = new Array2DRowRealMatrix(variance(cases, share, columns), false);
        RealMatrix numerator = scaled.transpose().multiply(variance).multiply(scaled);
        RealMatrix delta = new LUDecomposition(denominator).getSolver().solve(numerator);
        double trace = delta.getTrace();
        double d0 = trace * trace / delta.multiply(delta).getTrace();
        double f = chi2 / trace;
        return new RaoScott(chi2, f, d0, d0 * nu, Tails.fUpper(f, d0, d0 * nu), trace / delta.getRowDimension());
    }

    private static double[] shares(Cases cases, int cells, int columns) {
        double[] share = new double[cells];
        double all = 0;
        for (int i = 0; i < cases.row.length; i++) {
            share[cases.row[i] * columns + cases.column[i]] += cases.weight[i];
            all += cases.weight[i];
        }
        if (!(all > 0)) {
            throw new NotComputable(Reason.TOO_FEW_VALUES, "the weights sum to " + all);
        }
        for (int k = 0; k < cells; k++) {
            share[k] /= all;
        }
        return share;
    }

    private static double pearson(double[] share, int rows, int columns) {
        double[] r = new double[rows];
        double[] c = new double[columns];
        for (int k = 0; k < share.length; k++) {
            r[k / columns] += share[k];
            c[k % columns] += share[k];
        }
        double sum = 0;
        for (int k = 0; k < share.length; k++) {
            double e = r[k / columns] * c[k % columns];
            if (!(e > 0)) {
                throw new NotComputable(Reason.TOO_FEW_GROUPS, "a category has no cases with a weight");
            }
            sum += (share[k] - e) * (share[k] - e) / e;
        }
        return sum;
    }

    /** The interactions: products of differences of rows and of columns; null for a single row or column. */
    private static RealMatrix contrasts(int rows, int columns) {
        if (rows < 2 || columns < 2) {
            return null;
        }
        double[][] c = new double[rows * columns][(rows - 1) * (columns - 1)];
        for (int i = 0; i < rows - 1; i++) {
            for (int j = 0; j < columns - 1; j++) {
                int k = i * (columns - 1) + j;
                c[i * columns + j][k] = 1;
                c[(rows - 1) * columns + j][k] = -1;
                c[i * columns + columns - 1][k] = -1;
                c[rows * columns - 1][k] = 1;
            }
        }
        return new Array2DRowRealMatrix(c, false);
    }

    private static RealMatrix scaledRows(RealMatrix m, double[] factor) {
        RealMatrix scaled = m.copy();
        for (int i = 0; i < factor.length; i++) {
            scaled.setRowVector(i, m.getRowVector(i).mapMultiply(factor[i]));
        }
        return scaled;
    }

    /** Linearised covariance of the cell shares: between the clusters of each stratum. */
    private static double[][] variance(Cases cases, double[] share, int columns) {
        int clusters = 1 + Arrays.stream(cases.cluster).max().orElse(-1);
        int strata = 1 + Arrays.stream(cases.stratum).max().orElse(-1);
        int cells = share.length;
        double all = Arrays.stream(cases.weight).sum();
        double[][] total = new double[clusters][];
        int[] home = new int[clusters];
        for (int i = 0; i < cases.row.length; i++) {
            int g = cases.cluster[i];
            total[g] = total[g] == null ? new double[cells] : total[g];
            home[g] = cases.stratum[i];
            double w = cases.weight[i] / all;
            for (int k = 0; k < cells; k++) {
                total[g][k] -= w * share[k];
            }
            total[g][cases.row[i] * columns + cases.column[i]] += w;
        }
        double[][] mean = new double[strata][cells];
        double[] size = new double[strata];
        for (int g = 0; g < clusters; g++) {
            if (total[g] != null) {
                size[home[g]]++;
                for (int k = 0; k < cells; k++) {
                    mean[home[g]][k] += total[g][k];
                }
            }
        }
        return between(total, home, mean, size);
    }

    private static double[][] between(double[][] total, int[] home, double[][] sum, double[] size) {
        int cells = sum[0].length;
        double[][] v = new double[cells][cells];
        for (int g = 0; g < total.length; g++) {
            if (total[g] != null) {
                int h = home[g];
                if (size[h] < 2) {
                    throw new NotComputable(Reason.TOO_FEW_GROUPS, "stratum " + (h + 1) + " has a single cluster");
                }
                double factor = size[h] / (size[h] - 1);
                for (int a = 0; a < cells; a++) {
                    for (int b = 0; b < cells; b++) {
                        v[a][b] += factor * (total[g][a] - sum[h][a] / size[h]) * (total[g][b] - sum[h][b] / size[h]);
                    }
                }
            }
        }
        return v;
    }

    /** Clusters minus strata, of cases with a weight. */
    private static double degrees(Cases cases) {
        BitSet clusters = new BitSet();
        BitSet strata = new BitSet();
        for (int i = 0; i < cases.weight.length; i++) {
            if (cases.weight[i] > 0) {
                clusters.set(cases.cluster[i]);
                strata.set(cases.stratum[i]);
            }
        }
        return clusters.cardinality() - strata.cardinality();
    }
}
