package org.kesheng.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kesheng.chaos.NightServer;
import org.kesheng.testing.Machine;
import org.kesheng.testing.Storage;
import org.kesheng.testing.SurveyLoad;

/**
 * How long a night takes: the first one over a million answers, and one over what came in since the last. On the product as it is served,
 * with its 512 MB of heap, on both databases; ten million answers on PostgreSQL alone. What is generated is kept.
 *
 * <p>Arguments: file for the results, folder for data that are kept, "true" for ten million answers beside a hundred thousand.
 */
public final class NightBench {
    private static final int TEN_MILLION = 10_000_000;
    private static final int MILLION = 1_000_000;
    private static final int FEW = 100_000;
    private static final int WAVE = 20_000;
    private static final int ROUNDS = 5;
    private static final int ALL_DAYS = 730;
    private static final int LAST_DAYS = 30;

    /** What a wave may take from start to published. */
    private static final double AT_MOST = 3;

    private final Results results;
    private final Path home;

    private NightBench(Path results, Path home) throws IOException {
        this.results = new Results(results);
        this.home = home;
    }

    public static void main(String[] args) throws Exception {
        NightBench bench = new NightBench(Path.of(args[0]), Path.of(args[1]));
        Files.createDirectories(bench.home);
        boolean large = args.length > 2 && Boolean.parseBoolean(args[2]);
        if (!large) {
            bench.onH2();
        }
        try (BenchPostgres postgres = BenchPostgres.start(bench.home)) {
            bench.onPostgres(postgres, large ? TEN_MILLION : MILLION);
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

    private void onPostgres(BenchPostgres postgres, int many) throws Exception {
        double few = measure("postgresql", FEW, postgres(postgres, FEW), null);
        measure("postgresql", many, postgres(postgres, many), few);
    }

    /** A copy of what is kept. */
    private static Storage postgres(BenchPostgres postgres, int answers) throws Exception {
        String kept = "night_" + answers;
        postgres.kept(kept, connection -> {
            new SurveyLoad(connection).prepare(NightServer.TOKEN);
            new BulkLoad(connection).answers(answers);
        });
        return postgres.copy(kept);
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
            results.note("night.full" + on, seconds(server.await(server.startNight())), "s", answers);
            double wave = median(waves(server, storage, 100, LAST_DAYS));
            results.compare("night.incremental" + on, wave, "s", WAVE, AT_MOST);
            if (few != null) {
                results.compare("night.incremental.growth" + on, wave, "s", WAVE, few);
            }
            results.note("night.incremental.any-day" + on, median(waves(server, storage, 200, ALL_DAYS)), "s", WAVE);
            results.note("night.peak-memory" + on, machine.peakMegabytes(), "MB", answers);
            results.note("night.live-heap" + on, liveHeap(machine), "MB", answers);
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
}
