package org.kesheng.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kesheng.chaos.Machine;
import org.kesheng.chaos.NightServer;
import org.kesheng.chaos.Storage;
import org.kesheng.testing.SurveyLoad;

/**
 * How long a night takes: the first one over a million answers, and one over what came in since the last. On the product as it is served,
 * with its 512 MB of heap, on both databases. The million is generated once and kept.
 */
public final class NightBench {
    private static final int MILLION = 1_000_000;
    private static final int FEW = 100_000;
    private static final int WAVE = 20_000;
    private static final int ROUNDS = 5;
    private static final int ALL_DAYS = 730;
    private static final int LAST_DAYS = 30;
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
        Files.createDirectories(bench.home);
        bench.onH2();
        try (EmbeddedPostgres postgres = bench.kept()) {
            bench.onPostgres(postgres);
        }
    }

    private void onH2() throws Exception {
        double few = measure("h2", FEW, h2(FEW), null);
        measure("h2", MILLION, h2(MILLION), few);
    }

    /** A copy of what is kept. */
    private Storage h2(int answers) throws Exception {
        Path kept = home.resolve("night-h2-" + answers);
        if (!Files.exists(kept.resolve("loaded"))) {
            try (Connection connection = Storage.h2(kept).fresh().connect()) {
                load(connection, answers, 1, ALL_DAYS);
            }
            Files.createFile(kept.resolve("loaded"));
        }
        Path run = Files.createDirectories(home.resolve("run-h2/db"));
        Files.copy(kept.resolve("db/kesheng.mv.db"), run.resolve("kesheng.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Storage storage = Storage.sharedH2(run.getParent());
        storage.forgetHolder();
        return storage;
    }

    private void onPostgres(EmbeddedPostgres postgres) throws Exception {
        double few = measure("postgresql", FEW, postgres(postgres, FEW), null);
        measure("postgresql", MILLION, postgres(postgres, MILLION), few);
    }

    /** PostgreSQL on a folder that stays; stopped and started like any other. */
    private EmbeddedPostgres kept() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(Integer.getInteger("it.pg"))
                .setDataDirectory(home.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** A copy of what is kept. */
    private static Storage postgres(EmbeddedPostgres postgres, int answers) throws Exception {
        String kept = "kesheng_" + answers;
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            if (!exists(statement, kept)) {
                try (Connection connection =
                        Storage.postgres("kesheng_loading").fresh().connect()) {
                    load(connection, answers, 1, ALL_DAYS);
                    connection.createStatement().execute("vacuum analyze");
                }
                statement.execute("alter database kesheng_loading rename to " + kept);
            }
            statement.execute("drop database if exists kesheng_bench with (force)");
            statement.execute("create database kesheng_bench template " + kept);
        }
        return Storage.postgres("kesheng_bench");
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return rows.next();
        }
    }

    /**
     * The first night over everything, then waves on top of it.
     *
     * @param few what a wave costs on little, null while that is being measured
     * @return what a wave costs
     */
    private double measure(String database, int answers, Storage storage, Double few) throws Exception {
        try (Machine machine = new Machine(home.resolve("run-" + database), storage).start()) {
            NightServer server = new NightServer(machine);
            String on = "." + database + "." + answers;
            note("night.full" + on, seconds(server.await(server.startNight())), "s", answers);
            double wave = median(waves(server, storage, 100, LAST_DAYS));
            line("night.incremental" + on, wave, "s", WAVE, few, few == null ? null : wave / few);
            note("night.incremental.any-day" + on, median(waves(server, storage, 200, ALL_DAYS)), "s", WAVE);
            note("night.peak-memory" + on, machine.peakMegabytes(), "MB", answers);
            note("night.live-heap" + on, liveHeap(machine), "MB", answers);
            return wave;
        }
    }

    private static List<Double> waves(NightServer server, Storage storage, long seed, int days) throws Exception {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Connection connection = storage.connect()) {
                load(connection, WAVE, seed + round, days);
            }
            JsonNode night = server.await(server.startNight());
            if (night.get("read").asLong() != WAVE) {
                throw new IllegalStateException("Not the wave: " + night);
            }
            rounds.add(seconds(night));
        }
        return rounds;
    }

    private static void load(Connection connection, int count, long seed, int days) throws SQLException {
        SurveyLoad load = new SurveyLoad(connection);
        load.prepare(NightServer.TOKEN);
        load.answers(count, seed, days);
    }

    /** From its start to its end, tidying included. */
    private static double seconds(JsonNode night) {
        if (!"DONE".equals(night.get("status").asText())) {
            throw new IllegalStateException("The night did not end well: " + night);
        }
        OffsetDateTime from = OffsetDateTime.parse(night.get("startedAt").asText());
        OffsetDateTime to = OffsetDateTime.parse(night.get("finishedAt").asText());
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** What is alive after a collection, in MB. */
    private static long liveHeap(Machine machine) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, String.valueOf(machine.server()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        process.waitFor();
        String[] total = lines.stream()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.valueOf(lines)))
                .trim()
                .split("\\s+");
        return Long.parseLong(total[2]) / 1_048_576;
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
}
