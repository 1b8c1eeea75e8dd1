package org.kesheng.operation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.kesheng.operation.entity.JobAttempt;
import org.kesheng.operation.entity.JobLease;
import org.kesheng.operation.entity.NightlyRun;
import org.kesheng.operation.entity.RunRepository;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Refused;

/** Leases, business dates and executions. For jobs; people see executions through {@code org.kesheng.jobs.Jobs}. */
@Stateless
public class Runs {
    /** How long a silent owner keeps a job; owners renew every few seconds. */
    static final Duration LEASE = Duration.ofSeconds(90);

    /** How far back a missed date is caught up. */
    private static final int CATCH_UP_DAYS = 62;

    /** After so many failures a date waits for a person. */
    private static final int TRIES = 3;

    @Inject
    Event<NightFailed> failures;

    @Inject
    RunRepository repository;

    @Inject
    Event<Launch> launches;

    /**
     * Takes the job for a date; the work begins once the transaction of the caller is committed ({@link Launch}).
     *
     * @param owner node and start of the server, see {@code org.kesheng.jobs.Node}
     * @throws Refused {@code operation.running} while somebody holds the job
     */
    public Grip begin(String job, LocalDate businessDate, StartedBy by, String account, String owner) {
        Instant now = repository.now();
        JobLease lease = repository.lockLease(job);
        if (lease.isHeld(now)) {
            throw new Refused("operation.running", job);
        }
        long runNo = repository.nextRun();
        JobAttempt attempt = new JobAttempt(job, businessDate, by, account, runNo, now);
        repository.add(attempt);
        repository.run(businessDate, job).begin(runNo, now);
        long fence = lease.give(owner, attempt.id(), now.plus(LEASE));
        Grip grip = new Grip(job, businessDate, attempt.id(), runNo, fence);
        launches.fire(new Launch(grip, false));
        return grip;
    }

    /** Makes sure that a job has its row, so that two first starts cannot both insert it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void register(Set<String> jobs, LocalDate today) {
        jobs.forEach(job -> repository.ensureLease(job, today));
    }

    /**
     * To be called in each transaction of a job, last: its writes count only while the fence stands.
     *
     * @throws FenceLost if somebody else has the job
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(String job, long fence) {
        if (!repository.renew(job, fence, LEASE)) {
            throw new FenceLost(job, fence);
        }
    }

    /** Adds to the counts of an execution, in the transaction that did the work. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void count(long attemptId, long read, long written, long skipped) {
        repository.count(attemptId, read, written, skipped);
    }

    /** The step an execution is in. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void enter(long attemptId, String step) {
        repository.enter(attemptId, step);
    }

    /** How many items an execution will read. */
    public void expect(long attemptId, long total) {
        repository.expect(attemptId, total);
    }

    /** Which batch execution does the work. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void runsAs(long attemptId, long batchId) {
        repository.attempt(attemptId).ifPresent(attempt -> attempt.runsAs(batchId));
    }

    /** Renews all leases of a living owner, for steps that are long in one transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void heartbeat(String owner) {
        repository.renewAll(owner, LEASE);
    }

    /**
     * Ends an execution, its date and its lease. Does nothing where the fence is lost or the execution has ended.
     *
     * @param message null if it went well
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(String job, long fence, RunState how, String message) {
        JobLease lease = repository.lockLease(job);
        if (lease.fence() != fence || lease.attemptId() == null) {
            return;
        }
        Instant now = repository.now();
        repository.attempt(lease.attemptId()).ifPresent(attempt -> {
            NightlyRun run = repository.run(attempt.businessDate(), job);
            attempt.end(how, now, message);
            run.end(how, now, message);
            if (how == RunState.FAILED) {
                failures.fire(new NightFailed(job, attempt.businessDate()));
            }
        });
        // A stopped one goes on at the next start: the lease stays with the owner that is going down.
        if (how != RunState.STOPPED) {
            lease.free();
        }
    }

    /** Executions whose owner is gone: the lease ran out, or it belongs to this node under an earlier start. */
    public List<JobExecution> orphans(String owner) {
        String node = owner.substring(0, owner.indexOf('/') + 1);
        Instant now = repository.now();
        return repository.leases().stream()
                .filter(lease -> lease.attemptId() != null && !owner.equals(lease.owner()))
                .filter(lease -> !lease.isHeld(now) || lease.owner().startsWith(node))
                .flatMap(lease -> repository.attempt(lease.attemptId()).stream())
                .map(JobAttempt::card)
                .toList();
    }

