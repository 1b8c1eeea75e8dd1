package org.kesheng.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.SheetFormat;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.Refused;

@DisplayName("X1, H19: text files as people send them")
class AwkwardFilesTest {
    private static final String CHINESE = "编号,评价\n1,服务态度很好，师傅准时上门\n2,等了三天没有人来，要求退款\n";

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static List<SheetRow> rows(Path file) {
        return rows(file, SheetFormat.UNKNOWN);
    }

    private static List<SheetRow> rows(Path file, SheetFormat format) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, format, ImportLimits.DEFAULT)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<List<String>> cells(String text) throws IOException {
        return rows(file(text.getBytes(StandardCharsets.UTF_8))).stream()
                .map(SheetRow::cells)
                .toList();
    }

    private SheetFormat format(byte[] content) throws IOException {
        try (SheetFile sheet = SheetFile.open(file(content), SheetFormat.UNKNOWN, ImportLimits.DEFAULT)) {
            return sheet.format();
        }
    }

    private String refusal(byte[] content) throws IOException {
        Path file = file(content);
        return assertThrows(Refused.class, () -> rows(file)).code();
    }

    @Test
    void aQuotedLineBreakIsPartOfTheCell() throws IOException {
        assertEquals(
                List.of(List.of("a", "b"), List.of("1", "one\ntwo"), List.of("2", "say \"hi\"")),
                cells("a,b\r\n1,\"one\r\ntwo\"\r\n2,\"say \"\"hi\"\"\"\r\n"));
    }

    @Test
    @DisplayName("a lone carriage return in a quoted cell, where rows end with LF, loses no row")
    void aLoneCarriageReturnLosesNothing() throws IOException {
        assertEquals(
                List.of(List.of("a", "b"), List.of("1", "one\ntwo"), List.of("2", "x")),
                cells("a,b\n1,\"one\rtwo\"\n2,x\n"));
    }

    @Test
    void rowsKeepTheNumberThatASpreadsheetShows() throws IOException {
        List<SheetRow> rows = rows(file("a,b\n1,\"x\ny\"\n\n,\n2,z\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(1L, 2L, 5L), rows.stream().map(SheetRow::number).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theUsualSeparatorsAreFound(String separator) throws IOException {
        String text =
                String.join(separator, "a", "b", "c") + "\n" + String.join(separator, "1,5", "\"2;0\"", "x") + "\n";
        byte[] content =
                text.replace("1,5", ",".equals(separator) ? "\"1,5\"" : "1,5").getBytes(StandardCharsets.UTF_8);
        assertEquals(separator.charAt(0), format(content).separator());
        assertEquals(List.of("1,5", "2;0", "x"), rows(file(content)).get(1).cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    @DisplayName("Bad input: the encoding is recognised without a mark")
    void theEncodingIsRecognised(String encoding) throws IOException {
        byte[] content = CHINESE.getBytes(Charset.forName(encoding));
        assertEquals(encoding, format(content).encoding());
        assertEquals("等了三天没有人来，要求退款", rows(file(content)).get(2).cell(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstName(String encoding) throws IOException {
        byte[] content = ("\uFEFF" + CHINESE).getBytes(Charset.forName(encoding));
        assertEquals("编号", rows(file(content)).get(0).cell(0));
    }

    @Test
    void gb18030IsRecognisedWhereTheFirstChineseComesLate() throws IOException {
        String text = "id,text\n" + "1,plain\n".repeat(20_000) + "2,投诉处理很慢\n";
        assertEquals("GB18030", format(text.getBytes(Encodings.GB18030)).encoding());
    }

    @Test
    void aRareCharacterOfFourBytesIsReadToo() throws IOException {
        String text = "姓名,评价\n\uD842\uDFB7先生,产品质量不好，希望尽快解决这个问题\n";
        assertEquals(
                "\uD842\uDFB7先生",
                rows(file(text.getBytes(Encodings.GB18030))).get(1).cell(0));
    }

    @Test
    @DisplayName("Bad input: Western text is not taken for Chinese")
    void latin1IsRefusedInsteadOfTurnedIntoNonsense() throws IOException {
        byte[] content = "id,text\n1,tr\u00e8s d\u00e9\u00e7u du caf\u00e9, r\u00e9ponse imm\u00e9diate\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("exchange.encoding", refusal(content));
    }

    @Test
    void anEncodingThatIsNamedIsUsed() throws IOException {
        byte[] content = "id,text\n1,d\u00e9\u00e7u\n".getBytes(StandardCharsets.ISO_8859_1);
        SheetFormat named = new SheetFormat("ISO-8859-1", null, null, null);
        assertEquals("d\u00e9\u00e7u", rows(file(content), named).get(1).cell(1));
    }

    @Test
    void trailingEmptyCellsMayBeMissing() throws IOException {
        SheetRow row = rows(file("a,b,c\n1\n".getBytes(StandardCharsets.UTF_8))).get(1);
        assertEquals("", row.cell(2));
    }

    @Test
    @DisplayName("X6: a formula is a text with a flag")
    void aFormulaIsFlagged() throws IOException {
        SheetRow row = rows(file("a,b,c\n=1+1,-5,+8613\n".getBytes(StandardCharsets.UTF_8)))
                .get(1);
        assertEquals("=1+1", row.cell(0));
        assertEquals("{0}", row.formulas().toString());
    }

    @Test
    @DisplayName("H19: what unpacks out of proportion is refused while it is read")
    void aGzipBombIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            byte[] block = "a,b\n".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                zip.write(block);
            }
        }
        assertTrue(bytes.size() < 300_000, "it is a bomb: 64 MB in " + bytes.size());
        assertEquals("exchange.bomb", refusal(bytes.toByteArray()));
    }

    @Test
    void anOldWorkbookIsNamedAsSuch() throws IOException {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
        assertEquals("exchange.oldWorkbook", refusal(ole));
    }

    @Test
    void moreColumnsThanAllowedAreRefused() throws IOException {
        assertEquals("exchange.columns", refusal(("a,".repeat(600) + "\n1\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCellBeyondAllMeasureEndsTheFileBeforeAnythingIsWritten() throws IOException {
        byte[] content = ("a,b\n1," + "x".repeat(5 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
        assertEquals("exchange.rowUnreadable", refusal(content));
    }
}
