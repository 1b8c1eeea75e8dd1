package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.ImportSession.Outcome;
import org.kesheng.exchange.control.RecordReader;
import org.kesheng.exchange.control.TableReader;
import org.kesheng.survey.OpenData;

/** Files of complaints from other registers, from the first row to the register. */
class ImportedCasesTest {
    private static final String MAPPING =
            "{\"receivedAt\":\"in\",\"closedAt\":\"out\",\"subject\":\"what\",\"channel\":\"by\",\"key\":[\"id\"]}";

    @TempDir
    Path folder;

    private CaseWorld world;
    private List<Finding> findings;

    @BeforeEach
    void begin() {
        world = new CaseWorld("2026-11-20T10:00");
        findings = new ArrayList<>();
    }

    private List<Outcome> bring(ImportMapping mapping, Path file) {
        TableReader table = TableReader.open(file, mapping, ImportLimits.DEFAULT);
        ComplaintSession session = (ComplaintSession)
                world.as("cshead", () -> world.bean(ComplaintImport.class).open(mapping, table.header()));
        List<Outcome> outcomes = new ArrayList<>();
        List<Keyed<ImportedCase>> chunk = new ArrayList<>();
        try (RecordReader<ImportedCase> records = new RecordReader<>(session, table)) {
            for (RecordReader.Read<ImportedCase> read = records.next(); read != null; read = records.next()) {
                findings.addAll(read.findings());
                if (read.keyed() != null) {
                    chunk.add(read.keyed());
                }
                if (chunk.size() == session.chunk()) {
                    outcomes.addAll(store(session, chunk));
                }
            }
        }
        outcomes.addAll(store(session, chunk));
        return outcomes;
    }

    private List<Outcome> store(ComplaintSession session, List<Keyed<ImportedCase>> chunk) {
        List<Keyed<ImportedCase>> records = List.copyOf(chunk);
        chunk.clear();
        return world.as("cshead", () -> session.store(records));
    }

    private List<Outcome> bring(String text) throws IOException {
        return bring(ImportMapping.parse(MAPPING), Files.writeString(folder.resolve("cases.csv"), text));
    }

    private long count(String condition) {
        return ((Number) world.rows("select count(*) from complaint c where " + condition)
                        .get(0))
                .longValue();
    }

