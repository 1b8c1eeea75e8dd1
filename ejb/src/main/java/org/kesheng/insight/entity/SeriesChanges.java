package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.LedgerEntry.Detail;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.insight.Series;
import org.kesheng.insight.control.GroupTests;
import org.kesheng.insight.entity.LedgerStore.Entry;
import org.kesheng.insight.entity.LedgerStore.Key;
import org.kesheng.insight.entity.SeriesStore.Kept;

/** Changes of level in published monthly series. */
public final class SeriesChanges {
    /** Pettitt's p is an approximation that shorter series do not bear. */
    private static final int LEAST = 12;

    private final Connection connection;

    public SeriesChanges(Connection connection) {
        this.connection = connection;
    }

    /**
     * Tests of the series of a survey (0: complaints) that were written after a night; not of shares of satisfied answers, which say
     * once more what the index of the same item says.
     */
    public List<Entry> of(long surveyId, long sinceNight) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        for (Kept kept : new SeriesStore(connection).since(surveyId, sinceNight)) {
            if (kept.series().measure() == Series.Measure.TOPBOX) {
                continue;
            }
            List<Series.Point> points = kept.series().points().stream()
                    .filter(point -> point.status() == FigureStatus.OK && !point.partial() && point.value() != null)
                    .toList();
            if (points.size() >= LEAST) {
                entries.add(entry(kept, points));
            }
        }
        return entries;
    }

    private static Entry entry(Kept kept, List<Series.Point> points) {
        Series series = kept.series();
        GroupTests.Change change = GroupTests.change(
                points.stream().mapToDouble(Series.Point::value).toArray());
        String item = series.item().isEmpty()
                ? series.measure().name()
                : series.measure().name() + "/" + series.item();
        Detail detail =
                new Detail(List.of(), null, null, points.get(change.at()).month(), change.before(), change.after());
        return new Entry(
                new Key(Question.CHANGE, kept.surveyId(), item, kept.departmentId()), change.outcome(), detail);
    }
}
