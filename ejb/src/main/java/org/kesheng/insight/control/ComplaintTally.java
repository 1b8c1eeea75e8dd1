package org.kesheng.insight.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.insight.ClockFigures;
import org.kesheng.insight.ComplaintQuery.Dimension;
import org.kesheng.insight.Pareto;
import org.kesheng.insight.control.ComplaintCells.Key;
import org.kesheng.policy.Text;

/** Complaints of a range, by department. */
public final class ComplaintTally {
    private static final Scores SCORES = Scores.withDefaults();

    private final Instant cut;
    private final Map<Long, ComplaintCells> departments = new TreeMap<>();

    /** @param cut of the published night, null before the first */
    public ComplaintTally(Instant cut) {
        this.cut = cut;
    }

    public void add(long departmentId, Key key, long times) {
        departments.computeIfAbsent(departmentId, id -> new ComplaintCells()).add(key, times);
    }

    /**
     * @param department code of a department by its id
     * @param names title of a code of that dimension, or null
     */
    public Pareto pareto(Dimension by, LongFunction<String> department, Function<String, Text> names) {
        Map<String, Long> counts = new HashMap<>();
        long total = 0;
        for (Map.Entry<Long, ComplaintCells> cells : departments.entrySet()) {
            for (Map.Entry<Key, Long> count : cells.getValue().counts().entrySet()) {
                Key key = count.getKey();
                boolean wanted = by == Dimension.KIND ? !isEmployee(key) : "COMPLAINT".equals(key.kind());
                if (wanted && isCounted(by, key)) {
                    counts.merge(code(by, key, department.apply(cells.getKey())), count.getValue(), Long::sum);
                    total += count.getValue();
                }
            }
        }
        return new Pareto(total, rows(by, counts, total, names), cut);
    }

    private static boolean isEmployee(Key key) {
        return ComplaintCells.EMPLOYEE.equals(key.kind());
    }

    private static boolean isCounted(Dimension by, Key key) {
        return switch (by) {
            case PRIORITY -> key.measure().startsWith(ComplaintCells.PRIORITY);
            case SEVERITY -> key.measure().startsWith(ComplaintCells.SEVERITY);
            case EXTENT -> key.measure().startsWith(ComplaintCells.EXTENT);
            default -> key.measure().equals(ComplaintCells.OPENED);
        };
    }

    private static String code(Dimension by, Key key, String department) {
        return switch (by) {
            case CATEGORY -> key.category();
            case CAUSE -> key.cause();
            case CAUSE_DOMAIN -> ParetoNames.domain(key.cause()).map(Enum::name).orElse("");
            case CHANNEL -> key.channel();
            case DEPARTMENT -> department;
            case KIND -> key.kind();
            case PRIORITY, SEVERITY, EXTENT ->
                key.measure().substring(key.measure().indexOf('/') + 1);
        };
    }

    private static List<Pareto.Row> rows(
            Dimension by, Map<String, Long> counts, long total, Function<String, Text> names) {
        List<Map.Entry<String, Long>> sorted = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Pareto.Row> rows = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<String, Long> entry : sorted) {
            sum += entry.getValue();
            rows.add(new Pareto.Row(
                    entry.getKey(),
                    names.apply(entry.getKey()),
                    by == Dimension.CAUSE ? ParetoNames.domain(entry.getKey()).orElse(null) : null,
                    entry.getValue(),
                    (double) entry.getValue() / total,
                    (double) sum / total));
        }
        return rows;
    }

    public ClockFigures clocks() {
        Map<String, long[]> clocks = new TreeMap<>();
        departments.values().forEach(cells -> cells.counts().forEach((key, times) -> {
            if (!isEmployee(key)) {
                add(clocks, key, ComplaintCells.MET, 0, times);
                add(clocks, key, ComplaintCells.MISSED, 1, times);
            }
        }));
        List<ClockFigures.Row> rows = new ArrayList<>();
        clocks.forEach((clock, counts) -> {
            Score rate = SCORES.share(counts[0], counts[0] + counts[1]);
            if (rate.hasValue()) {
                rows.add(new ClockFigures.Row(
                        clock, counts[0], counts[1], rate.value(), rate.lower(), rate.upper(), rate.method()));
            }
        });
        return new ClockFigures(rows, cut);
    }

    private static void add(Map<String, long[]> clocks, Key key, String prefix, int index, long times) {
        if (key.measure().startsWith(prefix)) {
            clocks.computeIfAbsent(key.measure().substring(prefix.length()), clock -> new long[2])[index] += times;
        }
    }
}
