package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.kesheng.insight.ComplaintQuery;
import org.kesheng.insight.Departments.Choice;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.ComplaintTally;

/** Reads published counts of complaints by day. Durations, whose point is no day, are not among them. */
public final class ComplaintReader {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final Connection connection;

    public ComplaintReader(Connection connection) {
        this.connection = connection;
    }

    public ComplaintTally read(ComplaintQuery query, Choice departments) throws SQLException {
        LocalDate from = query.from() == null ? EVER : query.from();
        LocalDate to = query.to() == null ? NEVER : query.to();
        ComplaintTally tally =
                new ComplaintTally(new NightStore(connection).publication().cut());
        CellStore.Range range = new CellStore.Range(
                List.of(ComplaintCells.SUBJECT),
                departments.codes() == null ? null : departments.codes().keySet(),
                YearMonth.from(from),
                YearMonth.from(to));
        new CellStore(connection).readMonths(range, (key, encoded) -> {
            ComplaintCells cells = new ComplaintCells();
            cells.add(encoded);
            cells.counts().forEach((counted, times) -> {
                if (isByDay(counted) && isWithin(key.monthStart().plusDays(counted.point() - 1), from, to)) {
                    tally.add(key.departmentId(), counted, times);
                }
            });
        });
        return tally;
    }

    private static boolean isByDay(ComplaintCells.Key key) {
        return !key.measure().equals(ComplaintCells.RESPONSE) && !key.measure().equals(ComplaintCells.RESOLUTION);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
