package org.kesheng.analytics.text;

import org.kesheng.analytics.association.ContingencyTable;

/**
 * Whether texts that contain a keyword spread over classes like those that do not. Immutable.
 *
 * <p>H0: containing the keyword and the class are independent. Pearson's chi-square of (no, yes) x class without
 * correction. R: {@code chisq.test(table(grepl(keyword, text, fixed = TRUE), class), correct = FALSE)}.
 *
 * @param containing texts of each class that contain the keyword
 * @param chiSquare statistic; NaN if an expected count is zero
 */
public record KeywordAssociation(long[] containing, double chiSquare) {

    /**
     * Searches the keyword as a plain, case-sensitive substring.
     *
     * @param texts the texts; null contains nothing
     * @param classes position of the class of every text
     * @param size number of classes
     * @param keyword what to search
     * @return the association
     */
    public static KeywordAssociation of(String[] texts, int[] classes, int size, String keyword) {
        double[][] counts = new double[2][size];
        for (int i = 0; i < texts.length; i++) {
            counts[texts[i] != null && texts[i].contains(keyword) ? 1 : 0][classes[i]]++;
        }
        long[] containing = new long[size];
        for (int i = 0; i < size; i++) {
            containing[i] = (long) counts[1][i];
        }
        ContingencyTable table = ContingencyTable.of(counts);
        return new KeywordAssociation(containing, table.minExpected() > 0 ? table.chiSquare() : Double.NaN);
    }
}
