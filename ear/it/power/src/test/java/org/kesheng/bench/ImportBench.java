package org.kesheng.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.kesheng.chaos.NightServer;
import org.kesheng.testing.Machine;
import org.kesheng.testing.Storage;
import org.kesheng.testing.SurveyLoad;

/**
 * How fast a file of answers comes in over {@code POST /imports}: 200,000 rows of ten items, department, channel and now and then words,
 * on the product as it is served, on both databases; the second of two files, when the server is warm.
 */
public final class ImportBench {
    private static final int ROWS = 200_000;
    private static final int ITEMS = 10;
    private static final int FILES = 2;
    private static final String BOUNDARY = "kesheng-bench-boundary";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path results;
    private final Path home;

    private ImportBench(Path results, Path home) {
        this.results = results;
        this.home = home;
    }

    /** @param args file for the results, folder for data that is thrown away */
    public static void main(String[] args) throws Exception {
        ImportBench bench = new ImportBench(Path.of(args[0]), Path.of(args[1]));
        Files.createDirectories(bench.results.toAbsolutePath().getParent());
        bench.measure("h2", Storage.h2(bench.home.resolve("import-h2")), bench.home.resolve("import-h2"));
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setPort(Integer.getInteger("it.pg")).start()) {
            bench.measure("postgresql", Storage.postgres("kesheng_import"), bench.home.resolve("import-postgresql"));
        }
    }

    private void measure(String database, Storage storage, Path folder) throws Exception {
        try (Connection connection = storage.fresh().connect()) {
            new SurveyLoad(connection).prepare(NightServer.TOKEN);
        }
        try (Machine machine = new Machine(folder, storage).start()) {
            for (int file = 1; file <= FILES; file++) {
                JsonNode report = ended(machine, send(rows(file)));
                Duration taken = Duration.between(
                        Instant.parse(report.get("startedAt").asText()),
                        Instant.parse(report.get("finishedAt").asText()));
                if (report.get("accepted").asInt() != ROWS) {
                    throw new IllegalStateException(report.toString());
                }
                String line = String.format(
                        Locale.ROOT,
                        "{\"bench\":\"import-responses\",\"database\":\"%s\",\"file\":%d,\"rows\":%d,\"seconds\":%.1f,"
                                + "\"rowsPerSecond\":%d}%n",
                        database,
                        file,
                        ROWS,
                        taken.toMillis() / 1000.0,
                        ROWS * 1000L / taken.toMillis());
                Files.writeString(results, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private static byte[] rows(int file) {
        SplittableRandom random = new SplittableRandom(file);
        StringBuilder rows = new StringBuilder(ROWS * 60);
        rows.append("Id,Date,Station,Channel,Q1,Q2,Q3,Q4,Q5,Q6,Q7,Q8,Q9,Q10,Remark\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append('F').append(file).append('-').append(i).append(',');
            rows.append(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600))).append(",B");
            rows.append(1 + random.nextInt(SurveyLoad.DEPARTMENTS)).append(",PHONE");
            for (int item = 0; item < ITEMS; item++) {
                rows.append(',').append(1 + random.nextInt(5));
            }
            rows.append(i % 5 == 0 ? ",送货比约定的晚了一天" : ",").append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String mapping() {
        StringBuilder items = new StringBuilder();
        for (int item = 1; item <= ITEMS; item++) {
            items.append("{\"code\":\"Q").append(item).append("\",\"type\":\"RATING\",\"min\":1,\"max\":5},");
        }
        return "{\"kind\":\"responses\",\"survey\":{\"code\":\"BENCH-IMPORT\",\"nameZh\":\"导入\",\"nameEn\":\"Import\"},"
                + "\"key\":[\"Id\"],\"answeredOn\":\"Date\",\"department\":\"Station\",\"channel\":\"Channel\",\"items\":["
                + items + "{\"code\":\"REMARK\",\"column\":\"Remark\",\"type\":\"TEXT\"}]}";
    }

    private static long send(byte[] file) throws IOException, InterruptedException {
        String head = part("kind", "responses") + part("mapping", mapping()) + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"answers.csv\"\r\n\r\n";
        byte[] begin = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Integer.getInteger("it.http") + "/api/v1/imports"))
                .header("Authorization", "Bearer " + NightServer.TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.of(begin, file, end)))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).get("id").asLong();
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain;charset=UTF-8\r\n\r\n" + value + "\r\n";
    }

    private static JsonNode ended(Machine machine, long id) throws IOException, InterruptedException {
        while (true) {
            JsonNode report = JSON.readTree(
                    machine.get("imports/" + id, NightServer.TOKEN).body());
            if (!report.get("finishedAt").isNull()) {
                return report;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
