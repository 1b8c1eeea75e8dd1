package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kesheng.policy.ParameterValues;

/**
 * Suppression of small groups, the same under screen, REST, PDF and XLSX (I5).
 *
 * <p>Primary: a group of 1 to PRM-58 - 1 persons. Complementary: where of the parts of one whole exactly one is suppressed, the next
 * smallest goes with it, because the whole less the others would tell.
 */
public final class SmallGroups {
    private final long smallest;

    /** @param smallest fewest persons that are shown */
    public SmallGroups(long smallest) {
        this.smallest = smallest;
    }

    public static SmallGroups of(ParameterValues values) {
        return new SmallGroups(values.number("PRM-58"));
    }

    /** Whether a group of that many persons must not be shown; nobody at all may. */
    public boolean isTooSmall(long persons) {
        return persons > 0 && persons < smallest;
    }

    /**
     * Suppresses groups in a list that is divided into wholes.
     *
     * @param whole tells which rows are parts of the same whole; null: rows are not parts of a whole that can be read
     * @return rows in the same order
     */
    public <T> List<T> apply(
            List<T> rows, Function<T, Object> whole, ToLongFunction<T> persons, UnaryOperator<T> suppress) {
        boolean[] hidden = new boolean[rows.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = isTooSmall(persons.applyAsLong(rows.get(i)));
        }
        if (whole != null) {
            hideComplements(rows, whole, persons, hidden);
        }
        List<T> shown = new ArrayList<>(rows.size());
        for (int i = 0; i < hidden.length; i++) {
            shown.add(hidden[i] ? suppress.apply(rows.get(i)) : rows.get(i));
        }
        return shown;
    }

    private static <T> void hideComplements(
            List<T> rows, Function<T, Object> whole, ToLongFunction<T> persons, boolean[] hidden) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            if (persons.applyAsLong(rows.get(i)) > 0) {
                indices.add(i);
            }
        }
        indices.stream()
                .collect(Collectors.groupingBy(i -> whole.apply(rows.get(i))))
                .values()
                .forEach(parts -> {
                    if (parts.stream().filter(i -> hidden[i]).count() == 1) {
                        parts.stream()
                                .filter(i -> !hidden[i])
                                .min(Comparator.comparingLong((Integer i) -> persons.applyAsLong(rows.get(i)))
                                        .thenComparing(Comparator.naturalOrder()))
                                .ifPresent(i -> hidden[i] = true);
                    }
                });
    }
}
