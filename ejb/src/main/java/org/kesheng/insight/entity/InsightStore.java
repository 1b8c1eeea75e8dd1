package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kesheng.insight.entity.NightStore.Publication;

/** Runs of {@code nightly-insights}, what they publish, and their findings. */
public final class InsightStore {
    private static final String PUBLISHED = "(select run_no from insight_publication)";

    private final Connection connection;

    public InsightStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * A run.
     *
     * @param nightNo night of figures that it reads
     * @param cut of that night, null where no night was published yet
     */
    public record Run(long runNo, long nightNo, LocalDate businessDate, Instant cut) {}

    /**
     * What readers see.
     *
     * @param nightNo night of figures that the newest run has read, 0 before the first
     * @param methods version of the methods by which it was computed
     */
    public record Published(long runNo, long nightNo, int methods, LocalDate businessDate, Instant cut) {}

    /** Fixes which night a run reads, once: a restart finds the first one. */
    public Run begin(long runNo, LocalDate businessDate) throws SQLException {
        Optional<Run> begun = run(runNo);
        if (begun.isPresent()) {
            return begun.get();
        }
        Publication night = new NightStore(connection).publication();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into insight_run (run_no, night_no, business_date, cut) values (?, ?, ?, ?)")) {
            insert.setLong(1, runNo);
            insert.setLong(2, night.runNo());
            insert.setObject(3, businessDate);
            insert.setObject(4, offset(night.cut()));
            insert.executeUpdate();
        }
        return new Run(runNo, night.runNo(), businessDate, night.cut());
    }

    private static OffsetDateTime offset(Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Empty before it has begun. */
    public Optional<Run> run(long runNo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select run_no, night_no, business_date, cut from insight_run where run_no = ?")) {
            select.setLong(1, runNo);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Run(
                                rows.getLong(1), rows.getLong(2), rows.getObject(3, LocalDate.class), instant(rows, 4)))
                        : Optional.empty();
            }
        }
    }

    public Published published() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select run_no, night_no, methods, business_date, cut from insight_publication where id = 1");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return new Published(
                    rows.getLong(1),
                    rows.getLong(2),
                    rows.getInt(3),
                    rows.getObject(4, LocalDate.class),
                    instant(rows, 5));
        }
    }

    /** Shows a run to the readers. One row, one statement: nobody sees half of it. */
    public void publish(Run run, int methods, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update insight_publication set run_no = ?, night_no = ?, methods = ?,"
                        + " business_date = ?, cut = ?, published_at = ? where id = 1 and run_no <= ?")) {
            update.setLong(1, run.runNo());
            update.setLong(2, run.nightNo());
            update.setInt(3, methods);
            update.setObject(4, run.businessDate());
            update.setObject(5, offset(run.cut()));
            update.setObject(6, offset(now));
            update.setLong(7, run.runNo());
            update.executeUpdate();
        }
    }

    /** What a finding is about; survey 0: complaints, department 0: the company. */
    public record Subject(String kind, long surveyId, long departmentId) {}

    /** Keeps a finding, in the place of what the same run wrote before. */
    public void keep(Subject subject, long runNo, String content) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from finding where kind = ? and survey_id = ? and department_id = ? and since_run = ?")) {
            bind(delete, subject);
            delete.setLong(4, runNo);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into finding (kind, survey_id, department_id, since_run, content) values (?, ?, ?, ?, ?)")) {
            bind(insert, subject);
            insert.setLong(4, runNo);
            insert.setString(5, content);
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Subject subject) throws SQLException {
        statement.setString(1, subject.kind());
        statement.setLong(2, subject.surveyId());
        statement.setLong(3, subject.departmentId());
    }

    /** The newest published finding. */
    public Optional<String> find(Subject subject) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select content from finding where kind = ? and survey_id = ?"
                        + " and department_id = ? and since_run <= " + PUBLISHED
                        + " order by since_run desc fetch first 1 row only")) {
            bind(select, subject);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Deletes findings that a newer published one has replaced, and runs that are no longer needed. */
    public void forgetOld() throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from finding where exists (select 1 from finding t"
                                + " where t.kind = finding.kind and t.survey_id = finding.survey_id"
                                + " and t.department_id = finding.department_id and t.since_run > finding.since_run"
                                + " and t.since_run <= " + PUBLISHED + ")");
                PreparedStatement runs =
                        connection.prepareStatement("delete from insight_run where run_no < " + PUBLISHED)) {
            delete.executeUpdate();
            runs.executeUpdate();
        }
    }
}
