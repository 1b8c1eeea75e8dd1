package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The night over 2,000,000 answers and 1,000,000 complaints against the results of R. */
class NightlyReferenceTest {

    private static final Path REFERENCE = Path.of("../../shared/data/nightly");
    private static final double TOLERANCE = 1e-12;

    @Test
    @DisplayName("groups.csv, ols.csv and complaints.csv equal those of nightly.R to 1e-12 of each number")
    void equalsR() throws IOException, InterruptedException {
        assumeTrue(Files.exists(REFERENCE), "reference data are not here");
        Path data = NightlyData.standard(REFERENCE);
        Path out = data.resolve("out");
        int code = Main.run(
                List.of(
                        "nightly",
                        "--responses",
                        data.resolve("responses.csv").toString(),
                        "--complaints",
                        data.resolve("complaints.csv").toString(),
                        "--out",
                        out.toString()),
                new PrintStream(OutputStream.nullOutputStream()),
                System.err);
        assertEquals(0, code);
        assertSame("expected/out_R_groups.csv.gz", out.resolve("groups.csv"));
        assertSame("expected/out_R_ols.csv", out.resolve("ols.csv"));
        assertSame("expected/out_R_complaints.csv.gz", out.resolve("complaints.csv"));
    }

    private static void assertSame(String expected, Path actual) throws IOException {
        List<String> theirs = lines(REFERENCE.resolve(expected));
        List<String> ours = lines(actual);
        assertEquals(theirs.size(), ours.size());
        assertEquals(theirs.get(0), ours.get(0));
        for (int i = 1; i < theirs.size(); i++) {
            String[] wanted = theirs.get(i).split(",");
            String[] given = ours.get(i).split(",");
            assertEquals(wanted.length, given.length);
            for (int j = 0; j < wanted.length; j++) {
                assertTrue(same(wanted[j], given[j]), ours.get(i) + " instead of " + theirs.get(i));
            }
        }
    }

    private static boolean same(String wanted, String given) {
        if (wanted.equals(given)) {
            return true;
        }
        double number = Double.parseDouble(wanted);
        return Math.abs(number - Double.parseDouble(given)) <= TOLERANCE * Math.abs(number);
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
