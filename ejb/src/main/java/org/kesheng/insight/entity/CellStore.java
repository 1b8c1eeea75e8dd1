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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kesheng.insight.AsOf;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.Cells;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.DayCells;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.DeltaBuilder.Delta;
import org.kesheng.insight.control.MonthCells;
import org.kesheng.insight.control.SmallGroups;

/**
 * The cells on their way into the figures: delta, block. Each hop is one transaction of the caller, who owns the connection, so a
 * kill at any point loses and doubles nothing: what was not moved is still there.
 *
 * <p>Plain JDBC, because a night moves millions of rows.
 */
public final class CellStore {
    /** How many blocks of a key a reader adds up before tidying folds them together. */
    static final int BLOCKS_PER_KEY = 4;

    private final Connection connection;
    private final Map<Long, AnswerLayout> layouts = new HashMap<>();

    public CellStore(Connection connection) {
        this.connection = connection;
    }

    /** How the answers of a version are packed. */
    public AnswerLayout layout(long versionId) {
        return layouts.computeIfAbsent(versionId, this::readLayout);
    }

    private AnswerLayout readLayout(long versionId) {
        try (PreparedStatement select =
                connection.prepareStatement("select definition from survey_version where id = ?")) {
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

    /** Stores the cells of a chunk, in the transaction that takes what they count out of the inbox. */
    public void store(Collection<Delta> deltas) throws SQLException {
        long chunk = nextChunk();
        try (PreparedStatement insert = connection.prepareStatement("insert into cell_delta"
                + " (subject_id, department_id, month_start, chunk_no, days, months) values (?, ?, ?, ?, ?, ?)")) {
            for (Delta delta : deltas) {
                bind(insert, delta.key());
                insert.setLong(4, chunk);
                insert.setBytes(5, delta.days());
                insert.setBytes(6, delta.months());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long nextChunk() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('cell_chunk_seq')");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void bind(PreparedStatement statement, BlockKey key) throws SQLException {
        statement.setLong(1, key.subjectId());
        statement.setLong(2, key.departmentId());
        statement.setDate(3, Date.valueOf(key.monthStart()));
    }

    /** Keys with deltas, of the departments whose id leaves {@code part} when divided by {@code parts}. */
    public List<BlockKey> keysWithDeltas(int part, int parts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct subject_id, department_id, month_start"
                        + " from cell_delta where mod(department_id, ?) = ? order by subject_id, department_id, month_start")) {
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
            Block block = block(key);
            boolean again = addBlocks("day_block", key, "= " + runNo, block.days());
            again |= addBlocks("month_block", key, "= " + runNo, block.months());
            addDeltas(key, block);
            if (again) {
                deleteBlocks(key, runNo, runNo);
            }
            blocks.add(block.toDelta(key));
        }
        insertBlocks(blocks, runNo);
        deleteDeltas(keys);
    }

    /** The block that the deltas of one key add up to. */
    Delta sum(BlockKey key, List<Delta> deltas) {
        Block block = block(key);
        for (Delta delta : deltas) {
            block.days().add(delta.days());
            block.months().add(delta.months());
        }
        return block.toDelta(key);
    }

    /** Two sums being formed; complaints leave the days empty. */
    private record Block(Cells days, Cells months) {
        Delta toDelta(BlockKey key) {
            return new Delta(key, days.toBytes(), months.toBytes());
        }
    }

    private Block block(BlockKey key) {
        if (key.subjectId() == ComplaintCells.SUBJECT) {
            return new Block(Cells.NONE, new ComplaintCells());
        }
        AnswerLayout layout = layout(key.subjectId());
        return new Block(new DayCells(layout.length()), new MonthCells(layout));
    }

    private boolean addBlocks(String table, BlockKey key, String runs, Cells cells) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select cells from " + table
                + " where subject_id = ? and department_id = ? and month_start = ? and since_run " + runs)) {
            bind(select, key);
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

    private void addDeltas(BlockKey key, Block block) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select days, months from cell_delta where subject_id = ? and department_id = ? and month_start = ?")) {
            bind(select, key);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    block.days().add(rows.getBytes(1));
                    block.months().add(rows.getBytes(2));
                }
            }
        }
    }

    private void insertBlocks(List<Delta> blocks, long runNo) throws SQLException {
        insert("day_block", blocks, runNo, Delta::days);
        insert("month_block", blocks, runNo, Delta::months);
    }

    private void insert(String table, List<Delta> blocks, long runNo, Function<Delta, byte[]> cells)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table
                + " (subject_id, department_id, month_start, since_run, cells) values (?, ?, ?, ?, ?)")) {
            for (Delta block : blocks) {
                if (cells.apply(block).length > 0) {
                    bind(insert, block.key());
                    insert.setLong(4, runNo);
                    insert.setBytes(5, cells.apply(block));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void deleteBlocks(BlockKey key, long first, long last) throws SQLException {
        for (String table : List.of("day_block", "month_block")) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from " + table
                            + " where subject_id = ? and department_id = ? and month_start = ? and since_run between ? and ?")) {
                bind(delete, key);
                delete.setLong(4, first);
                delete.setLong(5, last);
                delete.executeUpdate();
            }
        }
    }

    private void deleteDeltas(List<BlockKey> keys) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from cell_delta where subject_id = ? and department_id = ? and month_start = ?")) {
            for (BlockKey key : keys) {
                bind(delete, key);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Subject and department of all blocks that the published night does not have yet. */
    public List<Changed> changed() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select distinct subject_id, department_id from month_block"
                                + " where since_run > (select run_no from publication) order by subject_id, department_id");
                ResultSet rows = select.executeQuery()) {
            List<Changed> changed = new ArrayList<>();
            while (rows.next()) {
                changed.add(new Changed(rows.getLong(1), rows.getLong(2)));
            }
            return changed;
        }
    }

    /** Subjects with blocks that came in after a night, up to the published one. */
    public List<Long> subjectsSince(long nightNo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select distinct subject_id from month_block"
                + " where since_run > ? and since_run <= (select run_no from publication) order by subject_id")) {
            select.setLong(1, nightNo);
            List<Long> subjects = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getLong(1));
                }
            }
            return subjects;
        }
    }

    /** A department whose cells of a subject changed. */
    public record Changed(long subjectId, long departmentId) {}

    /** Keys that are worth folding: more than a few published blocks. */
    public List<BlockKey> crowdedKeys() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select subject_id, department_id, month_start"
                + " from month_block where since_run <= (select run_no from publication)"
                + " group by subject_id, department_id, month_start having count(*) > " + BLOCKS_PER_KEY
                + " order by subject_id, department_id, month_start")) {
            return keys(select);
        }
    }

    /**
     * Folds the published blocks of a key into one. Readers see either all of them or the one. Blocks behind the last step that may be
     * shown stay apart, because the one block would show them.
     */
    public void fold(BlockKey key, SmallGroups smallGroups) throws SQLException {
        long last = lastShown(key, smallGroups);
        Block block = block(key);
        addBlocks("day_block", key, "<= " + last, block.days());
        addBlocks("month_block", key, "<= " + last, block.months());
        deleteBlocks(key, 0, last);
        insertBlocks(List.of(block.toDelta(key)), last);
    }

    /** The newest published night of which answers are shown. */
    private long lastShown(BlockKey key, SmallGroups smallGroups) throws SQLException {
        long published = published();
        if (key.subjectId() == ComplaintCells.SUBJECT) {
            return published;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select since_run, cells from month_block"
                        + " where subject_id = ? and department_id = ? and month_start = ? and since_run <= ? order by since_run")) {
            bind(select, key);
            select.setLong(4, published);
            long last = published;
            long shown = 0;
            long waiting = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    MonthCells cells = new MonthCells(layout(key.subjectId()));
                    cells.add(rows.getBytes(2));
                    waiting += cells.sheets();
                    if (!smallGroups.isTooSmallAStep(shown, shown + waiting)) {
                        shown += waiting;
                        waiting = 0;
                        last = rows.getLong(1);
                    }
                }
            }
            return waiting == 0 ? published : last;
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
    public record Range(Collection<Long> subjectIds, Collection<Long> departmentIds, YearMonth from, YearMonth to) {
        String condition() {
            String departments = departmentIds == null ? "" : " and b.department_id in " + in(departmentIds);
            return " where b.subject_id in " + in(subjectIds) + departments + " and b.month_start between ? and ?";
        }

        private static String in(Collection<Long> ids) {
            return ids.isEmpty()
                    ? "(-1)"
                    : ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        }
    }

    /** Takes blocks as they come. */
    public interface BlockReader {
        void read(BlockKey key, byte[] cells);
    }

    /** Takes blocks with the number of the night that added them. */
    public interface NightReader {
        void read(BlockKey key, long runNo, byte[] cells);
    }

    /** Published cells by day. */
    public void readDays(Range range, BlockReader reader) throws SQLException {
        readDaysByNight(range, (key, runNo, cells) -> reader.read(key, cells));
    }

    /** Published cells by day. */
    public void readDaysByNight(Range range, NightReader reader) throws SQLException {
        read("day_block", range, " and b.since_run <= " + AsOf.sql(), reader);
    }

    /** Published cells by month. */
    public void readMonthsByNight(Range range, NightReader reader) throws SQLException {
        read("month_block", range, " and b.since_run <= " + AsOf.sql(), reader);
    }

    /** Published cells by month. */
    public void readMonths(Range range, BlockReader reader) throws SQLException {
        read("month_block", range, " and b.since_run <= " + AsOf.sql(), (key, run, cells) -> reader.read(key, cells));
    }

    /** Cells by month as they will be seen once the night is published. */
    public void readMonthsOfNight(Range range, long runNo, BlockReader reader) throws SQLException {
        read("month_block", range, " and b.since_run <= " + runNo, (key, run, cells) -> reader.read(key, cells));
    }

    private void read(String table, Range range, String visible, NightReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select b.subject_id, b.department_id, b.month_start, b.since_run, b.cells from " + table + " b"
                        + range.condition() + visible)) {
            select.setFetchSize(500);
            select.setDate(1, Date.valueOf(range.from().atDay(1)));
            select.setDate(2, Date.valueOf(range.to().atDay(1)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    BlockKey key = new BlockKey(rows.getLong(1), rows.getLong(2), rows.getObject(3, LocalDate.class));
                    reader.read(key, rows.getLong(4), rows.getBytes(5));
                }
            }
        }
    }
}
