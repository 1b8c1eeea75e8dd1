package org.kesheng.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kesheng.exchange.Binding.Bound;
import org.kesheng.exchange.control.RecordReader;
import org.kesheng.exchange.control.TableReader;

@DisplayName("X2, X3: rows are independent, and each is known again")
class RecordReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final String MAPPING =
            "{\"day\":{\"column\":\"day\"},\"score\":{\"column\":\"score\",\"missing\":[\"9\"]},\"text\":{\"column\":\"text\"}}";

    @TempDir
    Path folder;

    private record Line(LocalDate day, Integer score, String text) {}

    /** A kind of import in three fields. */
    private static final class Lines implements ImportSession<Line> {
        private final Bound day;
        private final Bound score;
        private final Bound text;
        private final boolean repeatable;

        Lines(ImportMapping mapping, Header header, boolean repeatable) {
            Binding binding = new Binding(header);
            day = binding.bind(mapping.required("day"));
            score = binding.bind(mapping.required("score"));
            text = binding.bind(mapping.required("text"));
            binding.check();
            this.repeatable = repeatable;
        }

        @Override
        public String scope() {
            return "lines";
        }

        @Override
        public boolean repeatable() {
            return repeatable;
        }

        @Override
        public Parsed<Line> parse(List<SheetRow> rows) {
            RowReader reader = new RowReader(rows.get(0), NOW, ZoneOffset.UTC);
            Line line = new Line(reader.date(day), reader.integer(score, 1, 5), reader.text(text, 100));
            return new Parsed<>(reader.rejected() ? null : line, line.toString(), Map::of, reader.findings());
        }

        @Override
        public List<Outcome> store(List<Keyed<Line>> records) {
            return records.stream().map(record -> Outcome.ACCEPTED).toList();
        }
    }

    private List<RecordReader.Read<Line>> read(String text, boolean repeatable) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.csv"), text);
        ImportMapping mapping = ImportMapping.parse(MAPPING);
        TableReader table = TableReader.open(file, mapping, ImportLimits.DEFAULT);
        List<RecordReader.Read<Line>> all = new ArrayList<>();
        try (RecordReader<Line> records = new RecordReader<>(new Lines(mapping, table.header(), repeatable), table)) {
            for (RecordReader.Read<Line> read = records.next(); read != null; read = records.next()) {
                all.add(read);
            }
        }
        return all;
    }

    private String only(String row) throws IOException {
        RecordReader.Read<Line> read =
                read("day,score,text\n" + row + "\n", false).get(0);
        return read.findings().stream()
                        .map(finding -> finding.column() + " " + finding.code())
                        .toList()
                + (read.keyed() == null ? " rejected" : " kept");
    }

    @Test
    @DisplayName("Bad input: each wrong cell is named with its reason")
    void whatIsWrongIsNamed() throws IOException {
        assertEquals("[day exchange.future] rejected", only("2026-11-23,3,a"));
        assertEquals("[] kept", only("2026-11-22,3,a"));
        assertEquals("[day exchange.date] rejected", only("31.2.2025,3,a"));
        assertEquals("[score exchange.range] rejected", only("2025-01-01,6,a"));
        assertEquals("[score exchange.range] rejected", only("2025-01-01,2.5,a"));
        assertEquals("[score exchange.number] rejected", only("2025-01-01,good,a"));
        assertEquals("[score exchange.number] rejected", only("2025-01-01,1e999999999,a"));
        assertEquals("[score exchange.formula] rejected", only("2025-01-01,=1+1,a"));
        assertEquals("[text exchange.zero] rejected", only("2025-01-01,3,a\0b"));
        assertEquals("[text exchange.cellLong] rejected", only("2025-01-01,3," + "x".repeat(101)));
        assertEquals("[null exchange.tooManyCells] rejected", only("2025-01-01,3,a,b"));
        assertEquals("[day exchange.date, score exchange.range] rejected", only("x,0,a"));
    }

    @Test
    void aMissingCodeIsNoAnswerAndNoMistake() throws IOException {
        assertEquals("[] kept", only("2025-01-01,9,a"));
        assertEquals("[] kept", only("2025-01-01,,"));
    }

    @Test
    @DisplayName("X6: a formula in a text is kept and flagged")
    void aFormulaInATextIsFlagged() throws IOException {
        assertEquals("[text exchange.formulaKept] kept", only("2025-01-01,3,=A1"));
    }

    @Test
    @DisplayName("Bad input: a text of 1 MB rejects its row and no other")
    void aTextOfAMegabyteRejectsItsRow() throws IOException {
        List<RecordReader.Read<Line>> all = read(
                "day,score,text\n2025-01-01,3,a\n2025-01-01,3," + "x".repeat(1 << 20) + "\n2025-01-02,3,b\n", false);
        assertEquals(
                List.of(true, false, true),
                all.stream().map(one -> one.keyed() != null).toList());
        assertEquals("exchange.cellLong", all.get(1).findings().get(0).code());
        assertEquals(List.of("1048576", "32767"), all.get(1).findings().get(0).arguments());
    }

    @Test
    void anUnclosedQuotationMarkIsNamed() throws IOException {
        List<RecordReader.Read<Line>> all =
                read("day,score,text\n2025-01-01,3,a\n\"2025-01-01,3,a\n2025-01-02,3,b\n", false);
        assertEquals("exchange.openQuote", all.get(1).findings().get(0).code());
    }

    @Test
    @DisplayName("Bad input: a duplicate row names the first")
    void aDuplicateNamesTheRowThatItRepeats() throws IOException {
        List<RecordReader.Read<Line>> all =
                read("day,score,text\n2025-01-01,3,a\n2025-01-02,3,a\n2025-01-01,3,a\n", false);
        Finding finding = all.get(2).findings().get(0);
        assertEquals("exchange.duplicate", finding.code());
        assertEquals(List.of("2"), finding.arguments());
    }

    @Test
    @DisplayName("X3: keys do not depend on order, encoding or neighbours")
    void aRecordHasTheSameKeyInAnyFile() throws IOException {
        String key =
                read("day,score,text\n2025-01-01,3,很好\n", false).get(0).keyed().contentKey();
        RecordReader.Read<Line> again = read("text;x;score;day\n差;;1;2025-01-01\n很好;;3;2025/1/1\n", false)
                .get(1);
        assertEquals(key, again.keyed().contentKey());
        assertEquals(22, key.length());
    }

    @Test
    void whereRepeatsAreMeantTheyAreCounted() throws IOException {
        String text = "day,score,text\n2025-01-01,3,a\n2025-01-01,3,a\n";
        List<RecordReader.Read<Line>> once = read(text, true);
        List<RecordReader.Read<Line>> again = read(text, true);
        assertNotEquals(once.get(0).keyed().contentKey(), once.get(1).keyed().contentKey());
        assertEquals(once.get(1).keyed().contentKey(), again.get(1).keyed().contentKey());
    }

    @Test
    @DisplayName("Bad input: missing columns are told all at once, before anything is read")
    void missingColumnsAreToldAtOnce() {
        HeaderRefused refused = assertThrows(HeaderRefused.class, () -> read("Day,scor,x\n2025-01-01,3,a\n", false));
        assertEquals(
                List.of("exchange.columnMissingNear", "exchange.columnMissing"),
                refused.findings().stream().map(Finding::code).toList());
        assertEquals(List.of("score", "scor"), refused.findings().get(0).arguments());
    }

    @Test
    void twoColumnsOfTheSameNameAreRefused() {
        HeaderRefused refused =
                assertThrows(HeaderRefused.class, () -> read("day,score,text, Score \n2025-01-01,3,a,4\n", false));
        assertEquals("exchange.columnTwice", refused.findings().get(0).code());
    }
}
