package org.kesheng.insight.control;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which pairs of cause and product come back often enough within the window (ANA-07, PRM-56). */
public final class Recurrence {
    private static final int LONGEST = 200;

    /** A complaint with a cause and a product. */
    public record Occurrence(String cause, String product, LocalDate receivedOn) {}

    /** Cause and product in one spelling. */
    public record Pair(String cause, String product) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::cause).thenComparing(Pair::product);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /** A pair that has reached the threshold. */
    public record Found(Pair pair, int cases, LocalDate firstOn, LocalDate lastOn) {}

    private final int threshold;
    private final Map<Pair, LocalDate> settled;

    /**
     * @param threshold fewest cases (PRM-56)
     * @param settled pairs that somebody has decided about, and when: only cases received after that day count
     */
    public Recurrence(int threshold, Map<Pair, LocalDate> settled) {
        this.threshold = threshold;
        this.settled = settled;
    }

    /** First day of the window of so many calendar days that ends with {@code last}. */
    public static LocalDate windowStart(LocalDate last, int days) {
        return last.minusDays(days - 1L);
    }

    /** Those at or above the threshold, most frequent first. @param occurrences within the window */
    public List<Found> find(List<Occurrence> occurrences) {
        Map<Pair, List<LocalDate>> days = new TreeMap<>();
        for (Occurrence one : occurrences) {
            Pair pair = pair(one);
            LocalDate decided = settled.get(pair);
            boolean named = !pair.cause().isEmpty() && !pair.product().isEmpty();
            if (named && (decided == null || one.receivedOn().isAfter(decided))) {
                days.computeIfAbsent(pair, key -> new ArrayList<>()).add(one.receivedOn());
            }
        }
        List<Found> found = new ArrayList<>();
        days.forEach((pair, on) -> {
            if (on.size() >= threshold) {
                found.add(new Found(
                        pair,
                        on.size(),
                        on.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        on.stream().max(Comparator.naturalOrder()).orElseThrow()));
            }
        });
        found.sort(Comparator.comparingInt(Found::cases).reversed().thenComparing(Found::pair));
        return found;
    }

    /** Width, case and blanks make no difference. */
    static Pair pair(Occurrence one) {
        return new Pair(spelling(one.cause()), spelling(one.product()));
    }

    private static String spelling(String text) {
        String folded = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }
}
