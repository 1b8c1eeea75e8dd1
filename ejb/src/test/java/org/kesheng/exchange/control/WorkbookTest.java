package org.kesheng.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.SheetFormat;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.Refused;

@DisplayName("X1, H19: workbooks as people send them")
class WorkbookTest {
    @TempDir
    Path folder;

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            content.accept(book.newWorksheet("data"));
        }
        return file;
    }

    private static List<SheetRow> rows(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, SheetFormat.UNKNOWN, ImportLimits.DEFAULT)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String refusal(Path file) {
        return assertThrows(Refused.class, () -> rows(file)).code();
    }

    @Test
    void datesNumbersAndTextsComeOutAsTheyAreMeant() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, LocalDate.of(2025, 2, 3));
            sheet.style(0, 0).format("yyyy-mm-dd").set();
            sheet.value(0, 1, LocalDateTime.of(2025, 2, 3, 14, 30));
            sheet.style(0, 1).format("yyyy/m/d h:mm").set();
            sheet.value(0, 2, 5);
            sheet.value(0, 3, 0.1);
            sheet.value(0, 4, "0013");
            sheet.value(0, 5, 44927);
            sheet.value(0, 6, true);
            sheet.value(0, 7, 12345678901L);
        });
        assertEquals(
                List.of("2025-02-03", "2025-02-03T14:30", "5", "0.1", "0013", "44927", "TRUE", "12345678901"),
                rows(file).get(0).cells());
    }

    @Test
    @DisplayName("X6: a formula is its own text, never its result")
    void aFormulaIsFlagged() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, 2);
            sheet.formula(0, 1, "A1*1000");
        });
        SheetRow row = rows(file).get(0);
        assertEquals("=A1*1000", row.cell(1));
        assertEquals("{1}", row.formulas().toString());
    }

    @Test
    void aMergedTitleAboveTheHeaderIsPassedOver() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "顾客满意度调查 2025");
            sheet.range(0, 0, 0, 3).merge();
            sheet.value(2, 0, "日期");
            sheet.value(2, 1, "评分 ");
            sheet.value(3, 0, "2025-01-01");
            sheet.value(3, 1, 4);
        });
        ImportMapping mapping = ImportMapping.parse("{\"answeredOn\":{\"column\":\"日期\"},\"a\":[{\"column\":\"评分\"}]}");
        TableReader table = TableReader.open(file, mapping, ImportLimits.DEFAULT);
        assertEquals(3, table.header().row());
        assertEquals(1, table.rows());
        assertEquals(1, table.header().position("评分").orElseThrow());
    }

    /** Copies a workbook and replaces or adds entries. */
    private Path tampered(Path book, Map<String, byte[]> entries) throws IOException {
        Path copy = folder.resolve("tampered.xlsx");
        try (ZipFile zip = new ZipFile(book.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(one -> (ZipEntry) one)::iterator) {
                byte[] content = entries.getOrDefault(
                        entry.getName(), zip.getInputStream(entry).readAllBytes());
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
            for (Map.Entry<String, byte[]> added : entries.entrySet()) {
                if (zip.getEntry(added.getKey()) == null) {
                    out.putNextEntry(new ZipEntry(added.getKey()));
                    out.write(added.getValue());
                }
            }
        }
        return copy;
    }

    @Test
    @DisplayName("Bad input: an XLSX that is a zip bomb is refused")
    void aZipBombIsRefused() throws IOException {
        Path book = workbook(sheet -> sheet.value(0, 0, "a"));
        Path bomb = tampered(book, Map.of("xl/media/image1.png", new byte[64 << 20]));
        assertEquals("exchange.bomb", refusal(bomb));
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i < 2_100; i++) {
            many.put("xl/media/" + i, new byte[0]);
        }
        assertEquals("exchange.bomb", refusal(tampered(workbook(sheet -> sheet.value(0, 0, "a")), many)));
    }

    @Test
    @DisplayName("H19: external entities are impossible, and who tries is refused")
    void aDocumentTypeIsRefused() throws IOException {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        Path book = workbook(content -> content.value(0, 0, "a"));
        assertEquals(
                "exchange.workbookUnreadable",
                refusal(tampered(book, Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void aZipThatIsNoWorkbookIsNamedAsSuch() throws IOException {
        Path zip = folder.resolve("some.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("exchange.workbookUnreadable", refusal(zip));
    }

    @Test
    void aCellFarToTheRightIsTooManyColumns() throws IOException {
        assertEquals("exchange.columns", refusal(workbook(sheet -> sheet.value(0, 5_000, "far"))));
    }

    @Test
    void aFormatIsOneOfDatesOnlyByItsBareLetters() {
        assertEquals(true, Workbook.isDateFormat("yyyy\"年\"m\"月\""));
        assertEquals(false, Workbook.isDateFormat("0.00\" months\""));
        assertEquals(false, Workbook.isDateFormat("General"));
        assertEquals(false, Workbook.isDateFormat("[Red]#,##0"));
    }
}
