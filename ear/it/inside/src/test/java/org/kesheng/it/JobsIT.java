package org.kesheng.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kesheng.insight.Nights;
import org.kesheng.jobs.JobCatalogue;
import org.kesheng.jobs.JobDefinition;
import org.kesheng.jobs.Watch;
import org.kesheng.operation.FenceLost;
import org.kesheng.operation.Grip;
import org.kesheng.operation.JobExecution;
import org.kesheng.operation.RunState;
import org.kesheng.operation.Runs;
import org.kesheng.operation.StartedBy;
import org.kesheng.shared.Refused;

/** Rules O1 to O5 of {@code org.kesheng.operation}, and every job of the catalogue once. On H2 and on PostgreSQL. */
@Tag("both")
@ExtendWith(ArquillianExtension.class)
public class JobsIT extends NightHouse {
    private static final String SOMEBODY_ELSE = "another-node/1";

    @Inject
    Runs runs;

    @Inject
    Nights nights;

    @Inject
    Watch watch;

    @BeforeEach
    void answersWait() throws SQLException {
        answers(2_000, 5);
        System.setProperty("kesheng.night.partitions", "1");
    }

    @AfterEach
    void asUsual() {
        System.clearProperty("kesheng.night.partitions");
    }

    @Test
    @DisplayName("O2 while an owner holds the lease nobody else gets the job, by timer, by hand or by taking over")
    void oneOwnerAtATime() throws SQLException {
        Grip theirs = runningElsewhere("60");
        Refused refused = assertThrows(Refused.class, this::startNight);
        assertEquals("operation.running", refused.code());
        assertTrue(runs.orphans("this/1").stream().noneMatch(orphan -> orphan.id() == theirs.attemptId()));
        assertTrue(runs.takeOver(theirs.attemptId(), "this/1").isEmpty());
        assertEquals(RunState.RUNNING, execution(theirs.attemptId()).status());
        letExpire();
        awaitTakenOver(theirs);
    }

    @Test
    @DisplayName(
            "O2, R12 an expired lease is taken over, the night ends, and what the old owner still writes is refused")
    void expiredLeaseIsTakenOverAndTheOldOwnerIsFencedOff() throws SQLException {
        long waiting = count("select count(*) from response_inbox") + count("select count(*) from complaint_inbox");
        Grip old = runningElsewhere("60");
        letExpire();
        JobExecution taken = awaitTakenOver(old);
        assertEquals(1, taken.recoveries());
        assertTrue(waiting >= 2_000);
        assertEquals(waiting, taken.read());
        run("insert into response_inbox (response_id) select min(id) from response");
        long published = count("select run_no from publication");
        assertFenced(() -> nights.countSheets(old, List.of(nights.waitingSheets(0, Long.MAX_VALUE, 10))));
        assertFenced(
                () -> nights.publish(new Grip(NIGHT, old.businessDate(), old.attemptId(), published, old.fence())));
        assertEquals(1, count("select count(*) from response_inbox"));
        assertEquals(0, count("select count(*) from cell_delta"));
        runs.end(NIGHT, old.fence(), RunState.FAILED, "too late");
        assertEquals(RunState.DONE, execution(old.attemptId()).status());
    }

    private static void assertFenced(Runnable write) {
        Throwable refused = assertThrows(RuntimeException.class, write::run);
        while (refused.getCause() != null && !(refused instanceof FenceLost)) {
            refused = refused.getCause();
        }
        assertEquals(FenceLost.class, refused.getClass(), String.valueOf(refused));
    }

    @Test
    @DisplayName("O5 what an earlier start of this node held is taken up at once, though its lease has not run out")
    void ownEarlierStartIsTakenUpAtOnce() throws SQLException {
        Grip crashed = runningElsewhere("3600");
        run("update job_lease set owner = '" + System.getProperty("jboss.node.name") + "/before' where job = '" + NIGHT
                + "'");
        assertEquals(1, awaitTakenOver(crashed).recoveries());
    }

    @Test
    @DisplayName("O3 missed business dates are caught up in order, each once; a date that is done is left alone")
    void missedDatesAreCaughtUp() throws SQLException {
        LocalDate last = LocalDate.now(clock).minusDays(LocalTime.now(clock).isBefore(LocalTime.of(0, 5)) ? 2 : 1);
        String chain = "('nightly-analytics', 'deadline-night', 'revisit-scheduler')";
        run("delete from nightly_run where job in " + chain + " and business_date <= date '" + last + "'");
        run("insert into nightly_run (business_date, job, state, attempts, cut) values (date '" + last.minusDays(2)
                + "', '" + NIGHT + "', 'DONE', 1, current_timestamp)");
        run("update job_lease set since = date '" + last.minusDays(3) + "' where job in " + chain);
        await("the missed nights", () -> {
            watch.poke();
            return runs.due(NIGHT, last).isEmpty();
        });
        List<String> nights = texts("select to_char(business_date, 'YYYY-MM-DD') || ' ' || started_by || ' ' || state"
                + " from job_attempt where job = '" + NIGHT + "' and business_date <= date '" + last
                + "' order by started_at");
        assertEquals(
                List.of(
                        last.minusDays(3) + " " + StartedBy.CATCH_UP + " DONE",
                        last.minusDays(1) + " " + StartedBy.CATCH_UP + " DONE",
                        last + " " + StartedBy.TIMER + " DONE"),
                nights);
        assertEquals(
                4,
                count(
                        "select count(*) from nightly_run where job = 'deadline-night' and state = 'DONE' and business_date"
                                + " between date '" + last.minusDays(3) + "' and date '" + last + "'"));
    }

