package org.kesheng.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.kesheng.operation.JobExecution;
import org.kesheng.operation.Runs;
import org.kesheng.operation.StartedBy;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.Readiness;
import org.kesheng.shared.Refused;

/** Looks, once a minute and at the start of the server, what is to be done, and has it begun (J2, J3). */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(0, 5);
    private static final int MOST_RECOVERIES = 20;
    private static final long FIRST_LOOK_MILLIS = 500;

    @Resource
    TimerService timers;

    @Inject
    Runs runs;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    @Inject
    @Any
    Instance<Duty> duties;

    @Inject
    Readiness readiness;

    /** Runs with the first of what a SIGTERM or Ctrl-C sets off, while the server only begins to stop its parts. */
    private final Thread farewell = new Thread(() -> readiness.stopping(), "kesheng-farewell");

    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean recovered;

    @PostConstruct
    void start() {
        Runtime.getRuntime().addShutdownHook(farewell);
        runs.register(JobCatalogue.names(), LocalDate.now(clock));
        timers.createSingleActionTimer(FIRST_LOOK_MILLIS, new TimerConfig("first look", false));
    }

    @PreDestroy
    void end() {
        if (!readiness.isStopping()) {
            Runtime.getRuntime().removeShutdownHook(farewell);
        }
    }

    @Timeout
    public void firstLook() {
        if (readiness.isStopping()) {
            return;
        }
        recover();
        recovered = true;
    }

    @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
    public void poke() {
        if (readiness.isStopping() || !looking.compareAndSet(false, true)) {
            return;
        }
        try {
            recover();
            everyMinute();
            nights();
        } finally {
            looking.set(false);
        }
    }

    /** Steps may be long in one transaction: the living renew what they hold. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void heartbeat() {
        if (!readiness.isStopping()) {
            runs.heartbeat(Node.owner());
        }
    }

    /** Whether what an earlier start left behind has been taken up. */
    public boolean isRecovered() {
        return recovered;
    }

    void recover() {
        for (JobExecution orphan : runs.orphans(Node.owner())) {
            if (orphan.recoveries() >= MOST_RECOVERIES) {
                LOG.errorf(
                        "execution %d of %s was taken up %d times without an end",
                        orphan.id(), orphan.job(), orphan.recoveries());
                runs.giveUp(orphan.id());
            } else {
                LOG.infof(
                        "execution %d of %s for %s is taken up again",
                        orphan.id(), orphan.job(), orphan.businessDate());
                runs.takeOver(orphan.id(), Node.owner());
            }
        }
    }

    private void everyMinute() {
        LocalDate today = LocalDate.now(clock);
        for (JobDefinition job : JobCatalogue.all()) {
            if (job.schedule() == JobDefinition.Schedule.EVERY_MINUTE) {
                duties.stream().filter(duty -> duty.job().equals(job.name())).forEach(duty -> perform(duty, today));
            }
        }
    }

    private void perform(Duty duty, LocalDate today) {
        OptionalLong fence = runs.claim(duty.job(), Node.owner());
        if (fence.isEmpty()) {
            return;
        }
        try {
            long items = current.as(Actor.JOBS, () -> duty.perform(today));
            runs.release(duty.job(), fence.getAsLong(), items, null);
        } catch (RuntimeException e) {
            LOG.errorf(e, "job %s did not end well", duty.job());
            runs.release(duty.job(), fence.getAsLong(), null, String.valueOf(e.getMessage()));
        }
    }

    private void nights() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate lastEnded = now.toLocalDate().minusDays(now.toLocalTime().isBefore(NIGHT_BEGINS) ? 2 : 1);
        for (JobDefinition job : JobCatalogue.all()) {
            if (job.schedule() == JobDefinition.Schedule.NIGHTLY && isPerformed(job) && !runs.isRunning(job.name())) {
                runs.due(job.name(), lastEnded).stream().findFirst().ifPresent(date -> begin(job, date, lastEnded));
            }
        }
    }

    private boolean isPerformed(JobDefinition job) {
        return job.batch() || duties.stream().anyMatch(duty -> duty.job().equals(job.name()));
    }

    private void begin(JobDefinition job, LocalDate date, LocalDate lastEnded) {
        boolean waits = job.after().stream().anyMatch(before -> isOpen(before, date));
        if (waits) {
            return;
        }
        try {
            StartedBy by = date.equals(lastEnded) ? StartedBy.TIMER : StartedBy.CATCH_UP;
            runs.begin(job.name(), date, by, null, Node.owner());
        } catch (Refused somebodyElseWasFaster) {
            LOG.debugf("job %s is being run", job.name());
        }
    }

    private boolean isOpen(String before, LocalDate date) {
        List<LocalDate> due = isPerformed(JobCatalogue.byName(before)) ? runs.due(before, date) : List.of();
        return due.contains(date);
    }
}
