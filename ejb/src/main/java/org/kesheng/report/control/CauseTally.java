package org.kesheng.report.control;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A recorded cause over all classes. @param category the class of most of its cases */
public record CauseTally(String cause, String category, long n) {
    /** How often a cause was recorded in a class. */
    public record Row(String category, String cause, long n) {}

    /** Most frequent first; of equally frequent ones in the order of their names. */
    public static List<CauseTally> of(List<Row> rows) {
        Map<String, List<Row>> byCause = rows.stream().collect(Collectors.groupingBy(Row::cause));
        return byCause.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(CauseTally::n).reversed().thenComparing(CauseTally::cause))
                .toList();
    }

    private static CauseTally of(String cause, List<Row> rows) {
        Row most = rows.stream()
                .max(Comparator.comparingLong(Row::n).thenComparing(Row::category, Comparator.reverseOrder()))
                .orElseThrow();
        return new CauseTally(
                cause, most.category(), rows.stream().mapToLong(Row::n).sum());
    }
}
