package org.kesheng.analytics.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/**
 * The book of all tests of a night or report. Every test that was made stands in it, significant or not, under a
 * family that was declared before: a night over 40 departments, 30 items and 4 tests finds about 240 differences at 5
 * % where there are none.
 *
 * <p>Within a family p-values are adjusted by {@link PAdjustment}: false discovery rate for screening, Holm for the
 * few headline tests. A test that could not be computed stands in the book with NaN and does not enlarge its family.
 * R: {@code ave(p, family, FUN = function(p) p.adjust(p, "BH"))}.
 */
public final class TestLedger {
    /**
     * One test that was made.
     *
     * @param family name of the declared family, for instance survey, metric and night
     * @param test name of the test within it
     * @param p unadjusted p-value, 0 to 1, or NaN if it could not be computed
     */
    public record Entry(String family, String test, double p) {
        /** Refuses a p-value outside 0 and 1. */
        public Entry {
            if (p < 0 || p > 1) {
                throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "p of " + test + " is " + p);
            }
        }
    }

    /**
     * A test with its verdict.
     *
     * @param entry the test
     * @param tests computed tests of its family
     * @param adjusted p-value adjusted over the family
     * @param significant whether it is at or below the level
     */
    public record Verdict(Entry entry, int tests, double adjusted, boolean significant) {}

    private TestLedger() {}

    /** Judges all entries, each within its family; verdicts in the order of the entries. */
    public static List<Verdict> judge(List<Entry> entries, PAdjustment adjustment, double level) {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            families.computeIfAbsent(entries.get(i).family(), name -> new ArrayList<>())
                    .add(i);
        }
        Verdict[] verdicts = new Verdict[entries.size()];
        for (List<Integer> family : families.values()) {
            double[] p = family.stream().mapToDouble(i -> entries.get(i).p()).toArray();
            double[] adjusted = adjustment.adjust(p);
            int tests = (int) family.stream()
                    .filter(i -> !Double.isNaN(entries.get(i).p()))
                    .count();
            for (int k = 0; k < p.length; k++) {
                verdicts[family.get(k)] =
                        new Verdict(entries.get(family.get(k)), tests, adjusted[k], adjusted[k] <= level);
            }
        }
        return List.of(verdicts);
    }

    /** Findings expected by chance alone, were no family adjusted: the number of computed tests times the level. */
    public static double expectedByChance(List<Entry> entries, double level) {
        return level * entries.stream().filter(e -> !Double.isNaN(e.p())).count();
    }
}
