package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R as the second opinion on random requests over random data; needs Rscript with jsonlite and the reference data. */
class OracleTest {

    private static final Path EVALUATOR =
            Path.of("..", "..", "shared", "data", "evaluate.R").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @Test
    @DisplayName("R computes the same results for random data steps, columns and options of every family")
    void agreesWithR() throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(EVALUATOR), "skipped: the reference data are not at " + EVALUATOR);
        assumeTrue(hasR(), "skipped: Rscript with jsonlite is not installed");
        long seed = 20261122;
        Path requests = new RandomRequests(seed, directory).write(96);
        Path details = directory.resolve("details.csv");
        String printed =
                run("Rscript", EVALUATOR.toString(), requests.toString(), directory.toString(), details.toString());
        assertTrue(Files.isRegularFile(details), printed);
        String unmet = String.join(
                "\n",
                Files.readAllLines(details).stream()
                        .filter(line -> line.endsWith(",FALSE"))
                        .toList());
        assertEquals("", unmet, "Rscript evaluate.R on RandomRequests with seed " + seed);
    }

    private boolean hasR() throws InterruptedException {
        try {
            return run("Rscript", "-e", "library(jsonlite); cat('ready')").contains("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }
}
