package org.kesheng.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kesheng.testing.Machine;
import org.kesheng.testing.Storage;
import org.kesheng.testing.SurveyLoad;

/** R2: what was acknowledged over HTTP is there after the power was off, each once. On H2 and on PostgreSQL. */
class KillIT {
    private static final Path TARGET = Path.of(System.getProperty("it.target"));
    private static final int WRITERS = 4;
    private static final int KILLS = 5;
    private static final long PATIENCE_SECONDS = 120;

    static Stream<Storage> databases() {
        return Stream.of(Storage.h2(home("H2")), Storage.postgres("kesheng_kill"));
    }

    private static Path home(String database) {
        return TARGET.resolve("home-kill-" + database);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    @DisplayName(
            "R2 every case acknowledged with 201 is found after kill -9, and one sent again with its key is one case")
    void nothingAcknowledgedIsLost(Storage storage) throws Exception {
        Chaos.seeds("acknowledged writes", storage, seed -> killWhileWriting(storage, seed));
    }

    private static Chaos.Outcome killWhileWriting(Storage storage, long seed) throws Exception {
        Random random = new Random(seed);
        try (Connection connection = storage.fresh().connect()) {
            new SurveyLoad(connection).prepare(NightServer.TOKEN);
            receiving(connection);
        }
        int kills = Chaos.isShort() ? 1 : KILLS;
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        try (Machine machine = new Machine(home(storage.toString()), storage)) {
            Semaphore answers = new Semaphore(0);
            List<CaseWriter> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> new CaseWriter(machine, seed + "-" + i, acknowledged, answers))
                    .toList();
            for (int i = 0; i < kills; i++) {
                machine.start();
                killAfter(60 + random.nextInt(60), machine, writers, answers);
            }
            machine.start();
            for (String number : acknowledged.values()) {
                int status =
                        machine.get("complaints/" + number, NightServer.TOKEN).statusCode();
                assertEquals(200, status, () -> "seed " + seed + ": " + number);
            }
        }
        return compared(storage, kills, acknowledged);
    }

    /** So many more answers, then the power is off. */
    private static void killAfter(int more, Machine machine, List<CaseWriter> writers, Semaphore answers)
            throws InterruptedException {
        answers.drainPermits();
        List<Thread> threads = new ArrayList<>();
        writers.forEach(writer -> threads.add(new Thread(writer)));
        threads.forEach(Thread::start);
        boolean enough = answers.tryAcquire(more, PATIENCE_SECONDS, TimeUnit.SECONDS);
        machine.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(enough, "fewer than " + more + " were acknowledged");
    }

    /** What the tables say once the server is down. */
    private static Chaos.Outcome compared(Storage storage, int kills, Map<String, String> acknowledged)
            throws SQLException {
        Map<String, List<String>> stored = new HashMap<>();
        for (String line : storage.texts("select content || ' ' || number from complaint where subject = '断电'")) {
            String[] parts = line.split(" ");
            stored.computeIfAbsent(parts[0], text -> new ArrayList<>()).add(parts[1]);
        }
        long lost = acknowledged.entrySet().stream()
                .filter(told -> !stored.getOrDefault(told.getKey(), List.of()).contains(told.getValue()))
                .count();
        long doubled =
                stored.values().stream().filter(numbers -> numbers.size() > 1).count();
        return new Chaos.Outcome("writing", kills, acknowledged.size(), lost, doubled);
    }

    /** The person with the token may also receive cases and see all of them. */
    private static void receiving(Connection connection) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.execute("insert into staff_role (staff_id, role) values (100000, 'INTAKE')");
            insert.execute("insert into staff_role (staff_id, role) values (100000, 'CS_HEAD')");
        }
    }
}
