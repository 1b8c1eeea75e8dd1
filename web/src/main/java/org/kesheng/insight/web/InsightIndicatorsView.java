package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.GradeCount;
import org.kesheng.insight.GrumbleRow;
import org.kesheng.insight.Indicator;
import org.kesheng.insight.IndicatorRow;
import org.kesheng.insight.Indicators;
import org.kesheng.insight.Indicators.IndicatorQuery;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.Unit;

/** {@code /insight/indicators}: the indicators of the regulations, month by month, and complaints by priority, severity and scope. */
@Named
@RequestScoped
public class InsightIndicatorsView {
    private static final double MINUTES = 60;

    @Inject
    Indicators indicators;

    @Inject
    InsightWords words;

    private String department;
    private List<YearMonth> months = List.of();
    private Map<Indicator, List<IndicatorRow>> rows = Map.of();
    private List<GradeLine> grades = List.of();
    private List<GrumbleRow> grumbles = List.of();
    private Instant cut;

    /** Counts of one grade, month by month. */
    public record GradeLine(GradeCount.Dimension dimension, String grade, List<Long> counts) {}

    public void enter() {
        department = department == null || department.isBlank() ? words.ownDepartment() : department;
        IndicatorQuery query = new IndicatorQuery(department, null, null, null, null);
        Map<Indicator, List<IndicatorRow>> found = new TreeMap<>();
        indicators.monthly(query).forEach(row -> found.computeIfAbsent(row.indicator(), key -> new ArrayList<>())
                .add(row));
        rows = found;
        months = found.isEmpty()
                ? List.of()
                : found.get(Indicator.CONTACTS).stream()
                        .map(IndicatorRow::month)
                        .toList();
        cut = found.isEmpty() ? null : found.get(Indicator.CONTACTS).get(0).cut();
        grades = lines(indicators.grades(query));
        grumbles = indicators.grumbles(null, null);
    }

    private List<GradeLine> lines(List<GradeCount> counts) {
        List<GradeLine> lines = new ArrayList<>();
        for (GradeCount.Dimension dimension : GradeCount.Dimension.values()) {
            List<GradeCount> own =
                    counts.stream().filter(one -> one.dimension() == dimension).toList();
            TreeSet<String> names = new TreeSet<>();
            own.forEach(one -> names.add(one.grade()));
            for (String grade : names) {
                lines.add(new GradeLine(
                        dimension,
                        grade,
                        months.stream()
                                .map(month -> own.stream()
                                        .filter(one -> one.grade().equals(grade)
                                                && one.month().equals(month))
                                        .mapToLong(GradeCount::count)
                                        .sum())
                                .toList()));
            }
        }
        return lines;
    }

    public String write(IndicatorRow row) {
        if (row.status() != FigureStatus.OK) {
            return row.status() == FigureStatus.NO_DATA ? "–" : Texts.of(words.locale(), "insight", row.status());
        }
        return switch (row.indicator().kind()) {
            case COUNT -> Unit.COUNT.write(words.locale(), row.value());
            case SHARE -> Unit.SHARE.write(words.locale(), row.value());
            case DURATION -> Unit.HOURS.write(words.locale(), row.value() / MINUTES);
        };
    }

    /** The 90th percentile of durations; empty for all else. */
    public String p90(IndicatorRow row) {
        return row.p90() == null || row.status() != FigureStatus.OK
                ? ""
                : words.say("insight.p90", Unit.HOURS.write(words.locale(), row.p90() / MINUTES));
    }

    public String n(IndicatorRow row) {
        return row.n() == null ? "" : words.say("insight.n", Unit.COUNT.write(words.locale(), row.n()));
    }

    public String method(Indicator indicator) {
        return rows.get(indicator).get(0).method();
    }

    public List<Indicator> getIndicators() {
        return List.copyOf(rows.keySet());
    }

    public List<IndicatorRow> rows(Indicator indicator) {
        return rows.get(indicator);
    }

    public List<YearMonth> getMonths() {
        return months;
    }

    public List<GradeLine> getGrades() {
        return grades;
    }

    /** A grade as the case pages name it. */
    public String grade(GradeLine line) {
        String key = "insight.grade." + line.grade();
        return Texts.has(words.locale(), key) ? words.say(key) : line.grade();
    }

    public List<GrumbleRow> getGrumbles() {
        return grumbles;
    }

    /** A share with its interval. */
    public String write(GrumbleRow row) {
        return Unit.SHARE.write(words.locale(), row.value());
    }

    public String interval(GrumbleRow row) {
        return Unit.SHARE.write(words.locale(), row.lower()) + " – " + Unit.SHARE.write(words.locale(), row.upper());
    }

    public Instant getCut() {
        return cut;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }
}
