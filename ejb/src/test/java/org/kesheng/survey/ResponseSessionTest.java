package org.kesheng.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.HeaderRefused;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.control.RecordReader;
import org.kesheng.exchange.control.TableReader;
import org.kesheng.shared.Refused;

@DisplayName("S2, S7: answers from a file, in wide and long form")
class ResponseSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final String WIDE =
            "{\"survey\":{\"code\":\"S\"},\"answeredOn\":\"day\",\"key\":[\"id\"],\"department\":\"dept\","
                    + "\"weight\":\"w\",\"items\":[{\"code\":\"Q1\",\"topFrom\":4,\"missing\":[\"9\"]},"
                    + "{\"code\":\"N\",\"type\":\"NPS\",\"column\":\"nps\"},"
                    + "{\"code\":\"C\",\"type\":\"CHOICE\",\"min\":1,\"max\":2,\"values\":{\"是\":1,\"否\":2}},{\"code\":\"T\",\"type\":\"TEXT\"}]}";
    private static final String LONG =
            "{\"layout\":\"LONG\",\"survey\":{\"code\":\"S\"},\"answeredOn\":\"day\",\"key\":[\"id\"],"
                    + "\"item\":\"item\",\"value\":\"value\",\"items\":[{\"code\":\"Q1\"},{\"code\":\"Q2\"},{\"code\":\"T\",\"type\":\"TEXT\"}]}";
    private static final byte MISSING = (byte) 255;

    @TempDir
    Path folder;

    private List<RecordReader.Read<NewResponse>> read(String json, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.csv"), text);
        ImportMapping mapping = ImportMapping.parse(json);
        TableReader table = TableReader.open(file, mapping, ImportLimits.DEFAULT);
        ResponseMapping content = ResponseMapping.of(mapping);
        ResponseSession session = new ResponseSession(
                content, new ResponseColumns(mapping, content, table.header()), Map.of("D1", 7L), null, NOW);
        List<RecordReader.Read<NewResponse>> all = new ArrayList<>();
        try (RecordReader<NewResponse> records = new RecordReader<>(session, table)) {
            for (RecordReader.Read<NewResponse> one = records.next(); one != null; one = records.next()) {
                all.add(one);
            }
        }
        return all;
    }

    private static List<String> codes(RecordReader.Read<NewResponse> read) {
        return read.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aRowBecomesASheetPackedInTheOrderOfTheItems() throws IOException {
        NewResponse sheet = read(WIDE, "id,day,nps,Q1,T,C,dept,w\n1,2025-02-03,10,4,很好,否,D1,0.25\n")
                .get(0)
                .keyed()
                .record();
        assertArrayEquals(new byte[] {4, 10, 2}, sheet.answers());
        assertEquals(Map.of("T", "很好"), sheet.texts());
        assertEquals(LocalDate.of(2025, 2, 3), sheet.answeredOn());
        assertEquals(7L, sheet.departmentId());
        assertEquals(0.25, sheet.weight());
    }

    @Test
    void aMissingAnswerIsTheByte255() throws IOException {
        NewResponse sheet = read(WIDE, "id,day,nps,Q1,T,C,dept,w\n1,2025-02-03,,9,,,,\n")
                .get(0)
                .keyed()
                .record();
        assertArrayEquals(new byte[] {MISSING, MISSING, MISSING}, sheet.answers());
        assertEquals(Map.of(), sheet.texts());
    }

    @Test
    @DisplayName("Bad input: score out of range, unknown department, weight of nothing, no day")
    void whatCannotBeIsRejected() throws IOException {
        List<RecordReader.Read<NewResponse>> all = read(
                WIDE,
                "id,day,nps,Q1,T,C,dept,w\n1,2025-02-03,11,4,,,,\n2,2025-02-03,5,4,,,D9,\n3,2025-02-03,5,4,,,,0\n4,,5,4,,,,\n"
                        + "5,2025-02-03,5,4,,也许,,\n");
        assertEquals(
                List.of(
                        List.of("exchange.range"),
                        List.of("exchange.noDepartment"),
                        List.of("survey.weight"),
                        List.of("exchange.empty"),
                        List.of("exchange.valueUnknown")),
                all.stream().map(ResponseSessionTest::codes).toList());
        assertTrue(all.stream().allMatch(one -> one.keyed() == null));
    }

    @Test
    @DisplayName("in long form neighbouring rows of one respondent are one sheet")
    void theLongFormIsGathered() throws IOException {
        List<RecordReader.Read<NewResponse>> all = read(
                LONG,
                "id,day,item,value\na,2025-01-01,Q1,5\na,2025-01-01,T,好\nb,2025-01-02,Q2,1\nb,2025-01-02,Q1,9\na,2025-01-01,Q2,2\n");
        assertArrayEquals(new byte[] {5, MISSING}, all.get(0).keyed().record().answers());
        assertEquals(List.of(2L, 3L), List.of(all.get(0).firstRow(), all.get(0).lastRow()));
        assertEquals(List.of("exchange.range"), codes(all.get(1)));
        assertEquals(5L, all.get(1).findings().get(0).row());
        assertEquals(List.of("exchange.duplicate"), codes(all.get(2)), "rows of one respondent must stand together");
    }

    @Test
    void anItemThatTheQuestionnaireDoesNotHaveIsNamed() throws IOException {
        assertEquals(
                List.of("survey.noItem"),
                codes(read(LONG, "id,day,item,value\na,2025-01-01,Q7,5\n").get(0)));
    }

    @Test
    void theKeyIsThatOfTheWave() throws IOException {
        String text = "id,day,nps,Q1,T,C,dept,w\n1,2025-02-03,10,4,,,,\n";
        String other = WIDE.replace("\"code\":\"S\"", "\"code\":\"S\",\"wave\":\"2\"");
        String first = read(WIDE, text).get(0).keyed().contentKey();
        assertEquals(
                first, read(WIDE, text.replace(",4,", ",5,")).get(0).keyed().contentKey());
        assertTrue(!first.equals(read(other, text).get(0).keyed().contentKey()));
    }

    @Test
    void aMappingThatCannotWorkIsRefusedBeforeAnyRow() {
        for (String wrong : List.of(
                "{\"answeredOn\":\"day\",\"items\":[{\"code\":\"Q1\"}]}",
                "{\"survey\":{\"code\":\"S\"},\"answeredOn\":\"day\",\"items\":[]}",
                "{\"survey\":{\"code\":\"S\"},\"answeredOn\":\"day\",\"items\":[{\"code\":\"Q1\",\"max\":300}]}",
                "{\"survey\":{\"code\":\"S\"},\"answeredOn\":\"day\",\"items\":[{\"code\":\"Q1\",\"type\":\"STARS\"}]}",
                "{\"survey\":{\"code\":\"a b\"},\"answeredOn\":\"day\",\"items\":[{\"code\":\"Q1\"}]}",
                "{\"survey\":{\"code\":\"S\"},\"items\":[{\"code\":\"Q1\"}]}")) {
            assertThrows(Refused.class, () -> read(wrong, "day,Q1\n2025-01-01,3\n"), wrong);
        }
    }

    @Test
    @DisplayName("Bad input: a missing column is told with the one that was probably meant")
    void aMissingColumnFailsTheFile() {
        HeaderRefused refused = assertThrows(
                HeaderRefused.class, () -> read(WIDE, "id,day,nps,Q_1,T,C,dept,w\n1,2025-02-03,10,4,,,,\n"));
        assertEquals("exchange.columnMissingNear", refused.findings().get(0).code());
    }
}
