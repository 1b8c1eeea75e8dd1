package org.kesheng.analytics.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * One result of a benchmark as a line of JSON, printed and, with {@code -Dbench.results=FILE}, added to a file.
 *
 * @param name what was measured
 * @param value the measurement
 * @param unit its unit
 * @param n size of the work
 * @param baseline what it is compared with, NaN if that could not be run here
 */
record BenchLine(String name, double value, String unit, long n, double baseline) {

    void print(PrintStream out) throws IOException {
        String line = String.format(
                "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"n\":%d,\"baseline\":%s,\"ratio\":%s}",
                name, number(value), unit, n, number(baseline), number(value / baseline));
        out.println(line);
        String file = System.getProperty("bench.results");
        if (file != null) {
            Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
            Files.writeString(
                    Path.of(file),
                    line + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static String number(double x) {
        return Double.isNaN(x) ? "null" : String.format(Locale.ROOT, "%.4g", x);
    }
}
