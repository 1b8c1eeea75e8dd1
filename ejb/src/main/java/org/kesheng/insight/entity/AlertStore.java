package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.kesheng.insight.CauseAndProduct;
import org.kesheng.insight.Series.Measure;
import org.kesheng.insight.Series.SignalKind;
import org.kesheng.insight.SystemicIssue;
import org.kesheng.insight.SystemicIssue.State;
import org.kesheng.insight.control.Recurrence.Found;
import org.kesheng.policy.Cause;
import org.kesheng.policy.Packs;
import org.kesheng.policy.Text;

/** What people were told once: signals of charts, and systemic issues. */
public final class AlertStore {
    private final Connection connection;

    public AlertStore(Connection connection) {
        this.connection = connection;
    }

    /** A signal of a chart; department 0: the company. */
    public record Signal(
            Measure measure, long surveyId, String item, long departmentId, SignalKind kind, YearMonth month) {}

    private long next(String sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('" + sequence + "')");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Notes a signal. @return its number, empty where it is known already */
    public OptionalLong raise(Signal signal, long runNo, Instant now) throws SQLException {
        if (isKnown(signal)) {
            return OptionalLong.empty();
        }
        long id = next("chart_alert_seq");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into chart_alert (id, measure, survey_id, item, department_id, signal_kind, month_start,"
                        + " raised_run, raised_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, signal.measure().name());
            insert.setLong(3, signal.surveyId());
            insert.setString(4, signal.item());
            insert.setLong(5, signal.departmentId());
            insert.setString(6, signal.kind().name());
            insert.setObject(7, signal.month().atDay(1));
            insert.setLong(8, runNo);
            insert.setObject(9, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return OptionalLong.of(id);
    }

    private boolean isKnown(Signal signal) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from chart_alert where measure = ? and survey_id = ? and item = ? and department_id = ?"
                        + " and signal_kind = ? and month_start = ?")) {
            select.setString(1, signal.measure().name());
            select.setLong(2, signal.surveyId());
            select.setString(3, signal.item());
            select.setLong(4, signal.departmentId());
            select.setString(5, signal.kind().name());
            select.setObject(6, signal.month().atDay(1));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The signal of that number. */
    public Optional<Signal> signal(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select measure, survey_id, item, department_id, signal_kind, month_start from chart_alert where id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Signal(
                                Measure.valueOf(rows.getString(1)),
                                rows.getLong(2),
                                rows.getString(3),
                                rows.getLong(4),
                                SignalKind.valueOf(rows.getString(5)),
                                YearMonth.from(rows.getObject(6, LocalDate.class))))
                        : Optional.empty();
            }
        }
    }

    /** Pairs that somebody has decided about, and when last. */
    public Map<CauseAndProduct, LocalDate> settled() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select cause, product, max(decided_on)"
                        + " from systemic_issue where decided_on is not null group by cause, product");
                ResultSet rows = select.executeQuery()) {
            Map<CauseAndProduct, LocalDate> settled = new TreeMap<>();
            while (rows.next()) {
                settled.put(
                        new CauseAndProduct(rows.getString(1), rows.getString(2)), rows.getObject(3, LocalDate.class));
            }
            return settled;
        }
    }

    /** Raises an issue, or counts the cases of the one that is open. @return its number, empty where it was open already */
    public OptionalLong raise(Found found, LocalDate businessDate, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update systemic_issue set cases = ?, first_on = ?, last_on = ? where cause = ? and product = ?"
                        + " and state = 'OPEN'")) {
            update.setInt(1, found.cases());
            update.setObject(2, found.firstOn());
            update.setObject(3, found.lastOn());
            update.setString(4, found.pair().cause());
            update.setString(5, found.pair().product());
            if (update.executeUpdate() > 0) {
                return OptionalLong.empty();
            }
        }
        long id = next("systemic_issue_seq");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into systemic_issue (id, cause, product, cases, first_on, last_on, raised_on, raised_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")) {
            insert.setLong(1, id);
            insert.setString(2, found.pair().cause());
            insert.setString(3, found.pair().product());
            insert.setInt(4, found.cases());
            insert.setObject(5, found.firstOn());
            insert.setObject(6, found.lastOn());
            insert.setObject(7, businessDate);
            insert.setObject(8, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return OptionalLong.of(id);
    }

    /** Issues, the open ones first, then the newest. */
    public List<SystemicIssue> issues(int limit) throws SQLException {
        return issues(" order by case when state = 'OPEN' then 0 else 1 end, cases desc, id desc" + " fetch first "
                + limit + " rows only");
    }

    public Optional<SystemicIssue> issue(long id) throws SQLException {
        return issues(" where id = " + id).stream().findFirst();
    }

    private List<SystemicIssue> issues(String condition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, cause, product, cases, first_on, last_on, raised_on, state, decided_on, decided_by,"
                                + " plan_code, reason from systemic_issue" + condition);
                ResultSet rows = select.executeQuery()) {
            List<SystemicIssue> issues = new ArrayList<>();
            while (rows.next()) {
                String recorded = rows.getString(2);
                Cause cause = Packs.shipped().cause(recorded).orElse(null);
                issues.add(new SystemicIssue(
                        rows.getLong(1),
                        cause == null ? recorded : cause.code(),
                        cause == null ? Text.same(recorded) : cause.title(),
                        cause == null ? null : cause.domain(),
                        rows.getString(3),
                        rows.getInt(4),
                        rows.getObject(5, LocalDate.class),
                        rows.getObject(6, LocalDate.class),
                        rows.getObject(7, LocalDate.class),
                        State.valueOf(rows.getString(8)),
                        rows.getObject(9, LocalDate.class),
                        rows.getString(10),
                        rows.getString(11),
                        rows.getString(12)));
            }
            return issues;
        }
    }

    /** Decides about an open issue. @return false where it is not open (any more) */
    public boolean decide(long id, State state, String planCode, String reason, String by, LocalDate on)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update systemic_issue set state = ?, plan_code = ?, reason = ?, decided_by = ?, decided_on = ?"
                        + " where id = ? and state = 'OPEN'")) {
            update.setString(1, state.name());
            update.setString(2, planCode);
            update.setString(3, reason);
            update.setString(4, by);
            update.setObject(5, on);
            update.setLong(6, id);
            return update.executeUpdate() == 1;
        }
    }
}
