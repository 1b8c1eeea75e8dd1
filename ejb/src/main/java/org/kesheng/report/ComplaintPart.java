package org.kesheng.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kesheng.insight.ComplaintFigures;
import org.kesheng.insight.ComplaintQuery;
import org.kesheng.insight.ComplaintQuery.Dimension;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Pareto;
import org.kesheng.insight.Series;
import org.kesheng.insight.TrendQuery;
import org.kesheng.insight.Trends;
import org.kesheng.policy.Packs;
import org.kesheng.report.ReportFigures.Cause;
import org.kesheng.report.ReportFigures.Complaints;
import org.kesheng.report.ReportFigures.Count;
import org.kesheng.report.ReportFigures.Grade;
import org.kesheng.report.ReportFigures.Grades;
import org.kesheng.report.ReportFigures.Label;
import org.kesheng.report.ReportFigures.Line;
import org.kesheng.report.ReportFigures.OnTime;
import org.kesheng.report.ReportFigures.Point;
import org.kesheng.report.control.CauseTally;
import org.kesheng.report.control.Comparisons;
import org.kesheng.report.entity.ReportRepository;

/** Reads what was published about cases. */
@ApplicationScoped
public class ComplaintPart {
    private static final int YEAR = 12;
    private static final int MONTHS_SHOWN = 24;
    private static final int MOST_CAUSES = 10;

    @Inject
    ComplaintFigures figures;

    @Inject
    Trends trends;

    @Inject
    ReportRepository repository;

    /** Cases of all kinds in the period, against the twelve months before. */
    List<Count> kinds(LocalDate from, LocalDate to) {
        return counts(Dimension.KIND, from, to, Labels::kind);
    }

    /** The cut of the published night, null before the first. */
    Instant cut() {
        return figures.pareto(Dimension.KIND, new ComplaintQuery(null, null, null))
                .cut();
    }

    Complaints complaints(LocalDate from, LocalDate to, int smallest, Labels labels) {
        long total = total(from, to);
        return new Complaints(
                total,
                orNull(total(from.minusMonths(1), from.minusDays(1))),
                orNull(total(from.minusMonths(YEAR), from.minusMonths(YEAR - 1).minusDays(1))),
                counts(Dimension.CATEGORY, from, to, Labels::category),
                counts(Dimension.CHANNEL, from, to, Labels::channel),
                counts(Dimension.DEPARTMENT, from, to, labels::department),
                causes(from, to, smallest),
                repository.withCause(from, to));
    }

    private static Long orNull(long n) {
        return n == 0 ? null : n;
    }

    private long total(LocalDate from, LocalDate to) {
        return figures.pareto(Dimension.CATEGORY, new ComplaintQuery(null, from, to))
                .total();
    }

    private List<Count> counts(Dimension by, LocalDate from, LocalDate to, Function<String, Label> label) {
        Map<String, Long> now = read(by, from, to);
        Map<String, Long> before = read(by, from.minusMonths(YEAR), from.minusDays(1));
        return Comparisons.counts(now, before, label);
    }

    private Map<String, Long> read(Dimension by, LocalDate from, LocalDate to) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Pareto.Row row :
                figures.pareto(by, new ComplaintQuery(null, from, to)).rows()) {
            counts.put(row.code(), row.count());
        }
        return counts;
    }

    /** What is recorded fewer times than a group must have members is left out: it could be about somebody. */
    private List<Cause> causes(LocalDate from, LocalDate to, int smallest) {
        long with = repository.withCause(from, to);
        return CauseTally.of(repository.causes(from, to)).stream()
                .filter(counted -> counted.n() >= smallest)
                .limit(MOST_CAUSES)
                .map(counted -> cause(counted, with))
                .toList();
    }

    private static Cause cause(CauseTally counted, long with) {
        org.kesheng.policy.Cause known = Packs.shipped().cause(counted.cause()).orElse(null);
        return new Cause(
                Labels.category(counted.category()),
                known == null ? counted.cause() : null,
                known == null ? null : Labels.label(known.code(), known.title()),
                known == null ? null : Labels.label(known.domain().name(), known.domainTitle()),
                counted.n(),
                (double) counted.n() / with);
    }

    /** ANA-15. */
    List<Grades> grades(YearMonth last) {
        List<Grades> months = new ArrayList<>();
        for (YearMonth month = last.minusMonths(YEAR - 1); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Grades(
                    month,
                    grades(Dimension.PRIORITY, month),
                    grades(Dimension.SEVERITY, month),
                    grades(Dimension.EXTENT, month)));
        }
        return months;
    }

    private List<Grade> grades(Dimension by, YearMonth month) {
        return read(by, month.atDay(1), month.atEndOfMonth()).entrySet().stream()
                .map(entry -> new Grade(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<OnTime> clocks(LocalDate from, LocalDate to) {
        return figures.clocks(new ComplaintQuery(null, from, to)).rows().stream()
                .map(row -> new OnTime(
                        Labels.clock(row.clock()), row.met(), row.missed(), row.rate(), row.lower(), row.upper()))
                .toList();
    }

    /** A measure up to and with the last month; later months are not looked at. */
    List<Line> line(Series.Measure measure, String survey, YearMonth last) {
        return trends.read(new TrendQuery(measure, survey, null, null)).series().stream()
                .map(series -> line(series, last))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    private static Line line(Series series, YearMonth last) {
        List<Point> points = series.points().stream()
                .filter(point -> !point.month().isAfter(last) && point.month().isAfter(last.minusMonths(MONTHS_SHOWN)))
                .map(point -> new Point(
                        point.month(),
                        point.status(),
                        point.n(),
                        point.value(),
                        point.centre(),
                        point.lowerLimit(),
                        point.upperLimit(),
                        point.p90()))
                .toList();
        double[] values = series.points().stream()
                .filter(point -> !point.month().isAfter(last) && point.month().isAfter(last.minusMonths(MONTHS_SHOWN)))
                .filter(point -> point.status() == FigureStatus.OK && !point.partial())
                .mapToDouble(Series.Point::value)
                .toArray();
        return new Line(series.measure(), points, Comparisons.trend(values));
    }
}
