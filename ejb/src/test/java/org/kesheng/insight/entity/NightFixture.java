package org.kesheng.insight.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.kesheng.insight.control.AnswerSheet;
import org.kesheng.insight.control.CaseFacts;
import org.kesheng.insight.control.DeltaBuilder;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.shared.BusinessClock;

/**
 * A migrated database with a survey of two versions, and nights in it that are cut into random pieces and killed at random: a killed
 * piece is a transaction rolled back.
 */
final class NightFixture implements AutoCloseable {
    static final long SURVEY = 1;
    static final long FIRST_VERSION = 11;
    static final long SECOND_VERSION = 12;
    static final int DEPARTMENTS = 4;
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final int DAYS = 420;
    static final String[] CHANNELS = {"WEB", "PHONE", null};
    private static final String ITEMS =
            "[{\"code\":\"A\",\"type\":\"RATING\",\"min\":1,\"max\":5,\"indicator\":\"SERVICE\",\"weight\":0.6},"
                    + "{\"code\":\"B\",\"type\":\"RATING\",\"min\":1,\"max\":5,\"indicator\":\"SERVICE\",\"weight\":0.4},"
                    + "{\"code\":\"R\",\"type\":\"NPS\",\"nps\":true},"
                    + "{\"code\":\"T\",\"type\":\"TEXT\"}";

    /** What is held back depends on how often a night runs; what is counted does not. */
    static final SmallGroups SHOW_ALL = new SmallGroups(1);

    final Connection connection;
    private long run;

    NightFixture(String name) throws SQLException {
        String url = "jdbc:h2:mem:" + name
                + ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE,KEY,DAY,MONTH,YEAR";
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        prepare();
    }

    private void prepare() throws SQLException {
        for (int d = 1; d <= DEPARTMENTS; d++) {
            sql("insert into department (id, version, code, name_zh, name_en, path, active) values (" + d + ", 0, 'D"
                    + d + "', '部', 'D', '/" + d + "/', true)");
        }
        sql("insert into survey (id, version, code, name_zh, name_en, kind, anonymous, state, created_at)"
                + " values (1, 0, 'S', '调查', 'Survey', 'SATISFACTION', true, 'OPEN', current_timestamp)");
        version(FIRST_VERSION, 1, ITEMS + "]");
        version(SECOND_VERSION, 2, ITEMS + ",{\"code\":\"C\",\"type\":\"CHOICE\",\"min\":1,\"max\":3}]");
        connection.commit();
    }

    private void version(long id, int number, String definition) throws SQLException {
        version(SURVEY, id, number, definition);
    }

