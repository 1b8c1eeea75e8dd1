package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kesheng.analytics.sufficient.DurationCell;
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.Series;
import org.kesheng.insight.Series.Measure;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.AnswerLayout.ItemSet;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.ItemChoice;
import org.kesheng.insight.control.MonthCells;
import org.kesheng.insight.control.MonthFigure;
import org.kesheng.insight.control.SeriesBuilder;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.control.Tally;
import org.kesheng.insight.entity.SeriesStore.Kept;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;

/** Computes the series of a survey, or of complaints, for the company and for the departments whose cells changed. */
public final class SeriesWriter {
    private static final YearMonth EVER = YearMonth.of(1900, 1);
    private static final YearMonth NEVER = YearMonth.of(9999, 1);
    private static final long COMPANY = 0;
    private static final Scores SCORES = Scores.withDefaults();
    private static final double P90 = 0.9;

    private final Connection connection;
    private final CellStore cells;
    private final long runNo;
    private final SmallGroups smallGroups;
    private final LocalDate businessDate;

    public SeriesWriter(Connection connection, long runNo, LocalDate businessDate, SmallGroups smallGroups) {
        this.connection = connection;
        this.cells = new CellStore(connection);
        this.runNo = runNo;
        this.businessDate = businessDate;
        this.smallGroups = smallGroups;
    }

    /** Surveys with changed cells, 0 for complaints, ascending. */
    public List<Long> changedSurveys() throws SQLException {
        Set<Long> subjects = new HashSet<>();
        cells.changed().forEach(changed -> subjects.add(changed.subjectId()));
        List<Long> surveys = new ArrayList<>();
        if (subjects.contains(ComplaintCells.SUBJECT)) {
            surveys.add(ComplaintCells.SUBJECT);
        }
        for (SurveyLayouts survey : new SurveyStore(connection).surveys()) {
            if (survey.versionIds().stream().anyMatch(subjects::contains)) {
                surveys.add(survey.id());
            }
        }
        return surveys;
    }

    /** Writes the series of a survey as they will be seen once the night is published. */
    public void write(long surveyId) throws SQLException {
        List<Kept> series = surveyId == ComplaintCells.SUBJECT ? ofComplaints() : ofSurvey(surveyId);
        new SeriesStore(connection).replace(surveyId, runNo, series);
    }

    private Set<Long> changedDepartments(List<Long> subjects) throws SQLException {
        Set<Long> departments = new HashSet<>();
        for (CellStore.Changed changed : cells.changed()) {
            if (subjects.contains(changed.subjectId())) {
                departments.add(changed.departmentId());
            }
        }
        departments.add(COMPANY);
        return departments;
    }

    // --- surveys

    /** Month totals of one department: what is needed of each version. */
    private static final class Months {
        private final Map<YearMonth, Map<Long, MonthCells.Cell>> totals = new TreeMap<>();

        void add(YearMonth month, long versionId, MonthCells.Cell cell) {
            totals.computeIfAbsent(month, m -> new TreeMap<>()).merge(versionId, cell, MonthCells.Cell::plus);
        }

        void dropEmpty() {
            totals.values().forEach(versions -> versions.values().removeIf(MonthCells.Cell::isZero));
            totals.values().removeIf(Map::isEmpty);
        }
    }

    private record SeriesKey(Measure measure, String item, long departmentId) {}

    /** What readers see now, to be shown on where a month moves by a few persons only. */
    private Map<SeriesKey, Series> published(long surveyId) throws SQLException {
        Map<SeriesKey, Series> published = new HashMap<>();
        for (Kept kept : new SeriesStore(connection).since(surveyId, 0)) {
            Series series = kept.series();
            published.put(new SeriesKey(series.measure(), series.item(), kept.departmentId()), series);
        }
        return published;
    }

    private List<MonthFigure> stepwise(List<MonthFigure> figures, Series before) {
        if (before == null) {
            return figures;
        }
        Map<YearMonth, Series.Point> shown = new HashMap<>();
        before.points().stream()
                .filter(point -> point.status() == FigureStatus.OK && point.n() != null)
                .forEach(point -> shown.put(point.month(), point));
        return figures.stream()
                .map(figure -> shown.containsKey(figure.month())
                        ? stepwise(figure, shown.get(figure.month()), before.method())
                        : figure)
                .toList();
    }

