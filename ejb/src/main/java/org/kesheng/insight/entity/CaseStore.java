package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kesheng.insight.control.CaseFacts;
import org.kesheng.insight.control.CaseFacts.Contribution;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.DeltaBuilder.Delta;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Cause;
import org.kesheng.policy.Verdict;

/** Cases in the inbox, and what each counted as. */
public final class CaseStore {
    private final Connection connection;

    public CaseStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Those with ids within (after, to], ascending. The cases are locked, so that somebody who changes one meanwhile finds it gone from
     * the inbox and puts it there again.
     */
    public List<CaseFacts> waiting(long after, long to, int limit) throws SQLException {
        List<Long> ids = waitingIds(after, to, limit);
        Map<Long, CaseFacts> cases = new TreeMap<>();
        if (ids.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select c.id, coalesce(c.lead_department_id, c.unit_id),"
                                + " c.kind, c.party_kind, c.channel, c.category, c.cause_code, c.priority, c.severity, c.extent,"
                                + " c.verified, coalesce(c.satisfaction_improvement, c.satisfaction_revisit,"
                                + " c.satisfaction_reply), c.received_at, c.closed_at, c.state from complaint c where c.id in "
                                + ids(ids)
                                + " order by c.id for update");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                cases.put(rows.getLong(1), facts(rows));
            }
        }
        addClocks(cases);
        return List.copyOf(cases.values());
    }

    private List<Long> waitingIds(long after, long to, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select complaint_id from complaint_inbox"
                + " where complaint_id > ? and complaint_id <= ? order by complaint_id fetch first ? rows only")) {
            select.setLong(1, after);
            select.setLong(2, to);
            select.setInt(3, limit);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        boolean employee = ComplaintCells.EMPLOYEE.equals(row.getString(4));
        return new CaseFacts(
                row.getLong(1),
                row.getLong(2),
                employee ? ComplaintCells.EMPLOYEE : row.getString(3),
                text(row.getString(5)),
                text(row.getString(6)),
                text(row.getString(7)),
                text(row.getString(8)),
                text(row.getString(9)),
                text(row.getString(10)),
                row.getBoolean(11),
                CaseState.INVALID.name().equals(row.getString(15)),
                Cause.POLICY_IGNORANCE.equals(row.getString(7)),
                text(row.getString(12)),
                instant(row, 13),
                instant(row, 14),
                new ArrayList<>());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private void addClocks(Map<Long, CaseFacts> cases) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select complaint_id, clock, due_at, ended_at, verdict from complaint_clock where complaint_id in "
                                + ids(cases.keySet()) + " order by complaint_id, clock, run_no");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                cases.get(rows.getLong(1))
                        .clocks()
                        .add(new CaseFacts.Clock(
                                rows.getString(2),
                                instant(rows, 3),
                                instant(rows, 4),
                                Verdict.valueOf(rows.getString(5))));
            }
        }
    }

    private static String ids(Iterable<Long> ids) {
        List<String> texts = new ArrayList<>();
        ids.forEach(id -> texts.add(String.valueOf(id)));
        return texts.stream().collect(Collectors.joining(",", "(", ")"));
    }

    /** Replaces what the cases counted as, and gives the difference by block. */
    public List<Delta> recount(List<CaseFacts> cases, ZoneId zone) throws SQLException {
        Map<BlockKey, ComplaintCells> blocks = new TreeMap<>();
        Map<Long, byte[]> before = facts(cases);
        Map<Long, byte[]> after = new LinkedHashMap<>();
        for (CaseFacts one : cases) {
            byte[] counted = before.get(one.id());
            List<Contribution> contributions = one.contributions(zone);
            byte[] fresh = CaseFacts.encode(contributions);
            if (counted != null) {
                CaseFacts.decode(counted).forEach(count -> add(blocks, count, -1));
            }
            contributions.forEach(count -> add(blocks, count, 1));
            after.put(one.id(), fresh);
        }
        replaceFacts(before, after);
        List<Delta> deltas = new ArrayList<>();
        blocks.forEach((key, cells) -> deltas.add(new Delta(key, new byte[0], cells.toBytes())));
        return deltas;
    }

    private static void add(Map<BlockKey, ComplaintCells> blocks, Contribution count, long times) {
        blocks.computeIfAbsent(count.block(), key -> new ComplaintCells()).add(count.key(), times);
    }

    private Map<Long, byte[]> facts(List<CaseFacts> cases) throws SQLException {
        Map<Long, byte[]> facts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select complaint_id, fact from complaint_fact" + " where complaint_id in "
                                + ids(cases.stream().map(CaseFacts::id).toList()));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                facts.put(rows.getLong(1), rows.getBytes(2));
            }
        }
        return facts;
    }

    private void replaceFacts(Map<Long, byte[]> before, Map<Long, byte[]> after) throws SQLException {
        try (PreparedStatement insert =
                        connection.prepareStatement("insert into complaint_fact (fact, complaint_id) values (?, ?)");
                PreparedStatement update =
                        connection.prepareStatement("update complaint_fact set fact = ? where complaint_id = ?")) {
            for (Map.Entry<Long, byte[]> fact : after.entrySet()) {
                PreparedStatement write = before.containsKey(fact.getKey()) ? update : insert;
                write.setBytes(1, fact.getValue());
                write.setLong(2, fact.getKey());
                write.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    /** Takes a page out of the inbox. */
    public void takeOut(List<CaseFacts> page) throws SQLException {
        Inbox.ofComplaints(connection).takeOut(page.stream().map(CaseFacts::id).toList());
    }
}
