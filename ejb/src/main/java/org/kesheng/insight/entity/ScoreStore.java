package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerSheet;
import org.kesheng.insight.control.DayCells;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.DeltaBuilder.Delta;
import org.kesheng.insight.control.MonthCells;

/**
 * Way of an answer into the figures: inbox, delta, block. Each hop is one transaction of the caller, who owns the connection, so a
 * kill at any point loses and doubles nothing: what was not moved is still there.
 *
 * <p>Plain JDBC, because a night moves millions of rows.
 */
public final class ScoreStore {
    /** How many blocks of a key a reader adds up before tidying folds them together. */
    static final int BLOCKS_PER_KEY = 4;

    private final Connection connection;
    private final Map<Long, AnswerLayout> layouts = new HashMap<>();

    public ScoreStore(Connection connection) {
        this.connection = connection;
    }

    /** How the answers of a version are packed. */
    public AnswerLayout layout(long versionId) {
        return layouts.computeIfAbsent(versionId, this::readLayout);
    }

    private AnswerLayout readLayout(long versionId) {
        try (PreparedStatement select = connection.prepareStatement("select definition from survey_version where id = ?")) {
            select.setLong(1, versionId);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("Questionnaire version " + versionId + " is missing");
                }
                return AnswerLayout.of(versionId, rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sheets waiting in the inbox with ids within (after, to], ascending. */
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
                    sheets.add(new AnswerSheet(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getLong(3),
                            text(rows.getString(4)),
                            text(rows.getString(5)),
                            rows.getObject(6, LocalDate.class),
                            rows.getBytes(7),
                            rows.getString(8) != null,
                            rows.getBoolean(9)));
                }
            }
            return sheets;
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Takes the sheets of a page out of the inbox: at once, unless another one came in between them meanwhile. */
    public void takeOut(List<AnswerSheet> page) throws SQLException {
        long first = page.get(0).id();
        long last = page.get(page.size() - 1).id();
        if (countWaiting(first, last) != page.size()) {
            takeOutSingly(page);
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from response_inbox where response_id between ? and ?")) {
            delete.setLong(1, first);
            delete.setLong(2, last);
            if (delete.executeUpdate() != page.size()) {
                throw new IllegalStateException("A sheet came in between " + first + " and " + last + " just now");
            }
        }
    }

