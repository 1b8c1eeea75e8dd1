package org.kesheng.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.bench.SurveyLoad;

/**
 * R1: the night is killed with the power, in its steps and in the recovery itself, and ends with the figures of an undisturbed one.
 *
 * <p>{@code -Dchaos.seed=N} repeats a run; {@code -Dchaos.minutes=N} goes on with the following seeds for so long and adds each to
 * {@code docs/security/chaos.csv}.
 */
class NightKillIT {
    private static final Logger LOG = System.getLogger(NightKillIT.class.getName());
    private static final int ANSWERS = 60_000;
    private static final List<String> STEPS = List.of("responses", "scores", "trends", "publish", "fold");
    private static final Path TARGET = Path.of(System.getProperty("it.target"));
    private static final long FIRST_SEED = Long.getLong("chaos.seed", 20_261_122L);
    private static final long MINUTES = Long.getLong("chaos.minutes", 0L);

    @Test
    @DisplayName("R1 on H2: killed anywhere in the night and in its recovery, the same figures")
    void onH2() throws Exception {
        Path base = TARGET.resolve("home-night-base");
        delete(base);
        NightServer migrating = new NightServer(base, Map.of());
        migrating.start();
        migrating.close();
        try (Connection connection = DriverManager.getConnection(NightServer.h2(base), "sa", "sa")) {
            load(connection);
        }
        Path straight = copy(base, "home-night-straight");
        String expected;
        try (NightServer server = new NightServer(straight, Map.of()).start()) {
            assertEquals("DONE", server.await(server.startNight()).get("status").asText());
            expected = server.figures();
        }
        for (long seed : seeds()) {
            Path home = copy(base, "home-night-killed");
            NightServer server = new NightServer(home, Map.of());
            killAndCompare(server, expected, seed, "H2", null);
        }
    }

    @Test
    @DisplayName(
            "R1 on PostgreSQL: killed in the middle of scores and of publication and in its recovery, the same figures")
    void onPostgres() throws Exception {
        Map<String, String> database = NightServer.postgres("kesheng_night");
        Path home = TARGET.resolve("home-night-pg");
        delete(home);
        recreate("kesheng_night");
        NightServer server = new NightServer(home, database);
        String expected;
        try (Connection connection = prepared(server, database.get("KESHENG_DB_URL"))) {
            assertEquals("DONE", server.await(server.startNight()).get("status").asText());
            expected = server.figures();
            server.close();
            for (long seed : seeds()) {
                new SurveyLoad(connection).forget();
                killAndCompare(server, expected, seed, "PostgreSQL", connection);
            }
        } finally {
            server.close();
        }
    }

    private static Connection prepared(NightServer server, String url) throws Exception {
        server.start();
        Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        load(connection);
        return connection;
    }

    private static void load(Connection connection) throws SQLException {
        SurveyLoad load = new SurveyLoad(connection);
        load.prepare(NightServer.TOKEN);
        load.answers(ANSWERS, 1, 730);
    }

    /** Kills once in a step and once in the recovery, and lets it end. */
    private static void killAndCompare(
            NightServer server, String expected, long seed, String database, Connection connection) throws Exception {
        Random random = new Random(seed);
        String step = STEPS.get(random.nextInt(STEPS.size()));
        int kills = 0;
        try {
            server.start();
            long night = server.startNight();
            kills += killIn(server, night, step, random, connection) ? 1 : 0;
            server.start();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
            server.kill();
            kills++;
            server.start();
            JsonNode end = server.await(night);
            assertEquals("DONE", end.get("status").asText(), "seed " + seed + ", killed in " + step + ": " + end);
            assertEquals(expected, server.figures(), "seed " + seed + ", killed in " + step);
            note(seed, database, step, kills);
        } finally {
            server.close();
        }
    }

    /** Where the database can be reached, the step is held by a lock until the power goes; else the moment is left to the seed. */
    private static boolean killIn(NightServer server, long night, String step, Random random, Connection connection)
            throws Exception {
        if (connection != null) {
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute(
                        "publish".equals(step)
                                ? "select * from publication for update"
                                : "scores".equals(step) ? "lock table month_block in share mode" : "select 1");
            }
        }
        JsonNode execution = server.execution(night);
        while ("RUNNING".equals(execution.get("status").asText())
                && !step.equals(execution.path("step").asText())) {
            execution = server.execution(night);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        boolean running = "RUNNING".equals(server.execution(night).get("status").asText());
        server.kill();
        if (connection != null) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return running;
    }

    private static List<Long> seeds() {
        if (MINUTES == 0) {
            return List.of(FIRST_SEED);
        }
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES) / 2;
        return Stream.iterate(FIRST_SEED, seed -> seed + 1)
                .takeWhile(seed -> System.nanoTime() < end)
                .toList();
    }

    private static void note(long seed, String database, String step, int kills) throws IOException {
        LOG.log(
                Level.INFO,
                "night seed {0} on {1}: killed in {2} and in its recovery, figures equal",
                seed,
                database,
                step);
        if (MINUTES > 0) {
            Path tally = Path.of(System.getProperty("checkout"), "docs", "security", "chaos.csv");
            if (!Files.exists(tally)) {
                Files.writeString(tally, "date,test,seed,database,place,kills,outcome\n");
            }
            String line = String.join(
                    ",",
                    LocalDate.now().toString(),
                    "R1",
                    String.valueOf(seed),
                    database,
                    step,
                    String.valueOf(kills),
                    "equal");
            Files.writeString(tally, line + "\n", StandardOpenOption.APPEND);
        }
    }

    private static void recreate(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + System.getProperty("it.pg") + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database + " encoding 'UTF8'");
        }
    }

    private static Path copy(Path from, String name) throws IOException {
        Path to = TARGET.resolve(name);
        delete(to);
        Files.createDirectories(to.resolve("db"));
        try (Stream<Path> files = Files.list(from.resolve("db"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve("db").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
