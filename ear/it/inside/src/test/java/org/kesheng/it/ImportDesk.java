package org.kesheng.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Somebody with a token who sends files and reads what became of them. */
final class ImportDesk {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "kesheng-it-boundary";
    private static final long PATIENCE_SECONDS = 60;
    private static final int MEGABYTE = 1 << 20;

    private final String token;

    ImportDesk(String token) {
        this.token = token;
    }

    long send(String kind, String mapping, String rows, boolean dryRun) throws Exception {
        return send(kind, mapping, rows.getBytes(StandardCharsets.UTF_8), "rows.csv", dryRun);
    }

    /** Number of the import. */
    long send(String kind, String mapping, byte[] file, String name, boolean dryRun) throws Exception {
        HttpResponse<String> answer = post(kind, mapping, file, name, dryRun, "zh-CN");
        assertEquals(202, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).get("id").asLong();
    }

    HttpResponse<String> post(String kind, String mapping, byte[] file, String name, boolean dryRun, String language)
            throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "kind", kind);
        field(body, "mapping", mapping);
        field(body, "dryRun", String.valueOf(dryRun));
        text(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.write(file);
        text(body, "\r\n--" + BOUNDARY + "--\r\n");
        return CLIENT.send(
                request("/imports", language)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void field(ByteArrayOutputStream body, String name, String value) throws IOException {
        text(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"\r\nContent-Type: text/plain;charset=UTF-8\r\n\r\n" + value + "\r\n");
    }

    private static void text(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> json(String path, String json, String language, String... header) throws Exception {
        HttpRequest.Builder request = request(path, language)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (header.length == 2) {
            request.header(header[0], header[1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> get(String path, String language) throws Exception {
        return CLIENT.send(request(path, language).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Integer.getInteger("kesheng.http.port") + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language);
    }

    JsonNode report(long id, String language) throws Exception {
        return JSON.readTree(get("/imports/" + id, language).body());
    }

    /** The report once it is over, in Chinese. */
    JsonNode ended(long id) throws Exception {
        return awaited("/imports/" + id, "state", "WAITING", "RUNNING");
    }

    /** Runs a night; how it ended. */
    String night() throws Exception {
        HttpResponse<String> begun = json("/jobs/nightly-analytics/executions", "{}", "en");
        assertEquals(202, begun.statusCode(), begun.body());
        long id = JSON.readTree(begun.body()).get("id").asLong();
        return awaited("/jobs/executions/" + id, "status", "RUNNING", "RUNNING")
                .get("status")
                .asText();
    }

    private JsonNode awaited(String path, String field, String before, String meanwhile) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            JsonNode answer = JSON.readTree(get(path, "zh-CN").body());
            String state = answer.path(field).asText();
            if (!state.equals(before) && !state.equals(meanwhile)) {
                return answer;
            }
            assertTrue(System.nanoTime() < end, answer::toString);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** A workbook of a few kilobytes whose sheet unfolds to 64 MB. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                zip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }
}