    private int countWaiting(long first, long last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) from response_inbox where response_id between ? and ?")) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void takeOutSingly(List<AnswerSheet> page) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from response_inbox where response_id = ?")) {
            for (AnswerSheet sheet : page) {
                delete.setLong(1, sheet.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Stores the cells of a chunk. Its first response makes the natural key: a replay would collide, not double. */
    public void store(Collection<Delta> deltas, long runNo, long firstResponse) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into score_delta"
                + " (version_id, department_id, month_start, run_no, first_response, days, months) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Delta delta : deltas) {
                bind(insert, delta.key());
                insert.setLong(4, runNo);
                insert.setLong(5, firstResponse);
                insert.setBytes(6, delta.days());
                insert.setBytes(7, delta.months());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, BlockKey key) throws SQLException {
        statement.setLong(1, key.versionId());
        statement.setLong(2, key.departmentId());
        statement.setDate(3, Date.valueOf(key.monthStart()));
    }

    /** Keys with deltas, of the departments whose id leaves {@code part} when divided by {@code parts}. */
    public List<BlockKey> keysWithDeltas(int part, int parts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select distinct version_id, department_id, month_start"
                + " from score_delta where mod(department_id, ?) = ? order by version_id, department_id, month_start")) {
            select.setInt(1, parts);
            select.setInt(2, part);
            return keys(select);
        }
    }

    private static List<BlockKey> keys(PreparedStatement select) throws SQLException {
        List<BlockKey> keys = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(new BlockKey(rows.getLong(1), rows.getLong(2), rows.getObject(3, LocalDate.class)));
            }
        }
        return keys;
    }

    /** Adds the deltas of the keys to this night's blocks and deletes them. */
    public void merge(List<BlockKey> keys, long runNo) throws SQLException {
        List<Delta> blocks = new ArrayList<>();
        for (BlockKey key : keys) {
            AnswerLayout layout = layout(key.versionId());
            DayCells days = new DayCells(layout.length());
            MonthCells months = new MonthCells(layout);
            boolean again = addBlocks("score_day_block", key, runNo, days::add);
            addBlocks("score_month_block", key, runNo, months::add);
            addDeltas(key, days, months);
            if (again) {
                deleteBlocks(key, runNo, runNo);
            }
            blocks.add(new Delta(key, days.toBytes(), months.toBytes()));
        }
        insertBlocks(blocks, runNo);
        deleteDeltas(keys);
    }

    private interface Cells {
        void add(byte[] encoded);
    }

    private boolean addBlocks(String table, BlockKey key, long runNo, Cells cells) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select cells from " + table
                + " where version_id = ? and department_id = ? and month_start = ? and since_run = ?")) {
            bind(select, key);
            select.setLong(4, runNo);
            return addAll(select, cells);
        }
    }

    private static boolean addAll(PreparedStatement select, Cells cells) throws SQLException {
        boolean any = false;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                cells.add(rows.getBytes(1));
                any = true;
            }
        }
        return any;
    }

    private void addDeltas(BlockKey key, DayCells days, MonthCells months) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select days, months from score_delta where version_id = ? and department_id = ? and month_start = ?")) {
            bind(select, key);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    days.add(rows.getBytes(1));
                    months.add(rows.getBytes(2));
                }
            }
        }
    }

    private void insertBlocks(List<Delta> blocks, long runNo) throws SQLException {
        insert("score_day_block", blocks, runNo, true);
        insert("score_month_block", blocks, runNo, false);
    }

    private void insert(String table, List<Delta> blocks, long runNo, boolean days) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table
                + " (version_id, department_id, month_start, since_run, cells) values (?, ?, ?, ?, ?)")) {
            for (Delta block : blocks) {
                bind(insert, block.key());
                insert.setLong(4, runNo);
                insert.setBytes(5, days ? block.days() : block.months());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void deleteBlocks(BlockKey key, long first, long last) throws SQLException {
        for (String table : List.of("score_day_block", "score_month_block")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table
                    + " where version_id = ? and department_id = ? and month_start = ? and since_run between ? and ?")) {
                bind(delete, key);
                delete.setLong(4, first);
                delete.setLong(5, last);
                delete.executeUpdate();
            }
        }
    }

    private void deleteDeltas(List<BlockKey> keys) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from score_delta where version_id = ? and department_id = ? and month_start = ?")) {
            for (BlockKey key : keys) {
                bind(delete, key);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Keys that are worth folding: more than a few published blocks. */
    public List<BlockKey> crowdedKeys() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select version_id, department_id, month_start"
                + " from score_month_block where since_run <= (select run_no from publication)"
                + " group by version_id, department_id, month_start having count(*) > " + BLOCKS_PER_KEY
                + " order by version_id, department_id, month_start")) {
            return keys(select);
        }
    }

    /** Folds the published blocks of a key into one. Readers see either all of them or the one. */
    public void fold(BlockKey key) throws SQLException {
        AnswerLayout layout = layout(key.versionId());
        DayCells days = new DayCells(layout.length());
        MonthCells months = new MonthCells(layout);
        long published = published();
        addUpTo("score_day_block", key, published, days::add);
        addUpTo("score_month_block", key, published, months::add);
        deleteBlocks(key, 0, published);
        insertBlocks(List.of(new Delta(key, days.toBytes(), months.toBytes())), published);
    }

    private void addUpTo(String table, BlockKey key, long runNo, Cells cells) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select cells from " + table
                + " where version_id = ? and department_id = ? and month_start = ? and since_run <= ?")) {
            bind(select, key);
            select.setLong(4, runNo);
            addAll(select, cells);
        }
    }

    private long published() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select run_no from publication");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What to read: blocks of these versions, departments (null: all) and months. */
    public record Range(Collection<Long> versionIds, Collection<Long> departmentIds, YearMonth from, YearMonth to) {
        String condition() {
            String departments = departmentIds == null ? "" : " and b.department_id in " + in(departmentIds);
            return " where b.version_id in " + in(versionIds) + departments
                    + " and b.month_start between ? and ?";
        }

        private static String in(Collection<Long> ids) {
            return ids.isEmpty() ? "(-1)" : ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        }
    }

    /** Takes blocks as they come. */
    public interface BlockReader {
        void read(BlockKey key, byte[] cells);
    }

    /** Published cells by day. */
    public void readDays(Range range, BlockReader reader) throws SQLException {
        read("score_day_block", range, " and b.since_run <= (select run_no from publication)", reader);
    }

    /** Published cells by month. */
    public void readMonths(Range range, BlockReader reader) throws SQLException {
        read("score_month_block", range, " and b.since_run <= (select run_no from publication)", reader);
    }

    /** Cells by month as they will be seen once the night is published. */
    public void readMonthsOfNight(Range range, long runNo, BlockReader reader) throws SQLException {
        read("score_month_block", range, " and b.since_run <= " + runNo, reader);
    }

    private void read(String table, Range range, String visible, BlockReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select b.version_id, b.department_id, b.month_start, b.cells from " + table + " b" + range.condition() + visible)) {
            select.setFetchSize(500);
            select.setDate(1, Date.valueOf(range.from().atDay(1)));
            select.setDate(2, Date.valueOf(range.to().atDay(1)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    BlockKey key = new BlockKey(rows.getLong(1), rows.getLong(2), rows.getObject(3, LocalDate.class));
                    reader.read(key, rows.getBytes(4));
                }
            }
        }
    }
}
