package org.kesheng.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.testing.Machine;
import org.kesheng.testing.Storage;
import org.kesheng.testing.SurveyLoad;

/**
 * R1: one night is killed with the power in scores, in publish and in start-up recovery, and ends with the figures of an undisturbed one.
 *
 * <p>So that each kill surely hits its place, the test holds a row that the place has to write, and cuts the power once the database says
 * that the statement waits for it. The seed decides the answers, the department that is held, partitions, moments and order.
 */
class NightKillIT {
    private static final int ANSWERS = 4_000;
    private static final Path TARGET = Path.of(System.getProperty("it.target"));

    /** A place where the power is cut: the row that is held there, and the step that the monitor then shows. */
    private enum Place {
        SCORES("select * from cell_delta where chunk_no = 0", "cell_delta"),
        RECOVERY("select * from job_lease where job = 'nightly-analytics'", "job_lease"),
        PUBLISH("select * from publication", "publication");

        private final String row;
        private final String table;

        Place(String row, String table) {
            this.row = row;
            this.table = table;
        }
    }

    @Test
    @DisplayName("R1 on H2: killed in scores, in publish and in its recovery, the same figures")
    void onH2() throws Exception {
        Path home = TARGET.resolve("home-night-h2");
        Storage storage = Storage.sharedH2(home);
        Chaos.seeds("night", storage, seed -> killAndCompare(storage, home, seed));
    }

    @Test
    @DisplayName("R1 on PostgreSQL: killed in scores, in publish and in its recovery, the same figures")
    void onPostgres() throws Exception {
        Path home = TARGET.resolve("home-night-pg");
        Storage storage = Storage.postgres("kesheng_night");
        Chaos.seeds("night", storage, seed -> killAndCompare(storage, home, seed));
    }

    private static Chaos.Outcome killAndCompare(Storage storage, Path home, long seed) throws Exception {
        Random random = new Random(seed);
        try (Connection connection = storage.fresh().connect()) {
            SurveyLoad load = new SurveyLoad(connection);
            load.prepare(NightServer.TOKEN);
            load.answers(ANSWERS, seed, 730);
        }
        List<Place> places = order(random);
        String partitions = "-Dkesheng.night.partitions=" + (1 + random.nextInt(4));
        try (Machine machine = new Machine(home, storage, partitions).start()) {
            NightServer server = new NightServer(machine);
            String nothing = server.figures();
            assertEquals("DONE", server.await(server.startNight()).get("status").asText());
            String expected = server.figures();
            assertNotEquals(nothing, expected);
            forget(storage, random);
            Held held = new Held(storage, machine, random);
            long night = held.whileHeld(Place.SCORES, server::startNight);
            for (Place place : places) {
                held.whileHeld(place, () -> night);
            }
            storage.forgetHolder();
            machine.start();
            JsonNode end = server.await(night);
            String told = "seed " + seed + ", " + places + ": " + end;
            assertEquals("DONE", end.get("status").asText(), told);
            assertEquals(expected, server.figures(), told);
            String recoveries = "select recoveries from job_attempt where id = " + night;
            assertEquals(List.of("2"), storage.texts(recoveries), "taken up after scores and after publish");
            String where = "SCORES "
                    + String.join(" ", places.stream().map(Place::name).toList());
            return new Chaos.Outcome(where, 1 + places.size(), ANSWERS, 0, 0);
        }
    }

    /** After scores: recovery, then publication, or the other way round. */
    private static List<Place> order(Random random) {
        List<Place> places = new ArrayList<>(List.of(Place.RECOVERY, Place.PUBLISH));
        Collections.shuffle(places, random);
        return places;
    }

    /** Before the first night again, with an empty delta that scores have to take out. */
    private static void forget(Storage storage, Random random) throws SQLException {
        try (Connection connection = storage.connect();
                Statement statement = connection.createStatement()) {
            new SurveyLoad(connection).forget();
            int department = 100_001 + random.nextInt(SurveyLoad.DEPARTMENTS);
            statement.execute("insert into cell_delta (subject_id, department_id, month_start, chunk_no, days, months)"
                    + " values (100000, " + department + ", date '2025-0" + (1 + random.nextInt(9))
                    + "-01', 0, '', '')");
        }
    }

    /** Starts something while a row is held, and cuts the power when the night waits for it. */
    private record Held(Storage storage, Machine machine, Random random) {
        interface Start {
            long night() throws Exception;
        }

        long whileHeld(Place place, Start start) throws Exception {
            if (!machine.isOn()) {
                storage.forgetHolder();
                machine.launch();
                storage.awaitOpened();
            }
            Connection holder = storage.connect();
            try {
                holder.setAutoCommit(false);
                holder.createStatement().execute(place.row + " for update");
                long night = start.night();
                awaitBlocked(place);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
                assertHit(place, night);
                machine.kill();
                return night;
            } finally {
                letGo(holder);
            }
        }

        private void awaitBlocked(Place place) throws SQLException, InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
            while (storage.blocked().stream().noneMatch(statement -> statement.contains(place.table))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The night never came to " + place);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }

        /** The night runs, in that step; in recovery it is the one before, and nobody of this start has it yet. */
        private void assertHit(Place place, long night) throws SQLException {
            String attempt = storage.texts("select state || ' ' || step from job_attempt where id = " + night)
                    .get(0);
            if (place != Place.RECOVERY) {
                assertEquals("RUNNING " + place.name().toLowerCase(Locale.ROOT), attempt);
            } else {
                assertEquals("RUNNING", attempt.split(" ")[0]);
            }
            assertEquals(
                    List.of("RUNNING"),
                    storage.texts("select state from nightly_run where job = 'nightly-analytics' and run_no ="
                            + " (select run_no from job_attempt where id = " + night + ")"));
        }

        /** On H2 the machine that is gone was at the other end. */
        private static void letGo(Connection holder) {
            try (holder) {
                holder.rollback();
            } catch (SQLException gone) {
                return;
            }
        }
    }
}
