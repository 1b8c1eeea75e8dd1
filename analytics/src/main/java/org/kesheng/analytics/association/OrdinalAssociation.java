package org.kesheng.analytics.association;

/**
 * Association of two ordered categories by concordant and discordant pairs of cases. Immutable.
 *
 * <p>The order of the categories is that of the table. No test is attached; the measures are -1..1, 0 without monotone
 * association, NaN if a margin has a single category.
 *
 * @param n cases
 * @param concordant pairs in which both categories rise together
 * @param discordant pairs in which one rises and the other falls
 * @param pairs all pairs, n(n-1)/2
 * @param tiedRows pairs tied on rows
 * @param tiedColumns pairs tied on columns
 * @param smaller the smaller number of categories
 */
public record OrdinalAssociation(
        double n,
        double concordant,
        double discordant,
        double pairs,
        double tiedRows,
        double tiedColumns,
        int smaller) {

    /**
     * Counts the pairs of a table in O(rows · columns).
     *
     * @param table counts with rows and columns in order
     * @return its association
     */
    public static OrdinalAssociation of(ContingencyTable table) {
        double concordant = 0;
        double discordant = 0;
        double[] above = new double[table.width()];
        for (int i = 0; i < table.height(); i++) {
            double left = 0;
            double right = 0;
            for (double count : above) {
                right += count;
            }
            for (int j = 0; j < table.width(); j++) {
                right -= above[j];
                concordant += table.count(i, j) * left;
                discordant += table.count(i, j) * right;
                left += above[j];
            }
            for (int j = 0; j < table.width(); j++) {
                above[j] += table.count(i, j);
            }
        }
        double rows = 0;
        for (int i = 0; i < table.height(); i++) {
            rows += pairs(table.rowSum(i));
        }
        double columns = 0;
        for (int j = 0; j < table.width(); j++) {
            columns += pairs(table.columnSum(j));
        }
        int smaller = Math.min(table.height(), table.width());
        return new OrdinalAssociation(table.n(), concordant, discordant, pairs(table.n()), rows, columns, smaller);
    }

    /** Goodman and Kruskal's gamma, (C-D)/(C+D). R: {@code DescTools::GoodmanKruskalGamma(m)}. */
    public double gamma() {
        return (concordant - discordant) / (concordant + discordant);
    }

    /** Kendall's tau-b, (C-D)/√((n0-Tr)(n0-Tc)). R: {@code DescTools::KendallTauB(m)}. */
    public double tauB() {
        return (concordant - discordant) / (Math.sqrt(pairs - tiedRows) * Math.sqrt(pairs - tiedColumns));
    }

    /** Stuart's tau-c, 2m(C-D)/(n²(m-1)). R: {@code DescTools::StuartTauC(m)}. */
    public double tauC() {
        return 2 * smaller * (concordant - discordant) / (n * n * (smaller - 1));
    }

    /** Somers' d of columns given rows, (C-D)/(n0-Tr). R: {@code DescTools::SomersDelta(m, direction = "column")}. */
    public double somersD() {
        return (concordant - discordant) / (pairs - tiedRows);
    }

    private static double pairs(double count) {
        return count * (count - 1) / 2;
    }
}
