package org.kesheng.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kesheng.chaos.NightServer;

/**
 * How long a night takes: the first one over a million answers, and one over what came in since the last. On the product as it is served,
 * with its 512 MB of heap.
 */
public final class NightBench {
    private static final int MILLION = 1_000_000;
    private static final int WAVE = 20_000;
    private static final int ROUNDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path results;
    private final Path home;

    private NightBench(Path results, Path home) {
        this.results = results;
        this.home = home;
    }

    /** @param args file for the results, folder for data that is kept */
    public static void main(String[] args) throws Exception {
        NightBench bench = new NightBench(Path.of(args[0]), Path.of(args[1]));
        Files.createDirectories(bench.results.getParent());
        bench.embedded();
        bench.postgres();
    }

    private void embedded() throws Exception {
        Path base = home.resolve("night-h2");
        if (!Files.exists(base.resolve("loaded"))) {
            NightServer migrating = new NightServer(base, Map.of());
            migrating.start();
            migrating.close();
            try (Connection connection = DriverManager.getConnection(NightServer.h2(base), "sa", "sa")) {
                load(connection, MILLION, 1, 730);
            }
            Files.createFile(base.resolve("loaded"));
        }
        Path run = home.resolve("night-h2-run");
        Files.createDirectories(run.resolve("db"));
        Files.copy(
                base.resolve("db/kesheng.mv.db"), run.resolve("db/kesheng.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (NightServer server = new NightServer(run, Map.of()).start()) {
            note("night.full.h2", seconds(server.await(server.startNight())), "s", MILLION);
            note("night.memory.h2", server.peakMegabytes(), "MB", MILLION);
        }
    }

    private void postgres() throws Exception {
        Map<String, String> database = NightServer.postgres("kesheng_bench");
        recreate("kesheng_bench");
        Path folder = home.resolve("night-pg");
        String url = database.get("KESHENG_DB_URL") + "?reWriteBatchedInserts=true";
        try (NightServer server = new NightServer(folder, database).start();
                Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            List<Double> small = incremental(server, connection, 100_000, 10, 30);
            note("night.incremental.postgresql.at-100000", median(small), "s", WAVE);
            load(connection, MILLION - 200_000, 1, 730);
            note("night.full.postgresql", full(server, connection), "s", MILLION);
            List<Double> large = incremental(server, connection, 0, 100, 30);
            line(
                    "night.incremental.postgresql",
                    median(large),
                    "s",
                    WAVE,
                    median(small),
                    median(large) / median(small));
            note(
                    "night.incremental.postgresql.any-day",
                    median(incremental(server, connection, 0, 200, 730)),
                    "s",
                    WAVE);
            note("night.memory.postgresql", server.peakMegabytes(), "MB", MILLION);
        }
    }

    /** Everything counted afresh. */
    private static double full(NightServer server, Connection connection) throws Exception {
        new SurveyLoad(connection).forget();
        return seconds(server.await(server.startNight()));
    }

    private static List<Double> incremental(NightServer server, Connection connection, int before, long seed, int days)
            throws Exception {
        if (before > 0) {
            load(connection, before, seed, 730);
            server.await(server.startNight());
        }
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            load(connection, WAVE, seed + 1 + round, days);
            JsonNode night = server.await(server.startNight());
            if (night.get("read").asLong() != WAVE) {
                throw new IllegalStateException("Not the wave: " + night);
            }
            rounds.add(untilPublished(connection, night));
        }
        return rounds;
    }

    private static void load(Connection connection, int count, long seed, int days) throws SQLException {
        SurveyLoad load = new SurveyLoad(connection);
        load.prepare(NightServer.TOKEN);
        load.answers(count, seed, days);
    }

    private static double seconds(JsonNode night) {
        if (!"DONE".equals(night.get("status").asText())) {
            throw new IllegalStateException("The night did not end well: " + night);
        }
        return between(
                night.get("startedAt").asText(),
                OffsetDateTime.parse(night.get("finishedAt").asText()));
    }

    private static double untilPublished(Connection connection, JsonNode night) throws SQLException {
        seconds(night);
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select published_at from publication")) {
            rows.next();
            return between(night.get("startedAt").asText(), rows.getObject(1, OffsetDateTime.class));
        }
    }

    private static double between(String from, OffsetDateTime to) {
        return Duration.between(OffsetDateTime.parse(from), to).toMillis() / 1000.0;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private void note(String name, double value, String unit, long n) throws IOException {
        line(name, value, unit, n, null, null);
    }

    private void line(String name, double value, String unit, long n, Double baseline, Double ratio)
            throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put("name", name).put("value", value).put("unit", unit).put("n", n);
        line.put("baseline", baseline).put("ratio", ratio);
        Files.writeString(results, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void recreate(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + System.getProperty("it.pg") + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database + " encoding 'UTF8'");
        }
    }
}
