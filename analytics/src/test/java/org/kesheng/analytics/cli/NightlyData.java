package org.kesheng.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The generated load of the night, made once by the generator beside the reference results, into {@code -Dbench.home=DIR} or
 * {@code target}.
 */
public final class NightlyData {

    private NightlyData() {}

    /** Where what is generated is kept. */
    public static Path home() {
        return Path.of(System.getProperty("bench.home", "target"));
    }

    /** Where the generator, the scripts and the expected results are. */
    public static Path reference() {
        return Path.of(System.getProperty("reference", "../../shared/data/nightly"));
    }

    /** 2,000,000 answers and 1,000,000 complaints. */
    public static Path standard(Path reference) throws IOException, InterruptedException {
        return made(reference, home().resolve("nightly-2m"));
    }

    /** Any number of both. */
    public static Path of(Path reference, long responses, long complaints) throws IOException, InterruptedException {
        return made(
                reference,
                home().resolve("nightly-" + responses + "-" + complaints),
                Long.toString(responses),
                Long.toString(complaints));
    }

    private static Path made(Path reference, Path directory, String... sizes) throws IOException, InterruptedException {
        Path done = directory.resolve("complete");
        if (!Files.exists(done)) {
            Files.createDirectories(directory);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    reference.resolve("Gen.java").toString(),
                    directory.toString()));
            command.addAll(List.of(sizes));
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException("the generator ended with " + code);
            }
            Files.createFile(done);
        }
        return directory;
    }
}
