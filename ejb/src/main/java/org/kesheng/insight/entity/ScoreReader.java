package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kesheng.insight.Departments;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.AnswerLayout.ItemSet;
import org.kesheng.insight.control.DayCells;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.ItemChoice;
import org.kesheng.insight.control.MonthCells;
import org.kesheng.insight.control.Periods;
import org.kesheng.insight.control.ScoreReading;
import org.kesheng.insight.control.ShownGroups.Group;
import org.kesheng.insight.control.Tally;
import org.kesheng.insight.entity.NightStore.Publication;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.shared.Refused;

/** Reads the tallies of a query from month cells, day cells or rows, whichever tells enough with the least to read (I4). */
public final class ScoreReader {
    private static final long MOST_ROWS = 20_000;
    private static final String EACH = "*";

    private final Connection connection;
    private final CellStore store;
    private final SurveyStore surveys;

    private final LocalDate today;

    private ScoreQuery query;
    private Departments.Choice departments;
    private ItemChoice items;
    private Periods periods;
    private ScoreReading reading;
    private SurveyLayouts survey;
    private final Map<Long, AnswerLayout> layouts = new HashMap<>();

    public ScoreReader(Connection connection, LocalDate today) {
        this.today = today;
        this.connection = connection;
        this.store = new CellStore(connection);
        this.surveys = new SurveyStore(connection);
    }

    /** @throws Refused as {@link org.kesheng.insight.Figures#scores} */
    public ScoreReading read(ScoreQuery wanted, Departments.Choice chosen) throws SQLException {
        query = wanted;
        departments = chosen;
        survey = surveys.survey(query.survey()).orElseThrow(() -> Refused.notFound("insight.noSurvey", query.survey()));
        survey.versions().forEach(version -> layouts.put(version.versionId(), version));
        boolean set = query.statistic() == Statistic.INDEX || query.statistic() == Statistic.ALPHA;
        items = ItemChoice.of(survey.versions(), query.item(), set);
        Supplier<Tally> fresh = tallies(set);
        Publication publication = new NightStore(connection).publication();
        periods = periods(survey);
        reading =
                new ScoreReading(periods, publication.cut(), departments.each() || EACH.equals(query.channel()), fresh);
        if (publication.runNo() > 0) {
            readCounted(set, publication);
        }
        if (reading.hasGaps()) {
            surveys.uncountedDays(rows()).forEach(reading::pendingOn);
        }
        return reading;
    }

    /** The survey that was read. */
    public SurveyLayouts survey() {
        return survey;
    }

    /** Keeps from being shown what other queries would tell; after {@link #read}. */
    public ScoreReading.Shown shown(Discreet.Survey discreet) {
        ItemSet asked = items.newest();
        return (key, from, to) -> discreet.shows(asked, group(key), from, to);
    }

    private Group group(ScoreReading.Key key) {
        if (!departments.each()) {
            return new Group(departmentIds(), false, key.channel(), query.category());
        }
        List<Long> alone = departments.codes().entrySet().stream()
                .filter(entry -> entry.getValue().equals(key.department()))
                .map(Map.Entry::getKey)
                .toList();
        return alone.isEmpty()
                ? new Group(null, false, key.channel(), query.category())
                : new Group(alone, true, key.channel(), query.category());
    }

    private Supplier<Tally> tallies(boolean set) {
        Statistic statistic = query.statistic();
        if (set) {
            check(statistic != Statistic.ALPHA || items.newest().items().size() > 1, "item", "insight.alphaItems");
            check(!query.weighted(), "weighted", "insight.notWeighted");
            return () -> new Tally.Products(items, statistic);
        }
        ClosedItem item = items.single();
        check(statistic == Statistic.N || item.isGraded(), "item", "insight.notGraded");
        check(statistic != Statistic.NPS || item.high() == 10 && item.low() <= 1, "item", "insight.notNps");
        int threshold = query.threshold() == null ? item.topFrom() : query.threshold();
        if (!query.weighted() || statistic == Statistic.N) {
            return () -> new Tally.Histogram(item, statistic, threshold);
        }
        check(statistic != Statistic.NPS, "weighted", "insight.notWeighted");
        return () -> new Tally.Weighted(statistic, threshold);
    }

    private void check(boolean holds, String field, String code) {
        if (!holds) {
            throw Refused.invalid(field, code, query.item() == null ? "" : query.item());
        }
    }

