package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.EmployeeTable.Case;
import org.kesheng.policy.CaseState;
import org.kesheng.shared.BusinessClock;

/** Reads cases of employees for the desk that deals with them. */
public final class EmployeeReader {
    private final Connection connection;

    public EmployeeReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param path of the department whose cases, or those of one below, are meant
     * @param others all cases but those
     */
    public List<Case> cases(String path, boolean others, YearMonth from, YearMonth to) throws SQLException {
        String whose = others ? "not (d.path like ?)" : "d.path like ?";
        try (PreparedStatement select =
                connection.prepareStatement("select coalesce(c.category, c.topic, ''), c.registrar_id, c.anonymous,"
                        + " c.received_at, c.closed_at, coalesce(c.satisfaction_improvement, c.satisfaction_revisit,"
                        + " c.satisfaction_reply) from complaint c"
                        + " join department d on d.id = coalesce(c.lead_department_id, c.unit_id) where c.party_kind = '"
                        + ComplaintCells.EMPLOYEE + "' and c.state <> '" + CaseState.INVALID + "' and " + whose
                        + " and c.received_at >= ? and c.received_at < ? order by c.id")) {
            select.setString(1, path + "%");
            select.setObject(2, begin(from));
            select.setObject(3, begin(to.plusMonths(1)));
            List<Case> cases = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long registrar = rows.getLong(2);
                    boolean unknown = rows.wasNull() || rows.getBoolean(3);
                    cases.add(new Case(
                            rows.getString(1),
                            unknown ? null : Long.valueOf(registrar),
                            instant(rows, 4),
                            instant(rows, 5),
                            rows.getString(6)));
                }
            }
            return cases;
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(BusinessClock.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
