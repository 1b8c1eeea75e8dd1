package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyCommandTest {

    private static final String RESPONSES = NightlyResponses.HEADER + "\n";
    private static final String COMPLAINTS = NightlyComplaints.HEADER + "\n";
    private static final List<String> OUTPUT = List.of("groups.csv", "ols.csv", "complaints.csv");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Test
    @DisplayName("Two departments by hand: n, mean, sd, top2, NPS, alpha; opened, closed, median, p90, within 72 hours")
    void byHand() throws IOException {
        responses(RESPONSES
                + "1,2,1,202312,5,4,5,4,5,4,5,4,5,4,10\n"
                + "2,2,1,202312,3,3,3,3,3,3,3,3,3,3,6\n"
                + "3,10,4,202401,1,2,3,4,5,5,4,3,2,1,0\n"
                + "4,2,1,202312,4,4,5,4,4,4,4,4,4,4,9\n");
        // 2023-12-31 23:59:59 and 2024-01-01 00:00:00 UTC; 2, 72 and 72.5 hours.
        complaints(COMPLAINTS
                + "1,7,3,1704067199,1704074399\n"
                + "2,7,3,1704067200,1704326400\n"
                + "3,7,12,1704067199,1704328199\n"
                + "4,7,3,1704067199,\n"
                + "5,7,3,1704067199,1704326399\n");
        assertEquals(0, run());
        List<String> groups = lines("groups.csv");
        assertEquals("department,month,n,mean,sd,top2,nps,alpha", groups.get(0));
        // R: x <- c(5,3,4); sd 1; two of three at 4 or more; promoters 2, detractors 1
        assertTrue(
                groups.get(1).startsWith("2,202312,3,4.0,1.0,0.6666666666666666,33.333333333333336,0."), groups.get(1));
        assertEquals("10,202401,1,1.0,,0.0,-100.0,", groups.get(2));
        assertEquals(
                List.of(
                        "department,month,opened,closed,median,p90,within72",
                        "7,202312,4,3,72.0,72.4,0.6666666666666666",
                        "7,202401,1,1,72.0,72.0,1.0"),
                lines("complaints.csv"));
        assertEquals("const,,", lines("ols.csv").get(1));
    }

    @Test
    @DisplayName("The fast reader and the careful reader give the same bytes, over several blocks")
    void fastAndCareful() throws IOException {
        random(70_000, 90_000);
        assertEquals(0, run());
        List<byte[]> fast = output();
        NightlyResponses careful = NightlyResponses.read(responses(), "responses.csv");
        assertArrayEquals(fast.get(0), careful.groupsCsv().getBytes(StandardCharsets.UTF_8));
        assertArrayEquals(fast.get(1), careful.ols().csv().getBytes(StandardCharsets.UTF_8));
        NightlyComplaints carefulComplaints = NightlyComplaints.read(complaints(), "complaints.csv");
        assertArrayEquals(fast.get(2), carefulComplaints.csv().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("Order of rows, order of columns, quotes, blanks, CRLF, no last line end, gzip: the same bytes")
    void shapes() throws IOException {
        random(3_000, 3_000);
        assertEquals(0, run());
        List<byte[]> expected = output();
        String[] rows = Files.readString(responses()).split("\n");
        String[] cases = Files.readString(complaints()).split("\n");

        responses(String.join("\r\n", rows));
        complaints(String.join("\r\n", cases));
        assertSame(expected);

        responses(reordered(rows, "\"%1$s\", %2$s ,%3$s,%4$s,\"%5$s\""));
        complaints(String.join("\n", cases).replace(",202", ", 202") + "\n\n");
        assertSame(expected);

        shuffle(rows);
        shuffle(cases);
        responses(String.join("\n", rows) + "\n");
        complaints(String.join("\n", cases) + "\n");
        assertSame(expected);

        zip(responses());
        assertEquals(0, run("responses.csv.gz", "complaints.csv"));
        assertArrayEquals(expected.get(0), output().get(0));
    }

    @Test
    @DisplayName("A missing answer leaves its item or its row out, a missing department no group")
    void missing() throws IOException {
        responses(RESPONSES
                + "1,North,1,202312,5,4,5,4,5,4,5,4,5,4,10\n"
                + "2,North,1,202312,,3,3,3,3,3,3,3,3,3,NA\n"
                + "3,,1,202312,3,3,3,3,3,3,3,3,3,3,4\n"
                + "4,East,1,202312,3,3,3,3,3,3,3,3,3,3,4.0\n");
        complaints(COMPLAINTS + "1,,1,1704067199,1704067200\n2,5,1,,1704067200\n3,5,1,1704067200,NA\n");
        assertEquals(0, run());
        assertEquals(
                List.of(
                        "department,month,n,mean,sd,top2,nps,alpha",
                        "East,202312,1,3.0,,0.0,-100.0,",
                        "North,202312,2,5.0,,1.0,100.0,"),
                lines("groups.csv"));
        assertEquals(
                List.of("department,month,opened,closed,median,p90,within72", "5,202401,1,0,,,"),
                lines("complaints.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,1,1,202301,4,5,6,4,5,4,3,2,1,4,7|i3|6 is outside 1..5",
                "3,1,1,202301,4,5,3,4,5,4,3,2,1,4,11|rec|11 is outside 0..10",
                "3,1,1,202301,4,5,3,4,5,4,3,2,1,4,-1|rec|-1 is outside 0..10",
                "3,1,1,202301,4,5,3,4,5,4,3,2.5,1,4,7|i8|2.5 is not a whole number",
                "3,1,1,202301,4,good,3,4,5,4,3,2,1,4,7|i2|good is not a whole number",
                "3,1,1,202313,4,5,3,4,5,4,3,2,1,4,7|month|202313 is not a month (yyyymm)",
                "3,1,1,2023-01,4,5,3,4,5,4,3,2,1,4,7|month|2023-01 is not a whole number",
                "3,1,1,202301,4,5,3,4,5,4,3,2,1,4|rec|the row ends before this column",
                "3,1,1,202301,4,5,3,4,5,4,3,2,1,4,7,8|16|the row has 16 cells, the header has 15",
            })
    @DisplayName("Bad responses: exit 2 and one line that names file, row, column and reason; nothing is written")
    void badResponses(String row, String column, String reason) throws IOException {
        responses(RESPONSES + "1,1,1,202301,4,5,3,4,5,4,3,2,1,4,7\n2,1,1,202301,4,5,3,4,5,4,3,2,1,4,7\n" + row + "\n");
        complaints(COMPLAINTS);
        assertEquals(2, run());
        assertEquals(responses() + ", row 3, column " + column + ": " + reason + "\n", message());
        assertFalse(Files.exists(directory.resolve("out")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,1,1,1704067200,1704067199|closed|1704067199 is before opened, 1704067200",
                "2,1,1,yesterday,1704067199|opened|yesterday is not a whole number",
                "2,1,1,1704067200,1e300|closed|1e300 is not a time in seconds since 1970",
            })
    @DisplayName("Bad complaints: exit 2 and one line that names file, row, column and reason")
    void badComplaints(String row, String column, String reason) throws IOException {
        responses(RESPONSES + "1,1,1,202301,4,5,3,4,5,4,3,2,1,4,7\n");
        complaints(COMPLAINTS + "1,1,1,1704067200,1704067300\n" + row + "\n");
        assertEquals(2, run());
        assertEquals(complaints() + ", row 2, column " + column + ": " + reason + "\n", message());
    }

    @Test
    @DisplayName("A missing column, an empty file, a missing file, a missing option: one line, exit 2")
    void badFiles() throws IOException {
        responses(RESPONSES.replace("i7", "q7"));
        complaints(COMPLAINTS);
        assertEquals(2, run());
        assertEquals(responses() + ", header, column i7: the column is missing\n", message());
        responses("");
        assertEquals(2, run());
        assertEquals(responses() + ": the file is empty, a header line is needed\n", message());
        Files.delete(complaints());
        assertEquals(2, run());
        assertEquals(complaints() + ": there is no such file\n", message());
        assertEquals(2, main("nightly", "--responses", "a.csv"));
        assertEquals("option --complaints is needed, see --help\n", message());
    }

    @Test
    @DisplayName("Files with a header only give files with a header only, and an undefined regression")
    void empty() throws IOException {
        responses(RESPONSES);
        complaints(COMPLAINTS);
        assertEquals(0, run());
        assertEquals(1, lines("groups.csv").size());
        assertEquals(1, lines("complaints.csv").size());
        assertEquals("i10,,", lines("ols.csv").get(11));
    }

    private void assertSame(List<byte[]> expected) throws IOException {
        assertEquals(0, run(), message());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), output().get(i), OUTPUT.get(i));
        }
    }

    /** recommendation, month and department first, then the rest of the items, id and channel left out or in quotes. */
    private static String reordered(String[] rows, String format) {
        StringBuilder text = new StringBuilder();
        for (String row : rows) {
            String[] cells = row.split(",");
            text.append(String.format(format, cells[14], cells[3], cells[1], cells[13], cells[2]));
            for (int i = 4; i < 13; i++) {
                text.append(',').append(cells[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void shuffle(String[] rows) {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = rows.length - 1; i > 1; i--) {
            int j = 1 + random.nextInt(i);
            String row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
    }

    private void random(int responses, int complaints) throws IOException {
        SplittableRandom random = new SplittableRandom(20261122);
        StringBuilder text = new StringBuilder(RESPONSES);
        for (int i = 1; i <= responses; i++) {
            int mood = random.nextInt(3);
            text.append(i).append(',').append(random.nextInt(random.nextInt(1, 200)));
            text.append(",1,").append(202300 + 100 * random.nextInt(2) + 1 + random.nextInt(12));
            for (int item = 0; item < 10; item++) {
                text.append(',').append(1 + mood + random.nextInt(3));
            }
            text.append(',').append(mood * 3 + random.nextInt(5)).append('\n');
        }
        responses(text.toString());
        text = new StringBuilder(COMPLAINTS);
        for (int i = 1; i <= complaints; i++) {
            long opened = 1_600_000_000L + random.nextInt(100_000_000);
            text.append(i)
                    .append(',')
                    .append(random.nextInt(100))
                    .append(",3,")
                    .append(opened)
                    .append(',');
            if (random.nextInt(10) > 0) {
                text.append(opened + random.nextInt(random.nextBoolean() ? 100 : 600_000));
            }
            text.append('\n');
        }
        complaints(text.toString());
    }

    private static void zip(Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(file + ".gz")))) {
            Files.copy(file, out);
        }
    }

    private int run() {
        return run("responses.csv", "complaints.csv");
    }

    private int run(String responses, String complaints) {
        return main(
                "nightly",
                "--responses",
                directory.resolve(responses).toString(),
                "--complaints",
                directory.resolve(complaints).toString(),
                "--out",
                directory.resolve("out").toString());
    }

    private int main(String... arguments) {
        error.reset();
        return Main.run(
                List.of(arguments),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8));
    }

    private String message() {
        return error.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private List<byte[]> output() throws IOException {
        return List.of(
                Files.readAllBytes(directory.resolve("out/groups.csv")),
                Files.readAllBytes(directory.resolve("out/ols.csv")),
                Files.readAllBytes(directory.resolve("out/complaints.csv")));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(directory.resolve("out").resolve(name));
    }

    private Path responses() {
        return directory.resolve("responses.csv");
    }

    private Path complaints() {
        return directory.resolve("complaints.csv");
    }

    private void responses(String text) throws IOException {
        Files.writeString(responses(), text);
    }

    private void complaints(String text) throws IOException {
        Files.writeString(complaints(), text);
    }
}
