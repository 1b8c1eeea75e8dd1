package org.kesheng.insight;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * What comes back: a cause (its code, or its text where it has none) and a product, in one spelling (ANA-07, IMP-10).
 *
 * @param cause empty where unknown
 * @param product empty where unknown
 */
public record CauseAndProduct(String cause, String product) implements Comparable<CauseAndProduct> {
    private static final int LONGEST = 200;
    private static final Comparator<CauseAndProduct> ORDER =
            Comparator.comparing(CauseAndProduct::cause).thenComparing(CauseAndProduct::product);

    /** Width, case and blanks make no difference. */
    public static CauseAndProduct of(String cause, String product) {
        return new CauseAndProduct(spelling(cause), spelling(product));
    }

    private static String spelling(String text) {
        String folded = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }

    /** Whether both are known. */
    public boolean isKnown() {
        return !cause.isEmpty() && !product.isEmpty();
    }

    @Override
    public int compareTo(CauseAndProduct other) {
        return ORDER.compare(this, other);
    }
}
