package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.kesheng.insight.AsOf;

/** What a night takes in, and which night readers see. */
public final class NightStore {
    private final Connection connection;

    public NightStore(Connection connection) {
        this.connection = connection;
    }

    /** Ids from (exclusive) and to (inclusive) that the night takes out of the inboxes, and how many there were. */
    public record Cut(
            Instant at,
            long responseFrom,
            long responseTo,
            long responses,
            long complaintFrom,
            long complaintTo,
            long complaints) {}

    /** The newest night that readers see; run 0 and nulls before the first. */
    public record Publication(long runNo, LocalDate businessDate, Instant cut) {}

    /** Fixes the cut of a night, once: a restart finds the first one. */
    public Cut cut(long runNo, Instant now) throws SQLException {
        Cut cut = cut(runNo);
        if (cut != null) {
            return cut;
        }
        long[] responses = Inbox.ofResponses(connection).span();
        long[] complaints = Inbox.ofComplaints(connection).span();
        Cut fresh = new Cut(now, responses[0], responses[1], responses[2], complaints[0], complaints[1], complaints[2]);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into night_cut (run_no, cut, response_from,"
                        + " response_to, responses, complaint_from, complaint_to, complaints) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, runNo);
            insert.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setLong(3, fresh.responseFrom());
            insert.setLong(4, fresh.responseTo());
            insert.setLong(5, fresh.responses());
            insert.setLong(6, fresh.complaintFrom());
            insert.setLong(7, fresh.complaintTo());
            insert.setLong(8, fresh.complaints());
            insert.executeUpdate();
        }
        return fresh;
    }

    /** The cut of a night, null before it is made. */
    public Cut cut(long runNo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select cut, response_from, response_to, responses,"
                + " complaint_from, complaint_to, complaints from night_cut where run_no = ?")) {
            select.setLong(1, runNo);
            try (ResultSet rows = select.executeQuery()) {
                return !rows.next()
                        ? null
                        : new Cut(
                                rows.getObject(1, OffsetDateTime.class).toInstant(),
                                rows.getLong(2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6),
                                rows.getLong(7));
            }
        }
    }

    /** Shows a night to the readers. One row, one statement: nobody sees half of it. */
    public void publish(long runNo, LocalDate businessDate, Instant now) throws SQLException {
        Cut cut = cut(runNo);
        try (PreparedStatement update =
                connection.prepareStatement("update publication set run_no = ?, business_date = ?,"
                        + " cut = ?, published_at = ? where id = 1 and run_no <= ?")) {
            update.setLong(1, runNo);
            update.setObject(2, businessDate);
            update.setObject(3, OffsetDateTime.ofInstant(cut.at(), ZoneOffset.UTC));
            update.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            update.setLong(5, runNo);
            update.executeUpdate();
        }
    }

    /** What is read: the published night, or the one that is about to be ({@link AsOf}). */
    public Publication publication() throws SQLException {
        Long night = AsOf.night();
        if (night != null) {
            return new Publication(night, null, cut(night).at());
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select run_no, business_date, cut from publication where id = 1");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            OffsetDateTime cut = rows.getObject(3, OffsetDateTime.class);
            return new Publication(
                    rows.getLong(1), rows.getObject(2, LocalDate.class), cut == null ? null : cut.toInstant());
        }
    }

    /** Forgets the cuts of nights before the published one. */
    public void forgetCuts() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from night_cut where run_no < (select run_no from publication where id = 1)")) {
            delete.executeUpdate();
        }
    }
}
