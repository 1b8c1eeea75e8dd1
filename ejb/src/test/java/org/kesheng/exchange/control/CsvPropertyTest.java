package org.kesheng.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.SheetFormat;
import org.kesheng.exchange.SheetRow;

/** The reader against a slow oracle written from RFC 4180, character by character; and against our own writer. */
class CsvPropertyTest {
    private static final long SEED = 20_261_122L;
    private static final String ALPHABET = "ab1,;\"\n\r =中\t'-";

    @TempDir
    Path folder;

    private static List<List<String>> read(Path file, char separator) {
        List<List<String>> rows = new ArrayList<>();
        SheetFormat format = new SheetFormat("UTF-8", separator, null, null);
        try (SheetFile sheet = SheetFile.open(file, format, ImportLimits.DEFAULT)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    /** RFC 4180; a line ends with LF, CR or CR LF, which all become LF; rows of blanks only are left out. */
    private static List<List<String>> oracle(String file, char separator) {
        String text = file.replace("\r\n", "\n").replace('\r', '\n');
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            any = true;
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                any = false;
            } else {
                cell.append(c);
            }
        }
        if (any) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows.stream()
                .map(cells -> cells.stream().map(FormulaGuard::opened).toList())
                .filter(cells -> cells.stream().anyMatch(one -> !one.isBlank()))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String randomCell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return cell.toString();
    }

    /** A valid file: a cell is quoted where it must be, and sometimes where it need not. */
    private static String randomFile(Random random, char separator) {
        String lineEnd = List.of("\n", "\r\n").get(random.nextInt(2));
        StringBuilder text = new StringBuilder();
        int columns = 1 + random.nextInt(4);
        for (int row = 1 + random.nextInt(5); row > 0; row--) {
            for (int column = 0; column < columns; column++) {
                String cell = randomCell(random);
                boolean must = cell.matches("(?s).*[\"\n\r" + separator + "].*");
                text.append(column == 0 ? "" : String.valueOf(separator));
                text.append(must || random.nextInt(4) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(row > 1 || random.nextBoolean() ? lineEnd : "");
        }
        return text.toString();
    }

    @Test
    void readsWhatASlowOracleReads() throws IOException {
        Random random = new Random(SEED);
        Path file = folder.resolve("random.csv");
        for (int i = 0; i < 3_000; i++) {
            char separator = ",;\t".charAt(random.nextInt(3));
            String text = randomFile(random, separator);
            Files.writeString(file, text);
            assertEquals(
                    oracle(text, separator),
                    read(file, separator),
                    () -> "separator " + (int) separator + " in " + escaped(text));
        }
    }

    @Test
    void whatWeWriteWeReadAgainLetterByLetterButForLineEnds() throws IOException {
        Random random = new Random(SEED + 1);
        Path file = folder.resolve("own.csv");
        for (int i = 0; i < 1_000; i++) {
            List<String> cells = List.of("x", randomCell(random), randomCell(random), randomCell(random));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (CsvOut csv = new CsvOut(out, true)) {
                csv.row(cells);
            }
            Files.write(file, out.toByteArray());
            List<String> expected = cells.stream()
                    .map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n'))
                    .toList();
            assertEquals(List.of(expected), read(file, ','), () -> out.toString(StandardCharsets.UTF_8));
        }
    }
}
