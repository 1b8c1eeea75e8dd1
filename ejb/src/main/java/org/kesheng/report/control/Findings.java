package org.kesheng.report.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series;
import org.kesheng.report.Finding;
import org.kesheng.report.Finding.Kind;
import org.kesheng.report.ReportFigures;
import org.kesheng.report.ReportFigures.Cause;
import org.kesheng.report.ReportFigures.Count;
import org.kesheng.report.ReportFigures.GroupScore;
import org.kesheng.report.ReportFigures.ItemScore;
import org.kesheng.report.ReportFigures.Label;
import org.kesheng.report.ReportFigures.Line;
import org.kesheng.report.ReportFigures.OnTime;
import org.kesheng.report.ReportFigures.Point;
import org.kesheng.report.ReportFigures.Score;

/** What figures say, by stated rules (R2): nothing is found that chance explains as well. */
public final class Findings {
    /** Share of deadlines that is to be kept. */
    static final double KEPT = 0.9;

    private static final double SIGNIFICANT = 0.05;
    private static final long LEAST_CLOCKS = 30;
    private static final int MOST_OF_A_KIND = 3;

    private final ReportFigures figures;
    private final List<Finding> found = new ArrayList<>();

    private Findings(ReportFigures figures) {
        this.figures = figures;
    }

    /** The good ones first. */
    public static List<Finding> of(ReportFigures figures) {
        Findings findings = new Findings(figures);
        findings.index();
        findings.figures.series().forEach(findings::series);
        findings.clocks();
        findings.classes();
        findings.causes();
        findings.items();
        findings.units();
        findings.found.sort(Comparator.comparing(finding -> !finding.kind().isGood()));
        return List.copyOf(findings.found);
    }

    /** Whether more of a measure is better. */
    static boolean higherIsBetter(Series.Measure measure) {
        return switch (measure) {
            case INDEX, TOPBOX, NPS, ON_TIME -> true;
            case COMPLAINTS, RESPONSE, RESOLUTION -> false;
        };
    }

    private void add(Kind kind, Label subject, String department, Double... numbers) {
        found.add(new Finding(kind, subject, department, List.of(numbers)));
    }

    private void index() {
        if (figures.scores() == null || !figures.scores().index().isThere()) {
            return;
        }
        Score index = figures.scores().index();
        Double[] numbers = {
            index.value(), index.lower(), index.upper(), index.n().doubleValue(), figures.required()
        };
        if (index.upper() < figures.required()) {
            add(Kind.INDEX_LOW, figures.survey().name(), null, numbers);
        } else if (index.lower() >= figures.required()) {
            add(Kind.INDEX_REACHED, figures.survey().name(), null, numbers);
        }
    }

    private void series(Line line) {
        Label subject = new Label(line.measure().name(), null, null);
        boolean up = higherIsBetter(line.measure());
        if (line.trend().p() != null
                && line.trend().p() < SIGNIFICANT
                && line.trend().slope() != 0) {
            boolean better = line.trend().slope() > 0 == up;
            add(
                    better ? Kind.SERIES_BETTER : Kind.SERIES_WORSE,
                    subject,
                    null,
                    line.trend().slope(),
                    line.trend().p(),
                    (double) line.trend().months());
        }
        if (line.points().isEmpty()) {
            return;
        }
        Point last = line.points().get(line.points().size() - 1);
        if (last.status() != FigureStatus.OK || last.lowerLimit() == null || last.upperLimit() == null) {
            return;
        }
        if (last.value() > last.upperLimit()) {
            add(up ? Kind.SIGNAL_GOOD : Kind.SIGNAL_BAD, subject, null, last.value(), last.upperLimit());
        } else if (last.value() < last.lowerLimit()) {
            add(up ? Kind.SIGNAL_BAD : Kind.SIGNAL_GOOD, subject, null, last.value(), last.lowerLimit());
        }
    }

