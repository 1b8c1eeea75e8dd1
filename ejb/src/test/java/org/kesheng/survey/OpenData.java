package org.kesheng.survey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.control.RecordReader;
import org.kesheng.exchange.control.TableReader;

/** The public data sets, read by the importer with the mappings that come with the product. */
public final class OpenData {
    private static final Path OPEN = Path.of("..", "..", "shared", "data", "open");
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private OpenData() {}

    public static boolean isThere() {
        return Files.exists(OPEN.resolve("requests.json"));
    }

    /** What R found, by the id of the request. */
    public static JsonObject expected(String id) {
        try (InputStream in = Files.newInputStream(OPEN.resolve("requests.json"));
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject().getJsonArray("requests").getValuesAs(JsonObject.class).stream()
                    .filter(request -> request.getString("id").equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ImportMapping mapping(String code) throws IOException {
        try (InputStream in = OpenData.class.getResourceAsStream("/import-mappings/" + code + ".json")) {
            return ImportMapping.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public static Path file(String name) {
        return OPEN.resolve("data").resolve(name);
    }

    /** Sheets that the importer takes in; there must be no finding. */
    public static Sheets responses(String mappingCode, String file) throws IOException {
        return responses(mapping(mappingCode), file(file));
    }

    public static Sheets responses(ImportMapping mapping, Path file) {
        TableReader table = TableReader.open(file, mapping, ImportLimits.DEFAULT);
        ResponseMapping content = ResponseMapping.of(mapping);
        ResponseSession session = new ResponseSession(
                content, new ResponseColumns(mapping, content, table.header()), Map.of(), null, NOW);
        Sheets sheets =
                new Sheets(content.survey(), content.questionnaire().toJson(), new ArrayList<>(), new ArrayList<>());
        try (RecordReader<NewResponse> records = new RecordReader<>(session, table)) {
            for (RecordReader.Read<NewResponse> read = records.next(); read != null; read = records.next()) {
                sheets.findings().addAll(read.findings());
                if (read.keyed() != null) {
                    sheets.accepted().add(read.keyed());
                }
            }
        }
        return sheets;
    }

    /** @param definition of the version, as it is published */
    public record Sheets(String survey, String definition, List<Keyed<NewResponse>> accepted, List<Finding> findings) {
        /** As they are stored, of that survey and version. */
        public List<NewResponse> of(long surveyId, long versionId) {
            return accepted.stream()
                    .map(keyed -> ResponseStore.placed(keyed, surveyId, versionId))
                    .toList();
        }
    }
}
