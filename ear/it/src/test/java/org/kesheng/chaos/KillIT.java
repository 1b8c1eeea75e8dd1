package org.kesheng.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kesheng.bench.SurveyLoad;

/** R2: what was acknowledged over HTTP is there after the power was off. On H2 and on PostgreSQL. */
class KillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TARGET = Path.of(System.getProperty("it.target"));
    private static final String TOKEN = NightServer.TOKEN;
    private static final String CASE = "{\"kind\":\"COMPLAINT\",\"from\":\"CUSTOMER\",\"anonymous\":false,"
            + "\"channel\":\"HOTLINE\",\"party\":{\"name\":\"赵六\",\"phone\":\"10007654321\"},"
            + "\"subject\":\"断电\",\"content\":\"断电测试\"}";
    private static final int WRITERS = 4;

    static Stream<Storage> databases() {
        return Stream.of(Storage.h2(home("H2")), Storage.postgres("kesheng_kill"));
    }

    private static Path home(String database) {
        return TARGET.resolve("home-kill-" + database);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    @DisplayName("R2 every case acknowledged with 201 is found after kill -9, each once")
    void nothingAcknowledgedIsLost(Storage storage) throws Exception {
        long seed = Chaos.FIRST_SEED;
        try (Connection connection = storage.fresh().connect()) {
            new SurveyLoad(connection).prepare(TOKEN);
            receiving(connection);
        }
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (Machine machine = new Machine(home(storage.toString()), storage).start()) {
            List<Thread> writers = Stream.generate(() -> new Thread(() -> write(machine, acknowledged)))
                    .limit(WRITERS)
                    .toList();
            writers.forEach(Thread::start);
            int enough = 60 + new Random(seed).nextInt(60);
            while (acknowledged.size() < enough && writers.stream().anyMatch(Thread::isAlive)) {
                Thread.onSpinWait();
            }
            machine.kill();
            for (Thread writer : writers) {
                writer.join();
            }
            assertTrue(acknowledged.size() >= enough, "only " + acknowledged.size() + " were acknowledged");
            assertEquals(acknowledged.size(), acknowledged.stream().distinct().count(), "numbers are unique");
            machine.start();
            for (String number : acknowledged) {
                assertEquals(200, machine.get("complaints/" + number, TOKEN).statusCode(), number + " is lost");
            }
        }
        Chaos.note(
                "acknowledged writes", seed, storage, "writing", 1, acknowledged.size() + " of " + acknowledged.size());
    }

    /** The person with the token may also receive cases and see all of them. */
    private static void receiving(Connection connection) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.execute("insert into staff_role (staff_id, role) values (100000, 'INTAKE')");
            insert.execute("insert into staff_role (staff_id, role) values (100000, 'CS_HEAD')");
        }
    }

    /** Writes until the server is gone, or refuses. */
    private static void write(Machine machine, Queue<String> acknowledged) {
        try {
            while (true) {
                HttpResponse<String> answer = machine.post("complaints", TOKEN, CASE);
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
                }
                acknowledged.add(JSON.readTree(answer.body()).get("number").asText());
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