    @Test
    @DisplayName("A cancelled night stops between two chunks, publishes nothing, and the next one publishes all of it")
    void cancelStopsBetweenChunks() throws Exception {
        // Scores take 100 of the 960 blocks at a time; an empty delta among the second hundred is held.
        run("insert into cell_delta (subject_id, department_id, month_start, chunk_no, days, months)"
                + " values (100000, 100006, date '2025-06-01', 0, '', '')");
        long id;
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("select * from cell_delta where chunk_no = 0 for update");
            id = startNight();
            await("scores", () -> blocked().stream().anyMatch(statement -> statement.contains("cell_delta")));
            asAdmin(() -> {
                jobs.cancel(id);
                return null;
            });
            holder.rollback();
            holder.setAutoCommit(true);
        }
        JobExecution cancelled = ended(id);
        assertEquals(RunState.CANCELLED, cancelled.status());
        assertEquals("scores", cancelled.step());
        assertTrue(count("select count(*) from month_block") > 0, "chunks before are kept");
        assertTrue(count("select count(*) from cell_delta") > 0, "chunks after were not begun");
        assertEquals(0, count("select run_no from publication"));
        assertFalse(runs.isRunning(NIGHT));
        assertEquals(RunState.DONE, night().status());
        assertEquals(0, count("select count(*) from cell_delta"));
        assertEquals(count("select max(since_run) from month_block"), count("select run_no from publication"));
    }

    @Test
    @DisplayName(
            "JOB-01, JOB-03, JOB-05, JOB-09 to JOB-11, JOB-13 and housekeeping: every job of the catalogue runs to its end")
    void everyJobRuns() throws SQLException, IOException {
        Path orphan = Path.of(System.getProperty("kesheng.home"), "imports", "never-an-import");
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "half an upload");
        Files.setLastModifiedTime(orphan, FileTime.from(clock.instant().minus(Duration.ofHours(2))));
        for (JobDefinition job : JobCatalogue.all()) {
            JobExecution end = ended(startWhenFree(job.name()));
            assertEquals(RunState.DONE, end.status(), job.name() + ": " + end.message());
            assertNull(end.message(), job.name());
            if (job.name().equals(JobCatalogue.COMPACTION)) {
                assertEquals(isH2() ? 1 : 0, end.written(), "only H2 has a file to compact");
            }
            if (job.name().equals(JobCatalogue.IMPORT_CLEANUP)) {
                assertEquals(1, end.written(), "the file that never became an import");
            }
        }
        assertFalse(Files.exists(orphan));
        assertEquals(
                List.of("JOB-01", "JOB-03", "JOB-05", "JOB-09", "JOB-10", "JOB-11", "JOB-13"),
                JobCatalogue.all().stream()
                        .flatMap(job -> job.catalogue().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The timer may have a job of every minute just now. */
    private long startWhenFree(String job) {
        await(job + " to be free", () -> !runs.isRunning(job));
        return start(job).id();
    }

    /** As if another node had begun a night, with a lease of so many seconds. */
    private Grip runningElsewhere(String seconds) throws SQLException {
        await("the night to be free", () -> !runs.isRunning(NIGHT));
        long attempt = count("select nextval('job_attempt_seq')") * 50;
        long run = count("select nextval('run_seq')");
        LocalDate today = LocalDate.now(clock);
        run("insert into job_attempt (id, job, business_date, started_by, state, run_no, recoveries, cancel_requested,"
                + " total, read_count, written, skipped, started_at) values (" + attempt + ", '" + NIGHT + "', date '"
                + today + "', 'TIMER', 'RUNNING', " + run + ", 0, false, 0, 0, 0, 0, current_timestamp)");
        run("delete from nightly_run where job = '" + NIGHT + "' and business_date = date '" + today + "'");
        run("insert into nightly_run (business_date, job, state, attempts, run_no) values (date '" + today + "', '"
                + NIGHT + "', 'RUNNING', 1, " + run + ")");
        run("update job_lease set owner = '" + SOMEBODY_ELSE + "', fence = fence + 1, attempt_id = " + attempt
                + ", lease_until = current_timestamp + interval '" + seconds + "' second where job = '" + NIGHT + "'");
        long fence = count("select fence from job_lease where job = '" + NIGHT + "'");
        return new Grip(NIGHT, today, attempt, run, fence);
    }

    private void letExpire() throws SQLException {
        run("update job_lease set lease_until = current_timestamp - interval '1' second where job = '" + NIGHT + "'");
    }

    private JobExecution awaitTakenOver(Grip grip) {
        await("the night to be taken over", () -> {
            watch.poke();
            return execution(grip.attemptId()).recoveries() > 0;
        });
        JobExecution end = ended(grip.attemptId());
        assertEquals(RunState.DONE, end.status(), end.message());
        return end;
    }
}
