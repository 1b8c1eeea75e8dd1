package org.kesheng.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.complaint.ComplaintFilter;
import org.kesheng.complaint.ComplaintRow;
import org.kesheng.complaint.ComplaintSearch;
import org.kesheng.complaint.web.CaseWords;
import org.kesheng.complaint.web.Pile;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.PlanCard;
import org.kesheng.improvement.PlanState;
import org.kesheng.insight.ClockFigures;
import org.kesheng.insight.ComplaintFigures;
import org.kesheng.insight.ComplaintQuery;
import org.kesheng.insight.Figures;
import org.kesheng.insight.Pareto;
import org.kesheng.insight.Series;
import org.kesheng.insight.TrendQuery;
import org.kesheng.insight.Trends;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.UserSession;
import org.kesheng.shared.web.chart.BarChart;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Point;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;
import org.kesheng.work.TaskCard;
import org.kesheng.work.Tasks;

/** {@code /}: how customers see the company, which deadlines are in danger, whether the plans work, and what waits for me. */
@Named
@RequestScoped
public class IndexView {
    private static final int FEW = 6;
    private static final int MONTHS = 3;

    @Inject
    Trends trends;

    @Inject
    ComplaintFigures complaints;

    @Inject
    Figures figures;

    @Inject
    ComplaintSearch search;

    @Inject
    Improvements improvements;

    @Inject
    Tasks tasks;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    CaseWords words;

    @Inject
    Clock clock;

    private final List<Tile> tiles = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private List<PlanCard> plans = List.of();
    private List<ComplaintRow> danger = List.of();
    private List<TaskCard> work = List.of();
    private Instant cut;

    @PostConstruct
    void read() {
        Actor actor = current.get();
        work = tasks.list(Tasks.Whose.MINE, null, FEW).rows();
        if (permissions.caseScope(actor) != Scope.NONE) {
            danger = search.list(open(), null, FEW).rows();
        }
        if (permissions.allows(actor, Function.PLAN, Right.READ)) {
            plans = improvements.list(null, null, null, 100).rows().stream()
                    .filter(plan -> plan.state() != PlanState.CLOSED && plan.state() != PlanState.DRAFT)
                    .limit(FEW)
                    .toList();
        }
        if (permissions.allows(actor, Function.STATISTICS, Right.READ)) {
            statistics(permissions.scope(actor, Function.STATISTICS, Right.READ) == Scope.COMPANY ? null : own(actor));
        }
    }

    private static ComplaintFilter open() {
        return new ComplaintFilter(
                Pile.OPEN.states(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                ComplaintFilter.Sort.DUE);
    }

    private String own(Actor actor) {
        return organisation.codeOf(actor.departmentId());
    }

    private void statistics(String department) {
        TileWriter writer = new TileWriter(session.getLocale());
        SeriesPictures drawing = new SeriesPictures(session.getLocale());
        figures.surveyCodes().stream().findFirst().ifPresent(survey -> series(Series.Measure.INDEX, survey, department)
                .forEach(series -> {
                    tiles.add(writer.of(series));
                    pictures.add(drawing.draw(series, "index"));
                }));
        for (Series.Measure measure :
                List.of(Series.Measure.COMPLAINTS, Series.Measure.ON_TIME, Series.Measure.RESOLUTION)) {
            series(measure, null, department).forEach(series -> {
                tiles.add(writer.of(series));
                if (measure == Series.Measure.ON_TIME) {
                    pictures.add(drawing.draw(series, "on-time"));
                }
            });
        }
        LocalDate today = LocalDate.now(clock);
        ComplaintQuery lately = new ComplaintQuery(department, today.minusMonths(MONTHS), today);
        pictures.add(causes(lately));
        pictures.add(clocks(complaints.clocks(lately)));
    }

    private List<Series> series(Series.Measure measure, String survey, String department) {
        Trends.Published found = trends.read(new TrendQuery(measure, survey, null, department));
        cut = found.cut();
        return found.series();
    }

    /** Why people complained; by class where nobody has found out yet. */
    private Picture causes(ComplaintQuery lately) {
        ParetoPictures drawing = new ParetoPictures(session.getLocale(), MONTHS);
        Pareto causes = complaints.pareto(ComplaintQuery.Dimension.CAUSE, lately);
        return drawing.hasCauses(causes)
                ? drawing.causes(causes, complaints.pareto(ComplaintQuery.Dimension.CAUSE_DOMAIN, lately))
                : drawing.classes(complaints.pareto(ComplaintQuery.Dimension.CATEGORY, lately));
    }

    private Picture clocks(ClockFigures found) {
        List<Point> points = found.rows().stream()
                .map(row -> Point.of(
                        words.clock(row.clock()), row.rate(), row.lower(), row.upper(), row.met() + row.missed()))
                .sorted((a, b) -> Double.compare(a.value(), b.value()))
                .toList();
        String finding = points.isEmpty()
                ? say("insight.clocks.none")
                : say(
                        "insight.clocks.finding",
                        points.get(0).label(),
                        Unit.SHARE.write(session.getLocale(), points.get(0).value()));
        return new BarChart(new Words(session.getLocale()), Unit.SHARE, points)
                .draw("clocks", finding, say("insight.clocks.about", MONTHS));
    }

    private String say(String key, Object... arguments) {
        return Texts.of(session.getLocale(), key, arguments);
    }

    public List<Tile> getTiles() {
        return tiles;
    }

    public List<Picture> getPictures() {
        return pictures;
    }

    public List<PlanCard> getPlans() {
        return plans;
    }

    public List<ComplaintRow> getDanger() {
        return danger;
    }

    public List<TaskCard> getWork() {
        return work;
    }

    public Instant getCut() {
        return cut;
    }
}