    void version(long survey, long id, int number, String definition) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into survey_version (id, survey_id, number, published_at, definition) values (?, ?, ?, current_timestamp, ?)")) {
            insert.setLong(1, id);
            insert.setLong(2, survey);
            insert.setInt(3, number);
            insert.setString(4, definition);
            insert.executeUpdate();
        }
    }

    /** A response as the oracle knows it. */
    record Given(
            long id,
            long version,
            Long department,
            String channel,
            LocalDate day,
            Double weight,
            int[] answers,
            boolean excluded) {}

    /** Random responses in the inbox. */
    List<Given> respond(Random random, long firstId, int count) throws SQLException {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long version = random.nextBoolean() ? FIRST_VERSION : SECOND_VERSION;
            int[] answers = new int[version == FIRST_VERSION ? 3 : 4];
            answers[0] = random.nextInt(8) == 0 ? 255 : 1 + random.nextInt(5);
            answers[1] = random.nextInt(8) == 0 ? 255 : Math.max(1, Math.min(5, answers[0] + random.nextInt(3) - 1));
            answers[2] = random.nextInt(8) == 0 ? 255 : random.nextInt(11);
            if (answers.length == 4) {
                answers[3] = 1 + random.nextInt(3);
            }
            Long department = random.nextInt(10) == 0 ? null : Long.valueOf(1 + random.nextInt(DEPARTMENTS));
            given.add(new Given(
                    firstId + i,
                    version,
                    department,
                    CHANNELS[random.nextInt(CHANNELS.length)],
                    FIRST_DAY.plusDays(random.nextInt(DAYS)),
                    random.nextInt(3) == 0 ? null : random.nextInt(400) / 128.0,
                    answers,
                    random.nextInt(20) == 0));
        }
        store(given);
        return given;
    }

    private void store(List<Given> given) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into response (id, survey_id, survey_version_id,"
                        + " department_id, channel, weight, answered_on, received_at, answers, excluded) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Given one : given) {
                byte[] answers = new byte[one.answers().length];
                for (int i = 0; i < answers.length; i++) {
                    answers[i] = (byte) one.answers()[i];
                }
                insert.setLong(1, one.id());
                insert.setLong(2, one.version());
                insert.setObject(3, one.department());
                insert.setString(4, one.channel());
                insert.setObject(5, one.weight());
                insert.setDate(6, Date.valueOf(one.day()));
                insert.setTimestamp(7, Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")));
                insert.setBytes(8, answers);
                insert.setString(9, one.excluded() ? "DUPLICATE" : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (Given one : given) {
            sql("insert into response_inbox (response_id) values (" + one.id() + ")");
        }
        connection.commit();
    }

    /** How a night is cut up. */
    record Cutting(int partitions, int page, int pagesPerChunk, double killed, Random random) {
        static Cutting whole() {
            return new Cutting(1, 100_000, 1, 0, new Random(0));
        }

        static Cutting random(long seed) {
            Random random = new Random(seed);
            return new Cutting(1 + random.nextInt(5), 1 + random.nextInt(60), 1 + random.nextInt(4), 0.3, random);
        }
    }

    private interface Step {
        /** @return whether there was something to do */
        boolean run() throws SQLException;
    }

    /** One night from cut to publication, every transaction of which may be killed and is then taken up again. */
    void night(Cutting cutting) throws SQLException {
        collect(cutting);
        publish(cutting);
    }

    /** Only the part that counts, as of a night that was cancelled after it. */
    void collect(Cutting cutting) throws SQLException {
        long number = ++run;
        NightStore.Cut[] cut = new NightStore.Cut[1];
        once(cutting, () -> {
            cut[0] = new NightStore(connection).cut(number, Instant.parse("2026-02-01T00:00:00Z"));
            return true;
        });
        for (int part : shuffled(cutting)) {
            long from = bound(cut[0].responseFrom(), cut[0].responseTo(), part, cutting.partitions());
            long to = bound(cut[0].responseFrom(), cut[0].responseTo(), part + 1, cutting.partitions());
            repeat(cutting, () -> sheets(cutting, from, to));
        }
        for (int part : shuffled(cutting)) {
            long from = bound(cut[0].complaintFrom(), cut[0].complaintTo(), part, cutting.partitions());
            long to = bound(cut[0].complaintFrom(), cut[0].complaintTo(), part + 1, cutting.partitions());
            repeat(cutting, () -> cases(cutting, from, to));
        }
    }

    private static long bound(long from, long to, int part, int parts) {
        return part == parts ? to : from + (long) (((double) to - from) / parts * part);
    }

    private static List<Integer> shuffled(Cutting cutting) {
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < cutting.partitions(); part++) {
            parts.add(part);
        }
        Collections.shuffle(parts, cutting.random());
        return parts;
    }

    private boolean sheets(Cutting cutting, long from, long to) throws SQLException {
        CellStore cells = new CellStore(connection);
        DeltaBuilder builder = new DeltaBuilder(cells::layout);
        List<List<AnswerSheet>> pages = new ArrayList<>();
        long last = from;
        for (int p = 0; p < cutting.pagesPerChunk(); p++) {
            List<AnswerSheet> page = new SheetStore(connection).waiting(last, to, cutting.page());
            if (!page.isEmpty()) {
                page.forEach(builder::add);
                last = page.get(page.size() - 1).id();
                pages.add(page);
            }
        }
        cells.store(builder.deltas());
        for (List<AnswerSheet> page : pages) {
            new SheetStore(connection).takeOut(page);
        }
        return !pages.isEmpty();
    }

    private boolean cases(Cutting cutting, long from, long to) throws SQLException {
        CaseStore store = new CaseStore(connection);
        List<CaseFacts> page = store.waiting(from, to, cutting.page());
        if (page.isEmpty()) {
            return false;
        }
        new CellStore(connection).store(store.recount(page, BusinessClock.ZONE));
        store.takeOut(page);
        return true;
    }

    private void publish(Cutting cutting) throws SQLException {
        int parts = cutting.partitions();
        for (int part : shuffled(cutting)) {
            repeat(cutting, () -> {
                List<BlockKey> keys = new CellStore(connection).keysWithDeltas(part, parts);
                new CellStore(connection).merge(keys.subList(0, Math.min(keys.size(), cutting.page())), run);
                return !keys.isEmpty();
            });
        }
        SeriesWriter series = new SeriesWriter(connection, run, LocalDate.of(2026, 2, 28), SHOW_ALL);
        for (long survey : series.changedSurveys()) {
            once(cutting, () -> {
                series.write(survey);
                return true;
            });
        }
        once(cutting, () -> {
            new NightStore(connection).publish(run, LocalDate.of(2026, 1, 31), Instant.parse("2026-02-01T00:00:10Z"));
            return true;
        });
        for (BlockKey key : new CellStore(connection).crowdedKeys()) {
            once(cutting, () -> {
                new CellStore(connection).fold(key, SHOW_ALL);
                return true;
            });
        }
        once(cutting, () -> {
            new SeriesStore(connection).forgetOld();
            new NightStore(connection).forgetCuts();
            return true;
        });
    }

    private void repeat(Cutting cutting, Step step) throws SQLException {
        while (once(cutting, step)) {
            continue;
        }
    }

    private boolean once(Cutting cutting, Step step) throws SQLException {
        while (cutting.random().nextDouble() < cutting.killed()) {
            step.run();
            connection.rollback();
        }
        boolean busy = step.run();
        connection.commit();
        return busy;
    }

    /** Fails with the first figure that differs. */
    static void assertSameFigures(List<String> expected, List<String> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                fail(i + ": expected " + shorten(expected.get(i)) + "\nbut was " + shorten(actual.get(i)));
            }
        }
        assertEquals(expected.size(), actual.size());
    }

    private static String shorten(String line) {
        return line.length() <= 400 ? line : line.substring(0, 400);
    }

    /** All published figures as text: folded blocks and the newest series that have points. */
    List<String> published() throws SQLException {
        List<String> text = new ArrayList<>();
        for (BlockKey key : allKeys()) {
            new CellStore(connection).fold(key, SHOW_ALL);
        }
        dump("select subject_id, department_id, month_start, cells from day_block order by 1, 2, 3", text);
        dump("select subject_id, department_id, month_start, cells from month_block order by 1, 2, 3", text);
        dump(
                "select measure, survey_id, item, department_id, content from series s where since_run = (select max(since_run)"
                        + " from series t where t.measure = s.measure and t.survey_id = s.survey_id and t.item = s.item"
                        + " and t.department_id = s.department_id) order by 1, 2, 3, 4",
                text);
        connection.rollback();
        text.removeIf(line -> line.contains("\"points\":[]"));
        return text;
    }

    /** All published blocks of answers, folded, in the order of their keys. */
    List<String> blocks() throws SQLException {
        for (BlockKey key : allKeys()) {
            new CellStore(connection).fold(key, SHOW_ALL);
        }
        List<String> text = new ArrayList<>();
        dump(
                "select m.subject_id, m.department_id, m.month_start, d.cells, m.cells from month_block m"
                        + " join day_block d on d.subject_id = m.subject_id and d.department_id = m.department_id"
                        + " and d.month_start = m.month_start where m.subject_id > 0 order by 1, 2, 3",
                text);
        connection.rollback();
        return text;
    }

    /** A block as {@link #blocks} has it. */
    static String text(DeltaBuilder.Delta block) {
        return block.key().subjectId() + " " + block.key().departmentId() + " "
                + block.key().monthStart() + " " + HexFormat.of().formatHex(block.days()) + " "
                + HexFormat.of().formatHex(block.months()) + " ";
    }

    private List<BlockKey> allKeys() throws SQLException {
        List<BlockKey> keys = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        "select distinct subject_id, department_id, month_start from month_block order by 1, 2, 3")) {
            while (rows.next()) {
                keys.add(new BlockKey(rows.getLong(1), rows.getLong(2), rows.getObject(3, LocalDate.class)));
            }
        }
        return keys;
    }

    private void dump(String sql, List<String> text) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int c = 1; c <= columns; c++) {
                    byte[] bytes = rows.getMetaData().getColumnTypeName(c).contains("BINARY") ? rows.getBytes(c) : null;
                    line.append(
                                    bytes == null
                                            ? rows.getString(c)
                                            : HexFormat.of().formatHex(bytes))
                            .append(' ');
                }
                text.add(line.toString());
            }
        }
    }

    long number(String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Committed at once, as by somebody else. */
    void execute(String sql) throws SQLException {
        sql(sql);
        connection.commit();
    }

    void sql(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    TreeMap<Long, String> departments() {
        TreeMap<Long, String> departments = new TreeMap<>();
        for (long d = 1; d <= DEPARTMENTS; d++) {
            departments.put(d, "D" + d);
        }
        return departments;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        sql("shutdown");
    }
}