    private MonthFigure stepwise(MonthFigure now, Series.Point shown, String method) {
        if (!smallGroups.isTooSmallAStep(shown.n(), now.persons())) {
            return now;
        }
        Score score = new Score(
                shown.n(),
                shown.value(),
                shown.lower() == null ? Double.NaN : shown.lower(),
                shown.upper() == null ? Double.NaN : shown.upper(),
                method,
                Score.Status.OK,
                Score.Reason.NONE);
        return new MonthFigure(
                now.month(), score, shown.n(), now.count() == 0 ? 0 : Math.round(shown.value() * shown.n()), now.p90());
    }

    private List<Kept> ofSurvey(long surveyId) throws SQLException {
        SurveyLayouts survey = new SurveyStore(connection)
                .surveys().stream()
                        .filter(found -> found.id() == surveyId)
                        .findFirst()
                        .orElseThrow();
        Map<Long, Months> departments = readMonths(survey);
        Map<SeriesKey, Series> before = published(surveyId);
        List<Kept> kept = new ArrayList<>();
        for (Map.Entry<Long, Months> department : departments.entrySet()) {
            for (ItemSet set : survey.newest().sets()) {
                if (!AnswerLayout.DRIVERS.equals(set.code())) {
                    ItemChoice items = ItemChoice.asNewest(survey.versions(), set.code(), true);
                    kept.add(keep(
                            surveyId,
                            Measure.INDEX,
                            set.code(),
                            department,
                            stepwise(
                                    index(survey, items, department.getValue()),
                                    before.get(new SeriesKey(Measure.INDEX, set.code(), department.getKey())))));
                }
            }
            for (ClosedItem item : survey.newest().items()) {
                if (item.isGraded()) {
                    Measure measure = item.isNps() ? Measure.NPS : Measure.TOPBOX;
                    ItemChoice items = ItemChoice.asNewest(survey.versions(), item.code(), false);
                    kept.add(keep(
                            surveyId,
                            measure,
                            item.code(),
                            department,
                            stepwise(
                                    single(survey, items, measure, department.getValue()),
                                    before.get(new SeriesKey(measure, item.code(), department.getKey())))));
                }
            }
        }
        return kept;
    }

    private Kept keep(
            long surveyId, Measure measure, String item, Map.Entry<Long, ?> department, List<MonthFigure> figures) {
        SmallGroups groups = measure.isOfSurveys() ? smallGroups : null;
        return new Kept(
                surveyId,
                department.getKey(),
                new SeriesBuilder(groups, businessDate).build(measure, item, null, figures));
    }

    private Map<Long, Months> readMonths(SurveyLayouts survey) throws SQLException {
        Set<Long> changed = changedDepartments(survey.versionIds());
        Map<Long, AnswerLayout> layouts = new TreeMap<>();
        survey.versions().forEach(version -> layouts.put(version.versionId(), version));
        Map<Long, Months> departments = new TreeMap<>();
        cells.readMonthsOfNight(new CellStore.Range(survey.versionIds(), null, EVER, NEVER), runNo, (key, encoded) -> {
            MonthCells month = new MonthCells(layouts.get(key.subjectId()));
            month.add(encoded);
            MonthCells.Cell total = month.total();
            YearMonth at = YearMonth.from(key.monthStart());
            departments.computeIfAbsent(COMPANY, id -> new Months()).add(at, key.subjectId(), total);
            if (key.departmentId() != COMPANY && changed.contains(key.departmentId())) {
                departments
                        .computeIfAbsent(key.departmentId(), id -> new Months())
                        .add(at, key.subjectId(), total);
            }
        });
        departments.values().forEach(Months::dropEmpty);
        return departments;
    }

    private static List<MonthFigure> index(SurveyLayouts survey, ItemChoice items, Months months) {
        List<MonthFigure> figures = new ArrayList<>();
        months.totals.forEach((month, versions) -> {
            Tally.Products tally = new Tally.Products(items, Statistic.INDEX);
            for (AnswerLayout version : survey.versions()) {
                MonthCells.Cell cell = versions.get(version.versionId());
                if (cell != null && items.asks(version.versionId())) {
                    tally.products().merge(cell.products().get(version.sets().indexOf(items.in(version.versionId()))));
                }
            }
            figures.add(new MonthFigure(month, tally.score(), tally.persons(), 0, Double.NaN));
        });
        return figures;
    }

