package org.kesheng.insight.control;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kesheng.analytics.sufficient.DurationCell;
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.GradeCount;
import org.kesheng.insight.Indicator;
import org.kesheng.insight.IndicatorRow;
import org.kesheng.insight.control.ComplaintCells.Key;

/** Indicators from the counts of months. Those of employees are suppressed where few stand behind them. */
public final class IndicatorTable {
    private static final Scores SCORES = Scores.withDefaults();
    private static final double P90 = 0.9;
    private static final Predicate<Key> CUSTOMERS = key -> !ComplaintCells.EMPLOYEE.equals(key.kind());
    private static final Predicate<Key> EMPLOYEES = key -> ComplaintCells.EMPLOYEE.equals(key.kind());
    private static final Predicate<Key> COMPLAINTS = key -> "COMPLAINT".equals(key.kind());

    private final Map<String, Map<YearMonth, ComplaintCells>> departments = new TreeMap<>();
    private final YearMonth from;
    private final YearMonth to;
    private final Instant cut;

    /** @param cut of the published night, null before the first */
    public IndicatorTable(YearMonth from, YearMonth to, Instant cut) {
        this.from = from;
        this.to = to;
        this.cut = cut;
    }

    /** @param department code, empty where departments are not told apart */
    public ComplaintCells cells(String department, YearMonth month) {
        return departments
                .computeIfAbsent(department, code -> new TreeMap<>())
                .computeIfAbsent(month, m -> new ComplaintCells());
    }

    /** Every month of the range of every department, by department, month and indicator. */
    public List<IndicatorRow> rows(SmallGroups smallGroups) {
        List<IndicatorRow> rows = new ArrayList<>();
        departments.forEach((department, months) -> {
            for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                ComplaintCells cells = months.getOrDefault(month, new ComplaintCells());
                for (Indicator indicator : Indicator.values()) {
                    rows.add(row(month, department.isEmpty() ? null : department, indicator, cells));
                }
            }
        });
        List<IndicatorRow> ofEmployees = rows.stream()
                .filter(row -> row.indicator() == Indicator.EMPLOYEE_SATISFACTION)
                .toList();
        List<IndicatorRow> shown =
                smallGroups.apply(ofEmployees, IndicatorRow::month, IndicatorRow::n, IndicatorRow::suppressed);
        Map<IndicatorRow, IndicatorRow> replaced = new java.util.IdentityHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            replaced.put(ofEmployees.get(i), shown.get(i));
        }
        return rows.stream().map(row -> replaced.getOrDefault(row, row)).toList();
    }

    private IndicatorRow row(YearMonth month, String department, Indicator indicator, ComplaintCells cells) {
        if (indicator.kind() == Indicator.Kind.DURATION) {
            String measure = indicator == Indicator.RESPONSE ? ComplaintCells.RESPONSE : ComplaintCells.RESOLUTION;
            DurationCell minutes = cells.durations(measure, COMPLAINTS);
            return row(month, department, indicator, SCORES.median(minutes), number(minutes.quantile(P90)));
        }
        return row(month, department, indicator, score(indicator, cells), null);
    }

    private static Score score(Indicator indicator, ComplaintCells cells) {
        long complaints = cells.count(ComplaintCells.OPENED, COMPLAINTS);
        return switch (indicator) {
            case CONTACTS -> count(cells.count(ComplaintCells.OPENED, CUSTOMERS));
            case COMPLAINTS -> count(complaints);
            case ON_TIME -> share(cells, ComplaintCells.ON_TIME, ComplaintCells.LATE, COMPLAINTS);
            case CUSTOMER_SATISFACTION ->
                share(cells, ComplaintCells.SATISFIED, ComplaintCells.DISSATISFIED, COMPLAINTS);
            case EMPLOYEE_SATISFACTION ->
                share(cells, ComplaintCells.SATISFIED, ComplaintCells.DISSATISFIED, EMPLOYEES);
            case GRUMBLE_RATE -> SCORES.share(cells.count(ComplaintCells.GRUMBLE, COMPLAINTS), complaints);
            case COMPLAINT_RATE ->
                SCORES.share(
                        cells.count(ComplaintCells.FOUNDED, COMPLAINTS), cells.count(ComplaintCells.OPENED, CUSTOMERS));
            case RESPONSE, RESOLUTION -> throw new IllegalArgumentException(indicator + " is a duration");
        };
    }

    private static Score share(ComplaintCells cells, String yes, String no, Predicate<Key> wanted) {
        long met = cells.count(yes, wanted);
        return SCORES.share(met, met + cells.count(no, wanted));
    }

    private static Score count(long number) {
        return new Score(number, number, Double.NaN, Double.NaN, Scores.COUNT, Score.Status.OK, Score.Reason.NONE);
    }

    private IndicatorRow row(YearMonth month, String department, Indicator indicator, Score score, Double p90) {
        FigureStatus status =
                cut == null ? FigureStatus.PENDING : score.hasValue() ? FigureStatus.OK : FigureStatus.NO_DATA;
        return new IndicatorRow(
                month,
                department,
                indicator,
                score.n(),
                status == FigureStatus.OK ? number(score.value()) : null,
                number(score.lower()),
                number(score.upper()),
                p90,
                score.method(),
                cut,
                status);
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** Complaints of all departments by grade, every month of the range. */
    public List<GradeCount> grades() {
        List<GradeCount> grades = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            for (GradeCount.Dimension dimension : GradeCount.Dimension.values()) {
                Map<String, Long> counts = counts(month, dimension.name() + "/");
                for (Map.Entry<String, Long> count : counts.entrySet()) {
                    grades.add(new GradeCount(month, dimension, count.getKey(), count.getValue()));
                }
            }
        }
        return grades;
    }

    private Map<String, Long> counts(YearMonth month, String prefix) {
        Map<String, Long> counts = new TreeMap<>();
        departments.values().forEach(months -> {
            ComplaintCells cells = months.get(month);
            if (cells != null) {
                cells.counts().forEach((key, times) -> {
                    if (COMPLAINTS.test(key) && key.measure().startsWith(prefix)) {
                        counts.merge(key.measure().substring(prefix.length()), times, Long::sum);
                    }
                });
            }
        });
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
