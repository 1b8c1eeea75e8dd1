package org.kesheng.analytics.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a command and tells how long it took, whole process. */
final class Processes {

    private Processes() {}

    /**
     * @param wall seconds
     * @param cpu seconds of all its threads, user and system
     * @param output standard output, line by line
     */
    record Run(double wall, double cpu, List<String> output) {}

    /** Bash's {@code time} gives the processor time of a child, which Java does not. */
    static Run run(File directory, List<String> command) throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "timed"));
        timed.addAll(command);
        Process process = new ProcessBuilder(timed)
                .directory(directory)
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + error);
        }
        String[] lines = error.strip().split("\n");
        String[] times = lines[lines.length - 1].split(" ");
        return new Run(
                Double.parseDouble(times[0]),
                Double.parseDouble(times[1]) + Double.parseDouble(times[2]),
                output.lines().toList());
    }
}
