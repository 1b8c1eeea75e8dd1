package org.kesheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kesheng.insight.control.DeltaBuilder.Delta;
import org.kesheng.insight.entity.Recount;
import org.kesheng.testing.Storage;

/**
 * All figures anew from our own tables, beside PostgreSQL that computes them from the wide table of the reference by the statements of
 * the reference; best of 5, interleaved, both in one PostgreSQL with the same settings, both with two workers. Ours counts more: every
 * item, channel and day. Then the same with five times as many answers, with {@code -Xmx512m}.
 *
 * <p>Arguments: file for the results, folder for data that are kept, folder of the reference, "true" for ten million answers.
 */
public final class RebuildBench {
    private static final int RUNS = 5;
    private static final int PARTS = 2;
    private static final int COPIES = 5;

    private final Results results;
    private final Path csv;
    private final String[] statements;

    private RebuildBench(Results results, Path csv, Path reference) throws IOException {
        this.results = results;
        this.csv = csv;
        statements = new String[] {
            Files.readString(reference.resolve("groups_pg.sql")), Files.readString(reference.resolve("ols_sums_pg.sql"))
        };
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[1]);
        RebuildBench bench = new RebuildBench(
                new Results(Path.of(args[0])), home.resolve("nightly-2m/responses.csv"), Path.of(args[2]));
        try (BenchPostgres postgres = BenchPostgres.start(home)) {
            double small = bench.besidePostgres(postgres.kept("rebuild_2m", bench.filling(1)));
            if (args.length > 3 && Boolean.parseBoolean(args[3])) {
                bench.large(postgres.kept("rebuild_10m", bench.filling(COPIES)), small);
            }
        }
    }

    private BenchPostgres.Filling filling(int copies) {
        return connection -> new WideLoad(connection).load(csv, copies);
    }

    private double besidePostgres(Storage storage) throws Exception {
        double ours = Double.POSITIVE_INFINITY;
        double theirs = Double.POSITIVE_INFINITY;
        try (Connection connection = storage.connect()) {
            new RebuildFigures(recount(storage), connection).requireThoseOf(statements);
            for (int run = 0; run < RUNS; run++) {
                ours = Math.min(ours, seconds(() -> new RebuildFigures(recount(storage), connection).computed()));
                theirs = Math.min(theirs, seconds(() -> query(connection)));
            }
            long answers = new WideLoad(connection).number("select count(*) from response");
            results.compare("rebuild.postgresql", ours, "s", answers, theirs);
        }
        return ours;
    }

    private void large(Storage storage, double small) throws Exception {
        double ours = Double.POSITIVE_INFINITY;
        try (Connection connection = storage.connect()) {
            for (int run = 0; run < RUNS; run++) {
                ours = Math.min(ours, seconds(() -> new RebuildFigures(recount(storage), connection).computed()));
            }
            long answers = new WideLoad(connection).number("select count(*) from response");
            results.compare("rebuild.10m.postgresql", ours, "s", answers, small);
        }
    }

    /** On two connections, each with half of the ids. */
    private static List<Delta> recount(Storage storage) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PARTS);
        try (Connection connection = storage.connect()) {
            WideLoad load = new WideLoad(connection);
            long from = load.number("select min(id) - 1 from response");
            long to = load.number("select max(id) from response");
            List<Future<Recount>> parts = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                long after = from + (to - from) * part / PARTS;
                long last = from + (to - from) * (part + 1) / PARTS;
                parts.add(threads.submit(() -> range(storage, after, last)));
            }
            Recount all = parts.get(0).get();
            for (Future<Recount> part : parts.subList(1, PARTS)) {
                all.add(part.get());
            }
            return all.blocks(connection);
        } finally {
            threads.shutdown();
        }
    }

    private static Recount range(Storage storage, long after, long to) throws SQLException {
        try (Connection connection = storage.connect()) {
            connection.setAutoCommit(false);
            return Recount.of(connection, after, to);
        }
    }

    private void query(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getDouble(1);
                    }
                }
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
