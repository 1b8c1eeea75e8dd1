package org.kesheng.analytics.association;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Tails;

/**
 * A table of counts of two categories and the tests of their independence. Immutable.
 *
 * <p>H0: row and column are independent. The chi-square distribution is an approximation: rely on it if the expected
 * counts are 5 or more, see {@link #minExpected()}. E = row sum · column sum / n.
 */
public final class ContingencyTable {

    private final double[][] counts;
    private final double[] rows;
    private final double[] columns;
    private final double n;

    private ContingencyTable(double[][] counts) {
        this.counts = counts;
        rows = new double[counts.length];
        columns = new double[counts.length == 0 ? 0 : counts[0].length];
        double all = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                all += counts[i][j];
            }
        }
        n = all;
    }

    /**
     * A table.
     *
     * @param counts counts by row and column; not negative
     * @return the table
     * @throws NotComputable for a count that is negative or not a number
     */
    public static ContingencyTable of(double[][] counts) {
        double[][] copy = Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : copy) {
            for (double count : row) {
                if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                    throw new NotComputable(Reason.NEGATIVE, "a count is " + count);
                }
            }
        }
        return new ContingencyTable(copy);
    }

    /**
     * Counts rows of data.
     *
     * @param row position of the row category of every case
     * @param rows number of row categories
     * @param column position of the column category of every case
     * @param columns number of column categories
     * @param frequencies equal cases for which each entry stands
     * @return the table
     */
    public static ContingencyTable of(int[] row, int rows, int[] column, int columns, long[] frequencies) {
        double[][] counts = new double[rows][columns];
        for (int i = 0; i < row.length; i++) {
            counts[row[i]][column[i]] += frequencies[i];
        }
        return of(counts);
    }

    /** Number of row categories. */
    public int height() {
        return rows.length;
    }

    /** Number of column categories. */
    public int width() {
        return columns.length;
    }

    /** All cases. */
    public double n() {
        return n;
    }

    /** The count of a cell. */
    public double count(int row, int column) {
        return counts[row][column];
    }

    /** Sum of a row. */
    public double rowSum(int row) {
        return rows[row];
    }

    /** Sum of a column. */
    public double columnSum(int column) {
        return columns[column];
    }

    /** The count expected under independence. R: {@code chisq.test(m)$expected}. */
    public double expected(int row, int column) {
        return rows[row] * columns[column] / n;
    }

    /** The smallest expected count. */
    public double minExpected() {
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < height(); i++) {
            for (int j = 0; j < width(); j++) {
                min = Math.min(min, expected(i, j));
            }
        }
        return n > 0 ? min : Double.NaN;
    }

    /** Pearson's chi-square without correction; NaN if an expected count is 0. R: {@code chisq.test(m, correct = FALSE)}. */
    public double chiSquare() {
        double sum = 0;
        for (int i = 0; i < height(); i++) {
            for (int j = 0; j < width(); j++) {
                double gap = counts[i][j] - expected(i, j);
                sum += gap * gap / expected(i, j);
            }
        }
        return n > 0 ? sum : Double.NaN;
    }

    /** (rows - 1)(columns - 1). */
    public long df() {
        return Math.max(0, height() - 1L) * Math.max(0, width() - 1L);
    }

    /** Upper tail of chi-square; NaN without degrees of freedom. */
    public double p() {
        return Tails.chiSquareUpper(chiSquare(), df());
    }

    /** Likelihood ratio 2·Σ O·log(O/E), empty cells 0. R: {@code DescTools::GTest(m)}. */
    public double likelihoodRatio() {
        double sum = 0;
        for (int i = 0; i < height(); i++) {
            for (int j = 0; j < width(); j++) {
                sum += counts[i][j] > 0 ? counts[i][j] * Math.log(counts[i][j] / expected(i, j)) : 0;
            }
        }
        return n > 0 ? 2 * sum : Double.NaN;
    }

    /** Cramér's V, √(chi²/(n·min(r-1, c-1))). R: {@code rcompanion::cramerV(m)}. */
    public double cramersV() {
        return Math.sqrt(chiSquare() / (n * Math.min(height() - 1, width() - 1)));
    }

    /**
     * Cramér's V corrected for the chance association of small tables.
     *
     * <p>Reference: W. Bergsma (2013), J. Korean Statistical Society 42. R:
     * {@code rcompanion::cramerV(m, bias.correct = TRUE)}.
     */
    public double cramersVCorrected() {
        double phi = Math.max(0, chiSquare() / n - df() / (n - 1));
        double r = height() - Math.pow(height() - 1.0, 2) / (n - 1);
        double c = width() - Math.pow(width() - 1.0, 2) / (n - 1);
        return Math.sqrt(phi / Math.min(r - 1, c - 1));
    }

    /** (O-E)/√(E(1-row/n)(1-column/n)), standard normal under independence. R: {@code chisq.test(m)$stdres}. */
    public double adjustedResidual(int row, int column) {
        double e = expected(row, column);
        double rest = ((n - rows[row]) / n) * ((n - columns[column]) / n);
        return (counts[row][column] - e) / Math.sqrt(e * rest);
    }
}
