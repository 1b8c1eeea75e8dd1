package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What waits to be counted: one row an object. */
final class Inbox {
    private final Connection connection;
    private final String table;
    private final String id;

    private Inbox(Connection connection, String table, String id) {
        this.connection = connection;
        this.table = table;
        this.id = id;
    }

    static Inbox ofResponses(Connection connection) {
        return new Inbox(connection, "response_inbox", "response_id");
    }

    static Inbox ofComplaints(Connection connection) {
        return new Inbox(connection, "complaint_inbox", "complaint_id");
    }

    /** Lowest id less 1, highest id, number. */
    long[] span() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(min(" + id
                        + "), 1) - 1, coalesce(max(" + id + "), 0), count(*) from " + table);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3)};
        }
    }

    /** Takes a page out: at once, unless another row came in between meanwhile. {@code ids} ascending, not empty. */
    void takeOut(List<Long> ids) throws SQLException {
        long first = ids.get(0);
        long last = ids.get(ids.size() - 1);
        if (count(first, last) != ids.size()) {
            takeOutSingly(ids);
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + table + " where " + id + " between ? and ?")) {
            delete.setLong(1, first);
            delete.setLong(2, last);
            if (delete.executeUpdate() != ids.size()) {
                throw new IllegalStateException("Something came in between " + first + " and " + last + " just now");
            }
        }
    }

    private int count(long first, long last) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from " + table + " where " + id + " between ? and ?")) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void takeOutSingly(List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where " + id + " = ?")) {
            for (Long one : ids) {
                delete.setLong(1, one);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
