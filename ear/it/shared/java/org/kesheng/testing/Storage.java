package org.kesheng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A database of its own for a server that is going to be killed, migrated and filled by the test before the server sees it. */
public final class Storage {
    private static final String H2_SETTINGS =
            ";WRITE_DELAY=0;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE,KEY,DAY,MONTH,YEAR";
    private static final String POSTGRES = "jdbc:postgresql://127.0.0.1:" + System.getProperty("it.pg") + "/";

    private final String vendor;
    private final String url;
    private final String user;
    private final Map<String, String> environment;
    private final Path folder;

    private Storage(String vendor, String url, String user, Map<String, String> environment, Path folder) {
        this.vendor = vendor;
        this.url = url;
        this.user = user;
        this.environment = environment;
        this.folder = folder;
    }

    /** H2 as it is shipped; the test looks in only while no server runs. */
    public static Storage h2(Path home) {
        return new Storage(
                "h2", embedded(home) + ";LOCK_TIMEOUT=20000" + H2_SETTINGS, "sa", Map.of(), home.resolve("db"));
    }

    /** H2 in the same file and with the same durability, opened by the server so that the test can look in and hold locks. */
    public static Storage sharedH2(Path home) {
        String url = embedded(home) + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=300000" + H2_SETTINGS;
        return new Storage(
                "h2",
                url,
                "sa",
                Map.of("KESHENG_DB_URL", url, "JAVA_TOOL_OPTIONS", "-Dh2.bindAddress=127.0.0.1"),
                home.resolve("db"));
    }

    private static String embedded(Path home) {
        return "jdbc:h2:file:" + home.resolve("db/kesheng").toAbsolutePath();
    }

    /** A database of the PostgreSQL that Maven started for the tests. */
    public static Storage postgres(String database) {
        String url = POSTGRES + database;
        return new Storage(
                "postgresql",
                url,
                "postgres",
                Map.of(
                        "KESHENG_DB_DRIVER", "postgresql",
                        "KESHENG_DB_URL", url,
                        "KESHENG_DB_USER", "postgres",
                        "KESHENG_DB_PASSWORD", "postgres"),
                null);
    }

    /** What the server is told. */
    public Map<String, String> environment() {
        return environment;
    }

    public boolean isH2() {
        return folder != null;
    }

    /** Empty tables, made as the server makes them. */
    public Storage fresh() throws SQLException, IOException {
        if (isH2()) {
            empty(folder);
        } else {
            recreate();
        }
        Flyway.configure()
                .dataSource(url, user, user)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .table("schema_history")
                .outOfOrder(true)
                .failOnMissingLocations(false)
                .load()
                .migrate();
        return this;
    }

    private void recreate() throws SQLException {
        String name = url.substring(url.lastIndexOf('/') + 1);
        try (Connection connection = DriverManager.getConnection(POSTGRES + "postgres", user, user);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " encoding 'UTF8'");
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(Storage::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, user);
    }

    /** Where a killed server held the file: forgets that, so that {@link #awaitOpened} sees the next one. */
    public void forgetHolder() {
        if (isH2()) {
            delete(folder.resolve("kesheng.lock.db"));
        }
    }

    /** Waits until the server has opened the file: it, not the test, is to be what the power is cut for. */
    public void awaitOpened() throws IOException, InterruptedException {
        Path lock = folder == null ? null : folder.resolve("kesheng.lock.db");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (lock != null && !(Files.exists(lock) && Files.readString(lock).contains("server="))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Nobody opens " + lock);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Statements that wait for a lock. */
    public List<String> blocked() throws SQLException {
        return texts(
                isH2()
                        ? "select executing_statement from information_schema.sessions where blocker_id is not null"
                        : "select query from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0");
    }

    /** First column of all rows. */
    public List<String> texts(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public String toString() {
        return isH2() ? "H2" : "PostgreSQL";
    }
}
