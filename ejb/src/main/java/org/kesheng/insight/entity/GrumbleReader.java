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
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.insight.GrumbleRow;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Cause;
import org.kesheng.shared.BusinessClock;

/** Counts grumbles by who keeps the customer, which the cells of the night do not tell apart. */
public final class GrumbleReader {
    private static final Scores SCORES = Scores.withDefaults();
    private static final String SELECT = "select s.name, d.code, count(*), sum(case when c.cause_code = '"
            + Cause.POLICY_IGNORANCE + "' then 1 else 0 end) from complaint c"
            + " left join customer k on k.number = c.customer_number"
            + " left join department d on d.id = k.owner_department_id"
            + " left join staff s on s.id = coalesce(k.owner_staff_id, d.head_id)"
            + " where c.kind = 'COMPLAINT' and c.party_kind <> '" + ComplaintCells.EMPLOYEE + "' and c.state <> '"
            + CaseState.INVALID + "' and c.received_at >= ? and c.received_at < ? and c.received_at <= ?"
            + " and (cast(? as varchar(200)) is null or d.path like ?)"
            + " group by s.name, d.code order by d.code, s.name";

    private final Connection connection;

    public GrumbleReader(Connection connection) {
        this.connection = connection;
    }

    /** @param path of the department whose customers and those of the ones below are meant, null: all */
    public List<GrumbleRow> read(YearMonth from, YearMonth to, String path) throws SQLException {
        Instant cut = new NightStore(connection).publication().cut();
        List<GrumbleRow> found = new ArrayList<>();
        if (cut == null) {
            return found;
        }
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, begin(from));
            select.setObject(2, begin(to.plusMonths(1)));
            select.setObject(3, cut.atOffset(ZoneOffset.UTC));
            select.setString(4, path);
            select.setString(5, path + "%");
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Score share = SCORES.share(rows.getLong(4), rows.getLong(3));
                    found.add(new GrumbleRow(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            share.value(),
                            share.lower(),
                            share.upper(),
                            share.method(),
                            cut));
                }
            }
        }
        return found;
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(BusinessClock.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
