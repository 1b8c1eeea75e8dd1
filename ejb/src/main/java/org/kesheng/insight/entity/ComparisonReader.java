package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.kesheng.analytics.sufficient.DurationCell;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.LedgerEntry.Detail;
import org.kesheng.insight.LedgerEntry.Group;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.ComparedGroups;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.GroupTests;
import org.kesheng.insight.control.GroupTests.Outcome;
import org.kesheng.insight.control.ItemChoice;
import org.kesheng.insight.control.MonthCells;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.LedgerStore.Entry;
import org.kesheng.insight.entity.LedgerStore.Key;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;

/** Compares departments, channels and waves from month cells: no row is read. */
public final class ComparisonReader {
    private static final int MONTHS = 12;
    private static final long COMPANY = 0;

    private final CellStore cells;
    private final SmallGroups smallGroups;
    private final YearMonth from;
    private final YearMonth to;
    private final YearMonth wave;

    /** @param businessDate the twelve months end with its month, the waves with the last quarter that was complete on it */
    public ComparisonReader(Connection connection, LocalDate businessDate, SmallGroups smallGroups) {
        this.cells = new CellStore(connection);
        this.smallGroups = smallGroups;
        this.to = YearMonth.from(businessDate);
        this.from = to.minusMonths(MONTHS - 1L);
        YearMonth next = YearMonth.from(businessDate.plusDays(1));
        this.wave = next.minusMonths((next.getMonthValue() - 1) % 3 + 3L);
    }

