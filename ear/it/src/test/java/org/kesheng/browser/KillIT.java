package org.kesheng.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R1: what was acknowledged over HTTP is there after the power was off. On H2 and on PostgreSQL. */
class KillIT {
    private static final int WRITERS = 4;
    private static final int ENOUGH = 60;

    static Stream<Named<Map<String, String>>> databases() {
        Map<String, String> postgres = Map.of(
                "KESHENG_DB_DRIVER", "postgresql",
                "KESHENG_DB_URL", "jdbc:postgresql://127.0.0.1:" + System.getProperty("it.pg") + "/kesheng_serve",
                "KESHENG_DB_USER", "postgres",
                "KESHENG_DB_PASSWORD", "postgres");
        return Stream.of(Named.of("H2", Map.of()), Named.of("PostgreSQL", postgres));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("Every case acknowledged with 201 is found after kill -9, each once")
    void nothingAcknowledgedIsLost(Map<String, String> database) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("it.target"), "home-kill-" + (database.isEmpty() ? "h2" : "pg"));
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (Served served = new Served(home, database).start()) {
            String token = served.account("INTAKE").get("token");
            List<Thread> writers = Stream.generate(() -> new Thread(() -> write(served, token, acknowledged)))
                    .limit(WRITERS)
                    .toList();
            writers.forEach(Thread::start);
            while (acknowledged.size() < ENOUGH) {
                Thread.onSpinWait();
            }
            served.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        try (Served again = new Served(home, database).start()) {
            String token = again.account("CS_HEAD").get("token");
            for (String number : acknowledged) {
                HttpResponse<String> found = Served.get(again.address() + "/api/v1/complaints/" + number, token);
                assertEquals(200, found.statusCode(), number + " was acknowledged and is lost");
            }
        }
        assertEquals(acknowledged.size(), acknowledged.stream().distinct().count(), "numbers are unique");
    }

    /** Writes until the server is gone. */
    private static void write(Served served, String token, Queue<String> acknowledged) {
        while (true) {
            try {
                HttpResponse<String> answer = Served.send(
                        HttpRequest.newBuilder(URI.create(served.address() + "/api/v1/complaints"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"kind\":\"COMPLAINT\",\"from\":\"CUSTOMER\","
                                                + "\"anonymous\":false,\"channel\":\"HOTLINE\",\"party\":{\"name\":\"赵六\",\"phone\":"
                                                + "\"10007654321\"},\"subject\":\"断电\",\"content\":\"断电测试\"}")),
                        token);
                if (answer.statusCode() == 201) {
                    acknowledged.add(Served.json(answer.body()).get("number").asText());
                }
            } catch (IOException gone) {
                return;
            }
        }
    }
}