    /** Takes an orphan over; empty if somebody else was faster. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Grip> takeOver(long attemptId, String owner) {
        JobAttempt attempt = repository.attempt(attemptId).orElseThrow();
        JobLease lease = repository.lockLease(attempt.job());
        boolean orphan = orphans(owner).stream().anyMatch(execution -> execution.id() == attemptId);
        if (!orphan) {
            return Optional.empty();
        }
        attempt.recover();
        long fence = lease.give(owner, attemptId, repository.now().plus(LEASE));
        Grip grip = new Grip(attempt.job(), attempt.businessDate(), attemptId, attempt.runNo(), fence);
        launches.fire(new Launch(grip, true));
        return Optional.of(grip);
    }

    /** Ends an orphan that does not come to an end. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void giveUp(long attemptId) {
        repository.attempt(attemptId).ifPresent(attempt -> {
            JobLease lease = repository.lockLease(attempt.job());
            end(attempt.job(), lease.fence(), RunState.FAILED, "recoveries");
        });
    }

    /** The batch execution behind an execution, if it has one. */
    public Optional<Long> batchId(long attemptId) {
        return repository.attempt(attemptId).map(JobAttempt::batchId);
    }

    /**
     * Business dates up to {@code last} that are not closed, oldest first; none before the job was known.
     *
     * @param last the newest date that has ended
     */
    public List<LocalDate> due(String job, LocalDate last) {
        LocalDate since = repository.lease(job).map(JobLease::since).orElse(last.plusDays(1));
        LocalDate earliest = last.minusDays(CATCH_UP_DAYS);
        LocalDate first = since.isBefore(earliest) ? earliest : since;
        Set<LocalDate> settled = repository.runsFrom(job, first).stream()
                .filter(run ->
                        run.isClosed(BusinessClock.ZONE) || run.attempts() >= TRIES && run.state() == RunState.FAILED)
                .map(NightlyRun::businessDate)
                .collect(Collectors.toSet());
        List<LocalDate> due = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (!settled.contains(date)) {
                due.add(date);
            }
        }
        return due;
    }

    /** Takes a job of every minute, which leaves no execution behind; empty while somebody has it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public OptionalLong claim(String job, String owner) {
        Instant now = repository.now();
        JobLease lease = repository.lockLease(job);
        return lease.isHeld(now) ? OptionalLong.empty() : OptionalLong.of(lease.give(owner, null, now.plus(LEASE)));
    }

    /** Gives a job of every minute back. {@code message} null: it went well. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(String job, long fence, Long items, String message) {
        JobLease lease = repository.lockLease(job);
        if (lease.fence() == fence) {
            lease.ran(repository.now(), items, message);
            lease.free();
        }
    }

    /** Notes what a duty dealt with. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void performed(long attemptId, long items) {
        repository.count(attemptId, items, items, 0);
    }

    /** A batch execution ended before it was done: cancelled if a person wanted that, else to be taken up again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void stopped(Grip grip) {
        boolean cancelled = repository
                .attempt(grip.attemptId())
                .map(JobAttempt::cancelRequested)
                .orElse(false);
        end(grip.job(), grip.fence(), cancelled ? RunState.CANCELLED : RunState.STOPPED, null);
    }

    /**
     * Marks an execution as not wanted any more.
     *
     * @return the batch execution to stop
     * @throws Refused {@code operation.notRunning} where nothing runs that can be stopped
     */
    public long cancel(long attemptId) {
        JobAttempt attempt =
                repository.attempt(attemptId).orElseThrow(() -> Refused.notFound("operation.noExecution", attemptId));
        if (attempt.state() != RunState.RUNNING || attempt.batchId() == null) {
            throw new Refused("operation.notRunning", attemptId);
        }
        attempt.cancel();
        return attempt.batchId();
    }

    /** When a job last ran without leaving an execution, and how that went. */
    public Optional<LastRun> lastRun(String job) {
        return repository
                .lease(job)
                .filter(lease -> lease.lastAt() != null)
                .map(lease -> new LastRun(lease.lastAt(), lease.lastItems(), lease.lastMessage()));
    }

    /** {@code message} null: it went well. */
    public record LastRun(Instant at, Long items, String message) {}

    /** Whether somebody runs the job now. */
    public boolean isRunning(String job) {
        Instant now = repository.now();
        return repository.leases().stream().anyMatch(lease -> lease.job().equals(job) && lease.isHeld(now));
    }

    public Optional<JobExecution> execution(long id) {
        return repository.attempt(id).map(JobAttempt::card);
    }

    /** Newest first. {@code job} null: of all. {@code before} null: from the newest. */
    public List<JobExecution> executions(String job, Long before, int limit) {
        return repository.attempts(job, before, limit).stream()
                .map(JobAttempt::card)
                .toList();
    }
}