    private void clocks() {
        for (OnTime clock : figures.clocks()) {
            double n = clock.met() + clock.missed();
            if (n >= LEAST_CLOCKS && clock.lower() >= KEPT) {
                add(Kind.CLOCK_KEPT, clock.clock(), null, clock.rate(), clock.lower(), clock.upper(), n);
            } else if (n >= LEAST_CLOCKS && clock.upper() < KEPT) {
                add(Kind.CLOCK_MISSED, clock.clock(), null, clock.rate(), clock.lower(), clock.upper(), n);
            }
        }
    }

    private void classes() {
        if (figures.complaints() == null) {
            return;
        }
        for (Count count : figures.complaints().classes()) {
            if (count.p() != null && count.p() < SIGNIFICANT && count.shareBefore() != null) {
                boolean more = count.share() > count.shareBefore();
                add(
                        more ? Kind.CLASS_MORE : Kind.CLASS_LESS,
                        count.label(),
                        null,
                        count.share(),
                        count.shareBefore(),
                        count.p());
            }
        }
    }

    /** ANA-05: the most frequent cause of each domain, each to be answered by a measure or a reason. */
    private void causes() {
        if (figures.complaints() == null || figures.complaints().causes().isEmpty()) {
            return;
        }
        Set<Label> told = new HashSet<>();
        for (Cause cause : figures.complaints().causes()) {
            if (told.add(cause.domain())) {
                add(Kind.TOP_CAUSE, subject(cause), null, (double) cause.n(), cause.share());
            }
        }
    }

    /** Under the code of its class, which a plan against it is measured by. */
    private static Label subject(Cause cause) {
        Label name = cause.label();
        Label domain = cause.domain();
        return domain == null
                ? new Label(cause.category().code(), name.zh(), name.en())
                : new Label(cause.category().code(), domain.zh() + "：" + name.zh(), domain.en() + ": " + name.en());
    }

    private void items() {
        if (figures.scores() == null) {
            return;
        }
        List<ItemScore> items = figures.scores().items().stream()
                .filter(item -> item.top() != null && item.top().isThere())
                .toList();
        if (items.size() < 2) {
            return;
        }
        double average =
                items.stream().mapToDouble(item -> item.top().value()).average().orElseThrow();
        items.stream()
                .filter(item -> item.top().lower() > average)
                .sorted(Comparator.comparing((ItemScore item) -> -item.top().value()))
                .limit(MOST_OF_A_KIND)
                .forEach(item -> item(Kind.ITEM_STRONG, item, average));
        items.stream()
                .filter(item -> item.top().upper() < average)
                .sorted(Comparator.comparing((ItemScore item) -> item.top().value()))
                .limit(MOST_OF_A_KIND)
                .forEach(item -> item(Kind.ITEM_WEAK, item, average));
    }

    private void item(Kind kind, ItemScore item, double average) {
        Score top = item.top();
        add(
                kind,
                item.item(),
                null,
                top.value(),
                top.lower(),
                top.upper(),
                top.n().doubleValue(),
                average);
    }

    private void units() {
        if (figures.scores() == null || !figures.scores().index().isThere()) {
            return;
        }
        double company = figures.scores().index().value();
        List<GroupScore> units = figures.scores().departments().stream()
                .filter(unit -> unit.score().isThere() && unit.score().lower() != null)
                .toList();
        units.stream()
                .filter(unit -> unit.score().lower() > company)
                .sorted(Comparator.comparing((GroupScore unit) -> -unit.score().value()))
                .limit(MOST_OF_A_KIND)
                .forEach(unit -> unit(Kind.UNIT_STRONG, unit, company));
        units.stream()
                .filter(unit -> unit.score().upper() < company)
                .sorted(Comparator.comparing((GroupScore unit) -> unit.score().value()))
                .limit(MOST_OF_A_KIND)
                .forEach(unit -> unit(Kind.UNIT_WEAK, unit, company));
    }

    private void unit(Kind kind, GroupScore unit, double company) {
        Score score = unit.score();
        String department = unit.group().code();
        add(
                kind,
                unit.group(),
                department,
                score.value(),
                score.lower(),
                score.upper(),
                score.n().doubleValue(),
                company);
    }
}
