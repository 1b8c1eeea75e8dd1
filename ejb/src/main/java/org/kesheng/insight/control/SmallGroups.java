package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kesheng.policy.ParameterValues;

/**
 * Suppression of small groups, the same under screen, REST, PDF and XLSX (I5).
 *
 * <p>Primary: a group of 1 to PRM-58 - 1 persons. Complementary: where of the parts of one whole exactly one is suppressed, or parts of
 * fewer persons together, the next smallest goes with them, because the whole less the others would tell. Between nights: a figure that moves by 1 to PRM-58 - 1 persons
 * stays as it was shown, because tonight's less last night's would tell what those few answered. Between whatever else can be asked
 * for (departments one by one, channels, ranges of days): {@link ShownGroups}.
 *
 * @param smallest fewest persons that are shown
 */
public record SmallGroups(long smallest) {

    public static SmallGroups of(ParameterValues values) {
        return new SmallGroups(values.number("PRM-58"));
    }

    /** Whether a group of that many persons must not be shown; nobody at all may. */
    public boolean isTooSmall(long persons) {
        return persons > 0 && persons < smallest;
    }

    /**
     * Whether the step from what was shown to what is known now would tell of a few persons; then what was shown is shown on. A group
     * that was or becomes too small to be shown takes no step that anybody sees.
     */
    public boolean isTooSmallAStep(long shown, long now) {
        return shown >= smallest && now >= smallest && isTooSmall(Math.abs(now - shown));
    }

    /**
     * Suppresses groups in a list that is divided into wholes.
     *
     * @param whole tells which rows are parts of the same whole; null: rows are not parts of a whole that can be read
     * @return rows in the same order
     */
    public <T> List<T> apply(
            List<T> rows, Function<T, Object> whole, ToLongFunction<T> persons, UnaryOperator<T> suppress) {
        return apply(rows, whole == null ? List.of() : List.of(whole), persons, suppress);
    }

    /** The same where rows are parts of several wholes, as the cells of a table are of its rows and columns. */
    public <T> List<T> apply(
            List<T> rows, List<Function<T, Object>> wholes, ToLongFunction<T> persons, UnaryOperator<T> suppress) {
        boolean[] hidden = new boolean[rows.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = isTooSmall(persons.applyAsLong(rows.get(i)));
        }
        boolean again = true;
        while (again) {
            again = false;
            for (Function<T, Object> whole : wholes) {
                again |= hideComplements(rows, whole, persons, hidden);
            }
        }
        List<T> shown = new ArrayList<>(rows.size());
        for (int i = 0; i < hidden.length; i++) {
            shown.add(hidden[i] ? suppress.apply(rows.get(i)) : rows.get(i));
        }
        return shown;
    }

    /** @return whether something more was hidden */
    private <T> boolean hideComplements(
            List<T> rows, Function<T, Object> whole, ToLongFunction<T> persons, boolean[] hidden) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            if (persons.applyAsLong(rows.get(i)) > 0) {
                indices.add(i);
            }
        }
        boolean more = false;
        for (List<Integer> parts : indices.stream()
                .collect(Collectors.groupingBy(i -> whole.apply(rows.get(i))))
                .values()) {
            while (tells(parts, i -> persons.applyAsLong(rows.get(i)), hidden)) {
                Optional<Integer> next = parts.stream()
                        .filter(i -> !hidden[i])
                        .min(Comparator.comparingLong((Integer i) -> persons.applyAsLong(rows.get(i)))
                                .thenComparing(Comparator.naturalOrder()));
                if (next.isEmpty()) {
                    break;
                }
                hidden[next.get()] = true;
                more = true;
            }
        }
        return more;
    }

    /** The whole less what is shown is what is hidden: one part, or parts of too few persons together. */
    private boolean tells(List<Integer> parts, ToLongFunction<Integer> persons, boolean[] hidden) {
        List<Integer> kept = parts.stream().filter(i -> hidden[i]).toList();
        return kept.size() == 1 || isTooSmall(kept.stream().mapToLong(persons).sum());
    }
}
