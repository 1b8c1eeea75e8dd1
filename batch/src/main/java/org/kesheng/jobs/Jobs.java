package org.kesheng.jobs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kesheng.operation.Grip;
import org.kesheng.operation.JobExecution;
import org.kesheng.operation.Runs;
import org.kesheng.operation.StartedBy;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** Jobs as people see them: the list, their executions, start and cancel. */
@Stateless
public class Jobs {
    private static final int MOST = 200;

    @Inject
    Runs runs;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Starter starter;

    /**
     * A job with its newest execution.
     *
     * @param newest null if it never ran, or runs every minute and leaves no execution
     * @param lastRun of a job of every minute, null before its first
     */
    public record JobCard(JobDefinition definition, boolean running, JobExecution newest, Runs.LastRun lastRun) {}

    /** In the order of a night. */
    @Allowed(value = Function.JOBS, rights = Right.READ)
    public List<JobCard> list() {
        return JobCatalogue.all().stream().map(this::card).toList();
    }

    private JobCard card(JobDefinition job) {
        List<JobExecution> newest = runs.executions(job.name(), null, 1);
        return new JobCard(
                job,
                runs.isRunning(job.name()),
                newest.isEmpty() ? null : newest.get(0),
                runs.lastRun(job.name()).orElse(null));
    }

    /**
     * Starts a job; its work begins when this call is committed.
     *
     * @param businessDate null: today
     * @throws Refused NOT_FOUND for an unknown name; {@code operation.future} for a date to come; {@code operation.running} while
     *     it runs
     */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    @Audited("jobs.start")
    public JobExecution start(String name, LocalDate businessDate) {
        JobDefinition job = JobCatalogue.byName(name);
        LocalDate date = businessDate == null ? LocalDate.now(clock) : businessDate;
        if (date.isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("businessDate", "operation.future", date);
        }
        Grip grip = runs.begin(job.name(), date, StartedBy.PERSON, current.get().account(), Node.owner());
        return runs.execution(grip.attemptId()).orElseThrow();
    }

    /** @throws Refused NOT_FOUND for an unknown number */
    @Allowed(value = Function.JOBS, rights = Right.READ)
    public JobExecution execution(long id) {
        return runs.execution(id).orElseThrow(() -> Refused.notFound("operation.noExecution", id));
    }

    /**
     * Newest first.
     *
     * @param name null: of all jobs
     * @param after {@code next} of the slice before
     * @throws Refused NOT_FOUND for an unknown name
     */
    @Allowed(value = Function.JOBS, rights = Right.READ)
    public Slice<JobExecution> executions(String name, String after, int limit) {
        int rows = Math.max(1, Math.min(limit, MOST));
        if (name != null) {
            JobCatalogue.byName(name);
        }
        Long before = Slice.place(after, Long::valueOf, null);
        return Slice.of(runs.executions(name, before, rows + 1), rows, execution -> String.valueOf(execution.id()));
    }

    /** Asks a batch job to end after its chunk; what it has counted stays counted and is published by the next night. */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    @Audited("jobs.cancel")
    public void cancel(long id) {
        starter.stop(runs.cancel(id));
    }
}
