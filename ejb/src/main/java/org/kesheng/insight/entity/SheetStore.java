package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.insight.control.AnswerSheet;

/** Answer sheets in the inbox. */
public final class SheetStore {
    private final Connection connection;

    public SheetStore(Connection connection) {
        this.connection = connection;
    }

    /** Those with ids within (after, to], ascending. */
    public List<AnswerSheet> waiting(long after, long to, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select r.id, r.survey_version_id, r.department_id, r.channel, r.category, r.answered_on, r.answers, r.excluded,"
                        + " i.counted from response_inbox i join response r on r.id = i.response_id"
                        + " where i.response_id > ? and i.response_id <= ? order by i.response_id fetch first ? rows only")) {
            select.setFetchSize(2_000);
            select.setLong(1, after);
            select.setLong(2, to);
            select.setInt(3, limit);
            List<AnswerSheet> sheets = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sheets.add(sheet(rows));
                }
            }
            return sheets;
        }
    }

    /** All that count, with ids within (after, to], ascending; as if they were not counted yet. */
    public List<AnswerSheet> counting(long after, long to, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, survey_version_id, department_id, channel, category, answered_on, answers, excluded, false"
                        + " from response where id > ? and id <= ? and excluded is null order by id fetch first ? rows only")) {
            select.setLong(1, after);
            select.setLong(2, to);
            select.setInt(3, limit);
            List<AnswerSheet> sheets = new ArrayList<>(limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sheets.add(sheet(rows));
                }
            }
            return sheets;
        }
    }

    private static AnswerSheet sheet(ResultSet row) throws SQLException {
        return new AnswerSheet(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                text(row.getString(4)),
                text(row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getBytes(7),
                row.getString(8) != null,
                row.getBoolean(9));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Takes a page out of the inbox. */
    public void takeOut(List<AnswerSheet> page) throws SQLException {
        Inbox.ofResponses(connection).takeOut(page.stream().map(AnswerSheet::id).toList());
    }
}
