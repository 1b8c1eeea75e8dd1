package org.kesheng.analytics.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * DuckDB doing the night's work by the reference script, two threads. It is there if {@code -Dduckdb.modules=DIR} names the
 * {@code node_modules} folder of an {@code npm i @duckdb/node-api}.
 */
final class DuckDb {

    private final Path modules;
    private final Path scripts;

    private DuckDb(Path modules, Path scripts) {
        this.modules = modules;
        this.scripts = scripts;
    }

    /** Null if it is not there. */
    static DuckDb find(Path reference) throws IOException {
        String modules = System.getProperty("duckdb.modules");
        if (modules == null || modules.isBlank()) {
            return null;
        }
        // The script writes beside itself.
        Path scripts = Files.createDirectories(Path.of("target/duckdb"));
        for (String name : List.of("duck_nightly.mjs", "ols_sums.sql")) {
            Files.copy(reference.resolve(name), scripts.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return new DuckDb(Path.of(modules).toAbsolutePath(), scripts.toAbsolutePath());
    }

    Processes.Run run(Path data) throws IOException, InterruptedException {
        return Processes.run(
                new File("."),
                List.of(
                        "node",
                        scripts.resolve("duck_nightly.mjs").toString(),
                        data.toAbsolutePath().toString(),
                        modules.toString(),
                        "2"));
    }

    /** Seconds of a stage of the script. */
    static double stage(Processes.Run run, String name) {
        for (String line : run.output()) {
            if (line.startsWith(name)) {
                return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        throw new IllegalStateException("no stage " + name + " in " + run.output());
    }
}
