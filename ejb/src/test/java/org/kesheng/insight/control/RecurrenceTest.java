package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.CauseAndProduct;
import org.kesheng.insight.control.Recurrence.Found;
import org.kesheng.insight.control.Recurrence.Occurrence;

/** ANA-07, PRM-56: three cases of the same cause and product within 90 calendar days are a systemic issue. */
class RecurrenceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static Occurrence on(String cause, String product, int day) {
        return new Occurrence(cause, product, DAY.plusDays(day));
    }

    private static List<Found> found(Map<CauseAndProduct, LocalDate> settled, Occurrence... occurrences) {
        return new Recurrence(3, settled).find(List.of(occurrences));
    }

    @Test
    @DisplayName("ANA-07 the third case of the same cause and product raises the issue, two do not")
    void threshold() {
        assertEquals(List.of(), found(Map.of(), on("glue", "desk", 0), on("glue", "desk", 1)));
        assertEquals(
                List.of(new Found(new CauseAndProduct("glue", "desk"), 3, DAY, DAY.plusDays(5))),
                found(Map.of(), on("glue", "desk", 3), on("glue", "desk", 0), on("glue", "desk", 5)));
    }

    @Test
    @DisplayName("ANA-07 another product or another cause does not count")
    void samePairOnly() {
        assertEquals(List.of(), found(Map.of(), on("glue", "desk", 0), on("glue", "bed", 1), on("screw", "desk", 2)));
    }

    @Test
    @DisplayName("ANA-07 a case without a cause or without a product does not count")
    void unnamed() {
        assertEquals(List.of(), found(Map.of(), on("", "desk", 0), on(null, "desk", 1), on("  ", "desk", 2)));
    }

    @Test
    @DisplayName("ANA-07 width, case and blanks make no difference")
    void spelling() {
        assertEquals(
                1,
                found(Map.of(), on("Glue", "Desk A", 0), on("ｇｌｕｅ", "desk  a", 1), on(" glue", "DESK A", 2))
                        .size());
    }

    @Test
    @DisplayName("IMP-17 after a decision only cases received later count")
    void afterDecision() {
        Map<CauseAndProduct, LocalDate> decided = Map.of(new CauseAndProduct("glue", "desk"), DAY.plusDays(2));
        List<Occurrence> later = new ArrayList<>(
                List.of(on("glue", "desk", 0), on("glue", "desk", 2), on("glue", "desk", 3), on("glue", "desk", 4)));
        assertEquals(List.of(), new Recurrence(3, decided).find(later));
        later.add(on("glue", "desk", 9));
        assertEquals(3, new Recurrence(3, decided).find(later).get(0).cases());
    }

    @Test
    @DisplayName("PRM-56 a window of 90 days holds its last day and the 89 before it")
    void window() {
        LocalDate last = LocalDate.of(2026, 11, 22);
        assertEquals(LocalDate.of(2026, 8, 25), Recurrence.windowStart(last, 90));
    }
}