    @Test
    @DisplayName(
            "CHN-05 what was closed elsewhere is closed here without a clock; what is open begins with its time of receipt")
    void closedAndOpen() throws IOException {
        List<Outcome> outcomes = bring("id,in,out,what,by\n1,2026-11-02 09:00,2026-11-03 09:00,late,HOTLINE\n"
                + "2,2026-11-19 09:00,,broken,HOTLINE\n3,2026-11-19 10:00,,lost,\n");
        assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED), outcomes);
        assertEquals(
                1,
                count(
                        "c.state = 'CLOSED' and not exists (select 1 from complaint_clock k where k.complaint_id = c.id)"));
        assertEquals(
                2,
                count("c.state = 'RECEIVED' and exists (select 1 from complaint_clock k where k.complaint_id = c.id)"));
        assertEquals(3, count("exists (select 1 from complaint_event e where e.complaint_id = c.id)"));
        assertEquals(3, count("exists (select 1 from complaint_inbox i where i.complaint_id = c.id)"));
        assertEquals(3, count("exists (select 1 from imported_key k where k.subject = c.number)"));
        assertTrue(((Number) world.rows("select count(*) from task").get(0)).longValue() >= 2, "somebody has to act");
    }

    @Test
    @DisplayName("X3 the same file again changes nothing; a new row in it is taken in")
    void twiceDoublesNothing() throws IOException {
        String text = "id,in,out,what,by\n1,2026-11-02 09:00,2026-11-03 09:00,late,HOTLINE\n";
        bring(text);
        List<Outcome> again = bring(text + "2,2026-11-19 09:00,,broken,HOTLINE\n");
        assertEquals(List.of(Outcome.UNCHANGED, Outcome.ACCEPTED), again);
        assertEquals(2, count("true"));
    }

    @Test
    @DisplayName(
            "Bad input: each code that means nothing here is named with its column before anything is stored; the others come in")
    void unknownCodes() throws IOException {
        ImportMapping mapping = ImportMapping.parse("{\"receivedAt\":\"in\",\"subject\":\"what\",\"channel\":\"by\","
                + "\"classified\":\"class\",\"causeCode\":\"why\",\"receivingUnit\":\"unit\",\"key\":[\"id\"]}");
        Path file = Files.writeString(
                folder.resolve("codes.csv"),
                "id,in,what,by,class,why,unit\n"
                        + "1,2026-11-19 09:00,broken,HOTLINE,PRODUCT_QUALITY,MATERIAL,QA\n"
                        + "2,2026-11-19 09:00,lost,PIGEON,LUCK,WEATHER,QA\n"
                        + "3,2026-11-19 09:00,late,HOTLINE,,,MOON\n");
        assertEquals(List.of(Outcome.ACCEPTED), bring(mapping, file));
        assertEquals(
                List.of("3 by", "3 class", "3 why", "4 unit"),
                findings.stream()
                        .map(finding -> finding.row() + " " + finding.column())
                        .toList());
        assertEquals(
                List.of(
                        "policy.channel.unknown",
                        "policy.category.unknown",
                        "policy.cause.unknown",
                        "complaint.unit.unknown"),
                findings.stream().map(Finding::code).toList());
        assertEquals(1, count("c.cause_code = 'MATERIAL' and c.category = 'PRODUCT_QUALITY' and c.state = 'RECEIVED'"));
        assertEquals(1, count("true"));
    }

    @Test
    @DisplayName(
            "HND-08 a cause that was found elsewhere stands in the case, open or closed, and is shown with its title")
    void causesFoundElsewhere() throws IOException {
        ImportMapping mapping = ImportMapping.parse(
                "{\"receivedAt\":\"in\",\"closedAt\":\"out\",\"subject\":\"what\","
                        + "\"causeCode\":{\"column\":\"why\",\"values\":{\"bad wood\":\"MATERIAL\",\"?\":\"\"}},\"key\":[\"id\"]}");
        Path file = Files.writeString(
                folder.resolve("causes.csv"),
                "id,in,out,what,why\n1,2026-11-02 09:00,2026-11-03 09:00,crack,bad wood\n"
                        + "2,2026-11-19 09:00,,crack,bad wood\n3,2026-11-19 09:00,,crack,?\n");
        bring(mapping, file);
        assertEquals(List.of(), findings);
        assertEquals(1, count("c.cause_code = 'MATERIAL' and c.state = 'CLOSED'"));
        assertEquals(1, count("c.cause_code = 'MATERIAL' and c.state = 'RECEIVED'"));
        assertEquals(1, count("c.cause_code is null"));
        String closed = (String) world.rows("select number from complaint where state = 'CLOSED'")
                .get(0);
        ComplaintDossier dossier =
                world.as("cshead", () -> world.bean(ComplaintSearch.class).dossier(closed));
        assertEquals("MATERIAL", dossier.outcome().causeCode());
        assertEquals("Faulty material", dossier.outcome().causeTitle().en());
    }

    @Test
    @DisplayName("Bad input: closed before it came, received tomorrow, without a subject: each row says why")
    void wrongRows() throws IOException {
        List<Outcome> outcomes = bring("id,in,out,what,by\n1,2026-11-19 09:00,2026-11-18 09:00,broken,\n"
                + "2,2026-11-21 09:00,,lost,\n3,2026-11-19 09:00,,,\n4,2026-11-19 09:00,,fine,\n");
        assertEquals(List.of(Outcome.ACCEPTED), outcomes);
        assertEquals(List.of(2L, 3L, 4L), findings.stream().map(Finding::row).toList());
        assertEquals("exchange.future", findings.get(1).code());
        assertEquals("exchange.empty", findings.get(2).code());
    }

    @Test
    @DisplayName("Issue 2 d: NYC 311 of Christmas 2013, 1,196 complaints, 1,162 of them closed elsewhere")
    void nyc311() throws IOException {
        assumeTrue(OpenData.isThere(), "the folder of public data sets is not beside the repository");
        List<Outcome> outcomes = bring(OpenData.mapping("nyc311-2013-12-25"), OpenData.file("nyc311_2013-12-25.csv"));
        assertEquals(List.of(), findings);
        assertEquals(1_196, outcomes.stream().filter(Outcome.ACCEPTED::equals).count());
        assertEquals(1_196, count("true"));
        assertEquals(1_162, count("c.state = 'CLOSED'"));
        assertEquals(
                1_196,
                ((Number) world.rows("select count(distinct number) from complaint")
                                .get(0))
                        .longValue());
    }
}