    private static List<MonthFigure> single(SurveyLayouts survey, ItemChoice items, Measure measure, Months months) {
        ClosedItem item = items.single();
        Statistic statistic = measure == Measure.NPS ? Statistic.NPS : Statistic.TOPBOX;
        List<MonthFigure> figures = new ArrayList<>();
        months.totals.forEach((month, versions) -> {
            Tally.Histogram tally = new Tally.Histogram(item, statistic, item.topFrom());
            for (AnswerLayout version : survey.versions()) {
                MonthCells.Cell cell = versions.get(version.versionId());
                if (cell != null && items.asks(version.versionId())) {
                    tally.add(
                            cell.counts(),
                            version.offset(items.in(version.versionId()).items().get(0)));
                }
            }
            long count = tally.cell().countAtLeast(item.topFrom());
            figures.add(new MonthFigure(month, tally.score(), tally.persons(), count, Double.NaN));
        });
        return figures;
    }

    // --- complaints

    private List<Kept> ofComplaints() throws SQLException {
        Set<Long> changed = changedDepartments(List.of(ComplaintCells.SUBJECT));
        Map<Long, Map<YearMonth, ComplaintCells>> departments = new TreeMap<>();
        CellStore.Range all = new CellStore.Range(List.of(ComplaintCells.SUBJECT), null, EVER, NEVER);
        cells.readMonthsOfNight(all, runNo, (key, encoded) -> {
            YearMonth month = YearMonth.from(key.monthStart());
            add(departments, COMPANY, month, encoded);
            if (changed.contains(key.departmentId())) {
                add(departments, key.departmentId(), month, encoded);
            }
        });
        List<Kept> kept = new ArrayList<>();
        departments.entrySet().forEach(department -> {
            fillGaps((TreeMap<YearMonth, ComplaintCells>) department.getValue());
            for (Measure measure : Measure.values()) {
                if (!measure.isOfSurveys()) {
                    List<MonthFigure> figures = new ArrayList<>();
                    department.getValue().forEach((month, counts) -> figures.add(figure(measure, month, counts)));
                    kept.add(keep(ComplaintCells.SUBJECT, measure, "", department, figures));
                }
            }
        });
        return kept;
    }

    /** A month without any case is a month with 0 cases. */
    private static void fillGaps(TreeMap<YearMonth, ComplaintCells> months) {
        months.values().removeIf(ComplaintCells::isEmpty);
        if (months.isEmpty()) {
            return;
        }
        for (YearMonth month = months.firstKey(); month.isBefore(months.lastKey()); month = month.plusMonths(1)) {
            months.computeIfAbsent(month, m -> new ComplaintCells());
        }
    }

    private static void add(
            Map<Long, Map<YearMonth, ComplaintCells>> departments, long id, YearMonth month, byte[] encoded) {
        departments
                .computeIfAbsent(id, d -> new TreeMap<>())
                .computeIfAbsent(month, m -> new ComplaintCells())
                .add(encoded);
    }

    private static MonthFigure figure(Measure measure, YearMonth month, ComplaintCells counts) {
        Predicate<ComplaintCells.Key> complaints = key -> "COMPLAINT".equals(key.kind());
        return switch (measure) {
            case COMPLAINTS -> {
                long opened = counts.count(ComplaintCells.OPENED, complaints);
                yield new MonthFigure(month, count(opened), opened, opened, Double.NaN);
            }
            case ON_TIME -> {
                long onTime = counts.count(ComplaintCells.ON_TIME, complaints);
                long closed = onTime + counts.count(ComplaintCells.LATE, complaints);
                yield new MonthFigure(month, SCORES.share(onTime, closed), closed, onTime, Double.NaN);
            }
            case RESPONSE -> duration(month, counts.durations(ComplaintCells.RESPONSE, complaints));
            default -> duration(month, counts.durations(ComplaintCells.RESOLUTION, complaints));
        };
    }

    private static Score count(long number) {
        return new Score(number, number, Double.NaN, Double.NaN, Scores.COUNT, Score.Status.OK, Score.Reason.NONE);
    }

    private static MonthFigure duration(YearMonth month, DurationCell minutes) {
        Score median = SCORES.median(minutes);
        return new MonthFigure(month, median, minutes.n(), 0, minutes.quantile(P90));
    }
}
