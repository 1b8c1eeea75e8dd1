package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kesheng.analytics.sufficient.ItemCell;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.DayCells;
import org.kesheng.insight.control.MonthCells;
import org.kesheng.insight.control.Periods;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.survey.Questionnaire;

/** Reads the histograms of all items of a survey in one pass over its published cells. */
public final class ResultReader {
    private final Connection connection;
    private final SurveyLayouts survey;
    private final Map<Long, AnswerLayout> layouts = new HashMap<>();
    private final Map<Long, long[]> counts = new HashMap<>();
    private final SortedSet<String> channels = new TreeSet<>();
    private String channel;
    private Periods periods;

    public ResultReader(Connection connection, SurveyLayouts survey) {
        this.connection = connection;
        this.survey = survey;
        survey.versions().forEach(version -> {
            layouts.put(version.versionId(), version);
            counts.put(version.versionId(), new long[version.length()]);
        });
    }

    /** What the survey is called and asks. */
    public record Asked(String nameZh, String nameEn, int version, Questionnaire questionnaire) {}

    public Asked asked() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select s.name_zh, s.name_en, v.number, v.definition from survey s"
                        + " join survey_version v on v.survey_id = s.id where v.id = ?")) {
            select.setLong(1, survey.newest().versionId());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return new Asked(
                        rows.getString(1), rows.getString(2), rows.getInt(3), Questionnaire.parse(rows.getString(4)));
            }
        }
    }

    /**
     * Adds up what is published.
     *
     * @param departmentIds null: all
     * @param wanted channel, null: all
     */
    public ResultReader read(Collection<Long> departmentIds, String wanted, LocalDate from, LocalDate to)
            throws SQLException {
        channel = wanted;
        periods = new Periods(from, to, null);
        CellStore store = new CellStore(connection);
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        YearMonth firstWhole = periods.holdsWhole(first) ? first : first.plusMonths(1);
        YearMonth lastWhole = periods.holdsWhole(last) ? last : last.minusMonths(1);
        if (firstWhole.isAfter(lastWhole)) {
            days(store, departmentIds, first, last);
            return this;
        }
        if (first.isBefore(firstWhole)) {
            days(store, departmentIds, first, first);
        }
        store.readMonths(
                new CellStore.Range(survey.versionIds(), departmentIds, firstWhole, lastWhole),
                (key, cells) -> addMonth(key.subjectId(), cells));
        if (lastWhole.isBefore(last)) {
            days(store, departmentIds, last, last);
        }
        return this;
    }

    private void days(CellStore store, Collection<Long> departmentIds, YearMonth from, YearMonth to)
            throws SQLException {
        store.readDays(
                new CellStore.Range(survey.versionIds(), departmentIds, from, to),
                (key, cells) -> addDays(key.subjectId(), key.monthStart(), cells));
    }

    private void addMonth(long versionId, byte[] encoded) {
        MonthCells cells = new MonthCells(layouts.get(versionId));
        cells.add(encoded);
        cells.cells().forEach((key, cell) -> add(versionId, key.channel(), cell.counts()));
    }

    private void addDays(long versionId, LocalDate monthStart, byte[] encoded) {
        DayCells cells = new DayCells(layouts.get(versionId).length());
        cells.add(encoded);
        cells.cells().forEach((key, found) -> {
            if (periods.contains(monthStart.withDayOfMonth(key.day()))) {
                add(versionId, key.channel(), found);
            }
        });
    }

    private void add(long versionId, String found, long[] more) {
        if (!found.isEmpty()) {
            channels.add(found);
        }
        if (channel == null || channel.equals(found)) {
            long[] sum = counts.get(versionId);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
        }
    }

    /** The answers to an item of the newest version; older versions that ask it on another scale take no part. */
    public ItemCell cell(ClosedItem item) {
        ItemCell cell = ItemCell.ofScale(item.low(), item.high());
        for (AnswerLayout version : survey.versions()) {
            version.item(item.code())
                    .filter(same -> same.low() == item.low() && same.high() == item.high())
                    .ifPresent(same -> {
                        long[] sum = counts.get(version.versionId());
                        int offset = version.offset(same);
                        for (int answer = item.low(); answer <= item.high(); answer++) {
                            cell.add(answer, sum[offset + answer - item.low()]);
                        }
                    });
        }
        return cell;
    }

    public List<String> channels() {
        return List.copyOf(channels);
    }
}
