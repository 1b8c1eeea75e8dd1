package org.kesheng.insight.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.insight.CauseAndProduct;

/** Which pairs of cause and product come back often enough within the window (ANA-07, PRM-56). */
public final class Recurrence {
    /** A complaint with a cause and a product. */
    public record Occurrence(String cause, String product, LocalDate receivedOn) {}

    /** A pair that has reached the threshold. */
    public record Found(CauseAndProduct pair, int cases, LocalDate firstOn, LocalDate lastOn) {}

    private final int threshold;
    private final Map<CauseAndProduct, LocalDate> settled;

    /**
     * @param threshold fewest cases (PRM-56)
     * @param settled pairs that somebody has decided about, and when: only cases received after that day count
     */
    public Recurrence(int threshold, Map<CauseAndProduct, LocalDate> settled) {
        this.threshold = threshold;
        this.settled = settled;
    }

    /** First day of the window of so many calendar days that ends with {@code last}. */
    public static LocalDate windowStart(LocalDate last, int days) {
        return last.minusDays(days - 1L);
    }

    /** Those at or above the threshold, most frequent first. @param occurrences within the window */
    public List<Found> find(List<Occurrence> occurrences) {
        Map<CauseAndProduct, List<LocalDate>> days = new TreeMap<>();
        for (Occurrence one : occurrences) {
            CauseAndProduct pair = CauseAndProduct.of(one.cause(), one.product());
            LocalDate decided = settled.get(pair);
            if (pair.isKnown() && (decided == null || one.receivedOn().isAfter(decided))) {
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
}