    /** The range asked for; what is not given follows from the data, in whole months. */
    private Periods periods(SurveyLayouts survey) throws SQLException {
        YearMonth[] months =
                surveys.months(survey.id()).orElse(new YearMonth[] {YearMonth.from(today), YearMonth.from(today)});
        LocalDate from = query.from() == null ? months[0].atDay(1) : query.from();
        LocalDate to = query.to() == null ? months[1].atEndOfMonth() : query.to();
        to = to.isBefore(from) && query.to() == null ? from : to;
        from = to.isBefore(from) && query.from() == null ? to : from;
        if (to.isBefore(from)) {
            throw Refused.invalid("to", "insight.rangeReversed", from, to);
        }
        Periods wanted = new Periods(from, to, query.grain());
        long groups = departments.each() ? departments.codes().size() : 1;
        if (wanted.count() * groups > MOST_ROWS) {
            throw Refused.invalid("grain", "insight.tooManyRows", MOST_ROWS);
        }
        return wanted;
    }

    private void readCounted(boolean set, Publication publication) throws SQLException {
        boolean declared = !set
                || items.versionIds().stream()
                        .allMatch(id -> layouts.get(id).sets().contains(items.in(id)));
        if (query.weighted() && query.statistic() != Statistic.N || set && !(declared && periods.isWholeMonths())) {
            surveys.readRows(rows(), publication.cut(), this::addRow);
            return;
        }
        YearMonth first = YearMonth.from(periods.from());
        YearMonth last = YearMonth.from(periods.to());
        YearMonth firstWhole = periods.holdsWhole(first) ? first : first.plusMonths(1);
        YearMonth lastWhole = periods.holdsWhole(last) ? last : last.minusMonths(1);
        if (query.grain() == ScoreQuery.Grain.DAY || firstWhole.isAfter(lastWhole)) {
            readDays(first, last);
            return;
        }
        if (first.isBefore(firstWhole)) {
            readDays(first, first);
        }
        store.readMonthsByNight(range(firstWhole, lastWhole), this::addMonth);
        if (lastWhole.isBefore(last)) {
            readDays(last, last);
        }
    }

    private void readDays(YearMonth from, YearMonth to) throws SQLException {
        store.readDaysByNight(range(from, to), this::addDays);
    }

    private CellStore.Range range(YearMonth from, YearMonth to) {
        return new CellStore.Range(items.versionIds(), departmentIds(), from, to);
    }

    private Collection<Long> departmentIds() {
        return departments.codes() == null ? null : departments.codes().keySet();
    }

    private SurveyStore.Rows rows() {
        String channel = EACH.equals(query.channel()) ? null : query.channel();
        return new SurveyStore.Rows(
                items.versionIds(), departmentIds(), channel, query.category(), periods.from(), periods.to());
    }

    private String department(long id) {
        return departments.each() ? departments.codes().get(id) : departments.code();
    }

    private boolean wants(String channel, String category) {
        return (query.channel() == null
                        || EACH.equals(query.channel())
                        || query.channel().equals(channel))
                && (query.category() == null || query.category().equals(category));
    }

    private Tally tally(long departmentId, String channel, LocalDate day, long runNo) {
        return reading.tally(department(departmentId), query.channel() == null ? null : channel, day, runNo);
    }

    private void addMonth(BlockKey block, long runNo, byte[] encoded) {
        long versionId = block.subjectId();
        AnswerLayout layout = layouts.get(versionId);
        MonthCells cells = new MonthCells(layout);
        cells.add(encoded);
        ItemSet chosen = items.in(versionId);
        int set = layout.sets().indexOf(chosen);
        cells.cells().forEach((key, cell) -> {
            if (wants(key.channel(), key.category())) {
                Tally tally = tally(block.departmentId(), key.channel(), block.monthStart(), runNo);
                if (tally instanceof Tally.Histogram histogram) {
                    histogram.add(cell.counts(), layout.offset(chosen.items().get(0)));
                } else if (tally instanceof Tally.Products products) {
                    products.products().merge(cell.products().get(set));
                }
            }
        });
    }

    private void addDays(BlockKey block, long runNo, byte[] encoded) {
        long versionId = block.subjectId();
        AnswerLayout layout = layouts.get(versionId);
        DayCells cells = new DayCells(layout.length());
        cells.add(encoded);
        int offset = layout.offset(items.in(versionId).items().get(0));
        cells.cells().forEach((key, counts) -> {
            LocalDate day = block.monthStart().withDayOfMonth(key.day());
            if (periods.contains(day) && wants(key.channel(), key.category())) {
                ((Tally.Histogram) tally(block.departmentId(), key.channel(), day, runNo)).add(counts, offset);
            }
        });
    }

    private void addRow(
            long versionId, long departmentId, String channel, LocalDate day, double weight, byte[] answers) {
        Tally tally = tally(departmentId, channel, day, 0);
        ItemSet chosen = items.in(versionId);
        if (tally instanceof Tally.Products products) {
            products.products().add(MonthCells.row(chosen, answers));
        } else if (tally instanceof Tally.Weighted weighted) {
            int answer = AnswerLayout.answer(answers, chosen.items().get(0));
            if (!AnswerLayout.isMissing(answer)) {
                weighted.add(answer, weight);
            }
        }
    }
}
