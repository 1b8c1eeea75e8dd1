package org.kesheng.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.operation.RunsWorld.JOB;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.shared.Refused;

/** Rules O1 to O5, with two owners. */
class RunsTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 15);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 19);
    private static final String ANNA = "anna/1";
    private static final String BO = "bo/1";

    private final RunsWorld world = new RunsWorld("runs", SINCE);
    private final Runs runs = world.runs;

    @AfterEach
    void close() throws SQLException {
        world.close();
    }

    @Test
    @DisplayName("O2 who holds the lease has the job; another owner is refused, and cannot take it over")
    void oneOwner() {
        Grip grip = begin(ANNA, LAST);
        Refused refused = assertThrows(Refused.class, () -> begin(BO, LAST));
        assertEquals("operation.running", refused.code());
        assertEquals(List.of(), world.in(() -> runs.orphans(BO)));
        assertTrue(world.in(() -> runs.takeOver(grip.attemptId(), BO)).isEmpty());
        assertEquals(1, world.launched.size());
    }

    @Test
    @DisplayName(
            "O2, R12 after the lease ran out another owner takes over with a higher fence, and the old one writes nothing more")
    void fence() {
        Grip old = begin(ANNA, LAST);
        world.letExpire();
        Grip taken = world.in(() -> runs.takeOver(old.attemptId(), BO)).orElseThrow();
        assertTrue(taken.fence() > old.fence());
        assertEquals(old.runNo(), taken.runNo(), "the same night goes on");
        assertTrue(world.launched.get(1).again());
        assertThrows(FenceLost.class, () -> write(old));
        assertEquals(0, execution(old).written(), "the write of the old owner is undone");
        write(taken);
        assertEquals(10, execution(old).written());
        end(old, RunState.FAILED);
        assertEquals(RunState.RUNNING, execution(old).status(), "nor does it end what is no longer its own");
        end(taken, RunState.DONE);
        assertEquals(RunState.DONE, execution(old).status());
        assertEquals(1, execution(old).recoveries());
        assertThrows(FenceLost.class, () -> write(taken), "a lease given back is no lease");
    }

    @Test
    @DisplayName("O2 of two that want to take over, one gets it")
    void takenOverOnce() {
        Grip old = begin(ANNA, LAST);
        world.letExpire();
        assertTrue(world.in(() -> runs.takeOver(old.attemptId(), BO)).isPresent());
        assertTrue(world.in(() -> runs.takeOver(old.attemptId(), "carl/1")).isEmpty());
        assertTrue(world.in(() -> runs.takeOver(old.attemptId(), BO)).isEmpty());
    }

    @Test
    @DisplayName(
            "O5 what the same node held before it was started again is taken up at once; what another holds is not")
    void ownEarlierStart() {
        Grip grip = begin(ANNA, LAST);
        assertEquals(List.of(), world.in(() -> runs.orphans(BO)));
        List<JobExecution> orphans = world.in(() -> runs.orphans("anna/2"));
        assertEquals(
                List.of(grip.attemptId()),
                orphans.stream().map(JobExecution::id).toList());
        assertTrue(world.in(() -> runs.takeOver(grip.attemptId(), "anna/2")).isPresent());
    }

    @Test
    @DisplayName("A living owner that renews keeps its lease through a step longer than it")
    void heartbeat() {
        Grip grip = begin(ANNA, LAST);
        world.letExpire();
        world.in(() -> {
            runs.heartbeat(ANNA);
            return null;
        });
        assertEquals(List.of(), world.in(() -> runs.orphans(BO)));
        write(grip);
    }

    @Test
    @DisplayName(
            "O3 dates since the job is known are due until a run whose cut lies after their end is done, oldest first")
    void catchUp() {
        assertEquals(SINCE.datesUntil(LAST.plusDays(1)).toList(), due());
        end(begin(ANNA, SINCE), RunState.DONE);
        assertEquals(SINCE.plusDays(1), due().get(0));
        end(begin(ANNA, LAST), RunState.DONE);
        sql(
                "update nightly_run set cut = timestamp with time zone '2026-11-19 15:59:59+00' where business_date = date '"
                        + LAST + "'");
        assertTrue(due().contains(LAST), "cut a second before midnight in Shanghai: something could still come in");
        sql(
                "update nightly_run set cut = timestamp with time zone '2026-11-19 16:00:00+00' where business_date = date '"
                        + LAST + "'");
        assertFalse(due().contains(LAST));
    }

    @Test
    @DisplayName("O3 a date that failed three times waits for a person and does not hold up the others")
    void failedThrice() {
        for (int time = 1; time <= 3; time++) {
            assertEquals(SINCE, due().get(0), "try " + time);
            end(begin(ANNA, SINCE), RunState.FAILED);
        }
        assertEquals(SINCE.plusDays(1), due().get(0));
    }

    @Test
    @DisplayName(
            "Who is cancelled gives the job free; who is stopped with the server keeps it, and its next start goes on")
    void cancelledOrStopped() {
        Grip cancelled = begin(ANNA, LAST);
        assertThrows(Refused.class, () -> cancel(cancelled), "nothing runs yet that could be stopped");
        world.in(() -> {
            runs.runsAs(cancelled.attemptId(), 77);
            return null;
        });
        assertEquals(77, cancel(cancelled));
        stopped(cancelled);
        assertEquals(RunState.CANCELLED, execution(cancelled).status());
        assertFalse(world.in(() -> runs.isRunning(JOB)));
        Grip stopped = begin(ANNA, LAST);
        stopped(stopped);
        assertEquals(RunState.STOPPED, execution(stopped).status());
        Optional<Grip> again = world.in(() -> runs.takeOver(stopped.attemptId(), "anna/2"));
        assertTrue(again.isPresent());
        assertEquals(RunState.RUNNING, execution(stopped).status());
    }

    private Grip begin(String owner, LocalDate date) {
        return world.in(() -> runs.begin(JOB, date, StartedBy.TIMER, null, owner));
    }

    /** A chunk of ten that checks the fence last, as all do. */
    private void write(Grip grip) {
        world.in(() -> {
            runs.count(grip.attemptId(), 10, 10, 0);
            runs.hold(grip.job(), grip.fence());
            return null;
        });
    }

    private void end(Grip grip, RunState how) {
        world.in(() -> {
            runs.end(grip.job(), grip.fence(), how, null);
            return null;
        });
    }

    private long cancel(Grip grip) {
        return world.in(() -> runs.cancel(grip.attemptId()));
    }

    private void stopped(Grip grip) {
        world.in(() -> {
            runs.stopped(grip);
            return null;
        });
    }

    private JobExecution execution(Grip grip) {
        return world.in(() -> runs.execution(grip.attemptId())).orElseThrow();
    }

    private List<LocalDate> due() {
        return world.in(() -> runs.due(JOB, LAST));
    }

    private void sql(String statement) {
        world.sql(statement);
    }
}