    /** Group of a block within a question, null where it takes no part. */
    private String wave(LocalDate monthStart) {
        long months = ChronoUnit.MONTHS.between(wave, YearMonth.from(monthStart));
        return months < -3 || months > 2 ? null : quarter(monthStart);
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private Detail detail(Question question, List<Group> groups) {
        return question == Question.WAVES
                ? new Detail(
                        groups, wave.minusMonths(3).atDay(1), wave.plusMonths(2).atEndOfMonth(), null, null, null)
                : new Detail(groups, from.atDay(1), to.atEndOfMonth(), null, null, null);
    }

    // --- surveys

    /** Tests of every closed item of a survey. */
    public List<Entry> ofSurvey(SurveyLayouts survey) throws SQLException {
        Map<String, ItemChoice> choices = new TreeMap<>();
        Map<Question, Map<String, ComparedGroups>> counts = new TreeMap<>();
        for (ClosedItem item : survey.newest().items()) {
            choices.put(item.code(), ItemChoice.asNewest(survey.versions(), item.code(), false));
            for (Question question : List.of(Question.DEPARTMENTS, Question.CHANNELS, Question.WAVES)) {
                counts.computeIfAbsent(question, key -> new TreeMap<>())
                        .put(item.code(), new ComparedGroups(item.high() - item.low() + 1));
            }
        }
        Map<Long, AnswerLayout> layouts = new HashMap<>();
        survey.versions().forEach(version -> layouts.put(version.versionId(), version));
        YearMonth first = wave.minusMonths(3).isBefore(from) ? wave.minusMonths(3) : from;
        cells.readMonths(new CellStore.Range(survey.versionIds(), null, first, to), (key, encoded) -> {
            AnswerLayout layout = layouts.get(key.subjectId());
            MonthCells month = new MonthCells(layout);
            month.add(encoded);
            boolean within = !YearMonth.from(key.monthStart()).isBefore(from);
            month.cells()
                    .forEach((group, cell) -> choices.forEach((code, choice) -> {
                        if (choice.asks(key.subjectId())) {
                            int offset = layout.offset(
                                    choice.in(key.subjectId()).items().get(0));
                            add(counts, Question.WAVES, code, wave(key.monthStart()), cell.counts(), offset);
                            if (within) {
                                String department =
                                        key.departmentId() == COMPANY ? null : String.valueOf(key.departmentId());
                                add(counts, Question.DEPARTMENTS, code, department, cell.counts(), offset);
                                String channel = group.channel().isEmpty() ? null : group.channel();
                                add(counts, Question.CHANNELS, code, channel, cell.counts(), offset);
                            }
                        }
                    }));
        });
        List<Entry> entries = new ArrayList<>();
        counts.forEach((question, items) -> items.forEach((code, groups) -> {
            if (groups.isComparable(smallGroups)) {
                entries.add(entry(
                        question, survey, choices.get(code).newest().items().get(0), groups));
            }
        }));
        return entries;
    }

    private static void add(
            Map<Question, Map<String, ComparedGroups>> counts,
            Question question,
            String item,
            String group,
            long[] from,
            int offset) {
        if (group != null) {
            counts.get(question).get(item).add(group, from, offset);
        }
    }

    private Entry entry(Question question, SurveyLayouts survey, ClosedItem item, ComparedGroups groups) {
        List<long[]> shown = groups.shown(smallGroups);
        Outcome outcome = item.isGraded() ? GroupTests.grades(item.low(), shown) : GroupTests.choices(shown);
        List<Group> values = item.isGraded() ? groups.means(item.low(), smallGroups) : groups.shares(smallGroups);
        return new Entry(new Key(question, survey.id(), item.code(), COMPANY), outcome, detail(question, values));
    }

    // --- complaints

    /** What one group of complaints counts. */
    private static final class Cases {
        private long received;
        private final long[] onTimeAndLate = new long[2];
        private final DurationCell resolution = new DurationCell();
        private final Map<Long, Long> minutes = new TreeMap<>();

        void add(ComplaintCells.Key key, long times) {
            switch (key.measure()) {
                case ComplaintCells.OPENED -> received += times;
                case ComplaintCells.ON_TIME -> onTimeAndLate[0] += times;
                case ComplaintCells.LATE -> onTimeAndLate[1] += times;
                case ComplaintCells.RESOLUTION -> {
                    resolution.add(key.point(), times);
                    minutes.merge(key.point(), times, Long::sum);
                }
                default -> {
                    return;
                }
            }
        }
    }

    /** On-time rates and resolution times of complaints, and how many came in. */
    public List<Entry> ofComplaints() throws SQLException {
        Map<Question, Map<String, Cases>> groups = new TreeMap<>();
        YearMonth first = wave.minusMonths(3).isBefore(from) ? wave.minusMonths(3) : from;
        cells.readMonths(new CellStore.Range(List.of(ComplaintCells.SUBJECT), null, first, to), (block, encoded) -> {
            ComplaintCells month = new ComplaintCells();
            month.add(encoded);
            boolean within = !YearMonth.from(block.monthStart()).isBefore(from);
            month.counts().forEach((key, times) -> {
                if ("COMPLAINT".equals(key.kind())) {
                    add(groups, Question.WAVES, wave(block.monthStart()), key, times);
                    if (within) {
                        add(groups, Question.DEPARTMENTS, String.valueOf(block.departmentId()), key, times);
                        add(groups, Question.CHANNELS, key.channel(), key, times);
                    }
                }
            });
        });
        List<Entry> entries = new ArrayList<>();
        groups.forEach((question, cases) -> {
            entries.add(onTime(question, cases));
            entries.add(resolution(question, cases));
            if (question == Question.WAVES && cases.size() == 2) {
                entries.add(received(cases));
            }
        });
        return entries;
    }

    private static void add(
            Map<Question, Map<String, Cases>> groups,
            Question question,
            String group,
            ComplaintCells.Key key,
            long times) {
        if (group != null && !group.isEmpty()) {
            groups.computeIfAbsent(question, q -> new TreeMap<>())
                    .computeIfAbsent(group, g -> new Cases())
                    .add(key, times);
        }
    }

    private Entry onTime(Question question, Map<String, Cases> groups) {
        List<long[]> counts = groups.values().stream()
                .map(cases -> cases.onTimeAndLate)
                .filter(count -> count[0] + count[1] > 0)
                .toList();
        List<Group> values = values(groups, c -> c.onTimeAndLate[0] + c.onTimeAndLate[1], c -> {
            double all = c.onTimeAndLate[0] + c.onTimeAndLate[1];
            return c.onTimeAndLate[0] / all;
        });
        return new Entry(key(question, "ON_TIME"), GroupTests.choices(counts), detail(question, values));
    }

    private Entry resolution(Question question, Map<String, Cases> groups) {
        List<Map<Long, Long>> minutes = groups.values().stream()
                .map(cases -> cases.minutes)
                .filter(one -> !one.isEmpty())
                .toList();
        List<Group> values = values(groups, c -> c.resolution.n(), c -> c.resolution.median());
        return new Entry(key(question, "RESOLUTION"), GroupTests.durations(minutes), detail(question, values));
    }

    /** Events per day of two quarters. */
    private Entry received(Map<String, Cases> groups) {
        List<Cases> two = List.copyOf(groups.values());
        long before = ChronoUnit.DAYS.between(wave.minusMonths(3).atDay(1), wave.atDay(1));
        long now = ChronoUnit.DAYS.between(wave.atDay(1), wave.plusMonths(3).atDay(1));
        Outcome outcome = GroupTests.counts(two.get(1).received, now, two.get(0).received, before);
        List<Group> values = values(groups, c -> c.received, c -> (double) c.received);
        return new Entry(key(Question.WAVES, "COMPLAINTS"), outcome, detail(Question.WAVES, values));
    }

    private static Key key(Question question, String measure) {
        return new Key(question, ComplaintCells.SUBJECT, measure, COMPANY);
    }

    private static List<Group> values(
            Map<String, Cases> groups, ToLongFunction<Cases> n, Function<Cases, Double> value) {
        List<Group> values = new ArrayList<>();
        groups.forEach((name, cases) -> {
            if (n.applyAsLong(cases) > 0) {
                values.add(new Group(name, n.applyAsLong(cases), value.apply(cases), FigureStatus.OK));
            }
        });
        return values;
    }
}
