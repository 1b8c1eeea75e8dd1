package org.kesheng.analytics.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.analytics.cli.NightlyData;

/**
 * The nightly command as a whole process, from CSV: 2,000,000 answers and 1,000,000 complaints beside DuckDB, best of 5
 * interleaved; then 10,000,000 answers with a heap of 512 MB against 2,000,000.
 *
 * <p>The command is {@code -Danalytics.jar}, the one that {@code package} makes in the module's folder.
 */
public final class NightlyBench {

    private static final Path REFERENCE = NightlyData.reference();
    private static final long SMALL = 2_000_000;
    private static final long LARGE = 10_000_000;
    private static final int RUNS = 5;

    private NightlyBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        besideDuckDb(NightlyData.standard(REFERENCE));
        size();
    }

    private static void besideDuckDb(Path data) throws IOException, InterruptedException {
        DuckDb duck = DuckDb.find(REFERENCE);
        double[] ours = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] theirs = {Double.NaN, Double.NaN};
        for (int run = 0; run < RUNS; run++) {
            least(ours, nightly(data));
            if (duck != null) {
                Processes.Run duckRun = duck.night(data);
                if (run == 0) {
                    theirs = new double[] {duckRun.wall(), duckRun.cpu()};
                }
                least(theirs, duckRun);
            }
        }
        new BenchLine("nightly.csv.wall", ours[0], "s", SMALL, theirs[0]).print(System.out);
        new BenchLine("nightly.csv.cpu", ours[1], "s", SMALL, theirs[1]).print(System.out);
    }

    private static void size() throws IOException, InterruptedException {
        // The same number of complaints on both sides, a thousand: it is the answers that grow.
        Path small = NightlyData.of(REFERENCE, SMALL, 1000);
        Path large = NightlyData.of(REFERENCE, LARGE, 1000);
        double[] few = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] many = few.clone();
        for (int run = 0; run < RUNS; run++) {
            least(few, nightly(small, "-Xmx512m"));
            least(many, nightly(large, "-Xmx512m"));
        }
        new BenchLine("nightly.csv.10m.wall", many[0], "s", LARGE, few[0]).print(System.out);
        new BenchLine("nightly.csv.10m.cpu", many[1], "s", LARGE, few[1]).print(System.out);
    }

    private static Processes.Run nightly(Path data, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-jar",
                System.getProperty("analytics.jar", "target/kesheng-analytics.jar"),
                "nightly",
                "--responses",
                data.resolve("responses.csv").toString(),
                "--complaints",
                data.resolve("complaints.csv").toString(),
                "--out",
                data.resolve("out").toString()));
        return Processes.run(new File("."), command);
    }

    private static void least(double[] times, Processes.Run run) {
        times[0] = Math.min(times[0], run.wall());
        times[1] = Math.min(times[1], run.cpu());
    }
}
