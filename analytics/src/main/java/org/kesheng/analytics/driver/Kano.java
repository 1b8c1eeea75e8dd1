package org.kesheng.analytics.driver;

import java.util.EnumMap;
import java.util.Map;

/**
 * Kano's analysis of one attribute by pairs of questions: how would you feel if it had it, how if it had it not. Immutable.
 *
 * <p>Answers 1 like, 2 must be, 3 neutral, 4 live with, 5 dislike; anything else is left out. Better = (A+O)/(A+O+M+I),
 * worse = -(O+M)/(A+O+M+I). Unstable below about 50 answers; the difference of the first two counts is the category
 * strength, below 0.06 the attribute is mixed.
 *
 * <p>References: N. Kano et al. (1984), Hinshitsu 14; C. Berger et al. (1993), Center for Quality Management Journal 2.
 *
 * @param counts answers by category
 * @param better how much satisfaction rises if it is there, 0..1; NaN without valid answers
 * @param worse how much it falls if it is not, -1..0
 */
public record Kano(Map<Category, Long> counts, double better, double worse) {

    /** The categories, in the order that decides between equal counts. */
    public enum Category {
        /** Expected; missed when absent. */
        MUST_BE,
        /** The more the better. */
        ONE_DIMENSIONAL,
        /** Delights, not missed. */
        ATTRACTIVE,
        /** Makes no difference. */
        INDIFFERENT,
        /** Unwanted. */
        REVERSE,
        /** The two answers contradict each other. */
        QUESTIONABLE
    }

    private static final String[] TABLE = {"QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"};

    /**
     * Counts pairs of answers.
     *
     * @param functional how would you feel if it were there, 1..5
     * @param dysfunctional how would you feel if it were not, 1..5
     * @return the attribute
     */
    public static Kano of(double[] functional, double[] dysfunctional) {
        Map<Category, Long> counts = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            counts.put(category, 0L);
        }
        for (int i = 0; i < functional.length; i++) {
            if (isAnswer(functional[i]) && isAnswer(dysfunctional[i])) {
                counts.merge(
                        category(TABLE[(int) functional[i] - 1].charAt((int) dysfunctional[i] - 1)), 1L, Long::sum);
            }
        }
        double a = counts.get(Category.ATTRACTIVE);
        double o = counts.get(Category.ONE_DIMENSIONAL);
        double m = counts.get(Category.MUST_BE);
        double base = a + o + m + counts.get(Category.INDIFFERENT);
        return new Kano(Map.copyOf(counts), (a + o) / base, -(o + m) / base);
    }

    /** Valid pairs of answers. */
    public long n() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The most frequent category; null without answers. */
    public Category category() {
        Category best = null;
        for (Category category : Category.values()) {
            if (counts.get(category) > (best == null ? 0 : counts.get(best))) {
                best = category;
            }
        }
        return best;
    }

    private static boolean isAnswer(double x) {
        return x >= 1 && x <= 5 && Math.rint(x) == x;
    }

    private static Category category(char letter) {
        return switch (letter) {
            case 'A' -> Category.ATTRACTIVE;
            case 'O' -> Category.ONE_DIMENSIONAL;
            case 'M' -> Category.MUST_BE;
            case 'I' -> Category.INDIFFERENT;
            case 'R' -> Category.REVERSE;
            default -> Category.QUESTIONABLE;
        };
    }
}
