package org.kesheng.jobs;

import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.kesheng.operation.Grip;
import org.kesheng.operation.Launch;
import org.kesheng.operation.RunState;
import org.kesheng.operation.Runs;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;

/** Begins the work of a job that was taken, after that is committed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Starter {
    private static final Logger LOG = Logger.getLogger(Starter.class);

    @Resource
    ManagedExecutorService executor;

    @Inject
    Runs runs;

    @Inject
    CurrentActor current;

    @Inject
    @Any
    Instance<Duty> duties;

    /** On another thread, because the transaction that took the job is just ending on this one. */
    public void onLaunch(@Observes(during = TransactionPhase.AFTER_SUCCESS) Launch launch) {
        executor.submit(() -> begin(launch));
    }

    private void begin(Launch launch) {
        Grip grip = launch.grip();
        try {
            if (JobCatalogue.byName(grip.job()).batch()) {
                long batchId = startBatch(launch);
                runs.runsAs(grip.attemptId(), batchId);
            } else {
                perform(grip);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "job %s of %s did not end well", grip.job(), grip.businessDate());
            runs.end(grip.job(), grip.fence(), RunState.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void perform(Grip grip) {
        Duty duty = duties.stream()
                .filter(found -> found.job().equals(grip.job()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody performs " + grip.job()));
        long items = current.as(Actor.JOBS, () -> duty.perform(grip.businessDate()));
        runs.performed(grip.attemptId(), items);
        runs.end(grip.job(), grip.fence(), RunState.DONE, null);
    }

    private long startBatch(Launch launch) {
        Grip grip = launch.grip();
        Properties parameters = parameters(grip);
        if (launch.again()) {
            Optional<Long> crashed = crashed(grip);
            if (crashed.isPresent()) {
                return restart(crashed.get(), grip.job(), parameters);
            }
        }
        return operator().start(grip.job(), parameters);
    }

    /** The batch execution that worked for this attempt, also if it was killed before its number was noted. */
    private Optional<Long> crashed(Grip grip) {
        String attempt = String.valueOf(grip.attemptId());
        JobOperator operator = operator();
        List<Long> running =
                operator.getJobNames().contains(grip.job()) ? operator.getRunningExecutions(grip.job()) : List.of();
        Optional<Long> noted = runs.batchId(grip.attemptId());
        return running.stream()
                .filter(id ->
                        attempt.equals(String.valueOf(operator.getParameters(id).getProperty("attempt"))))
                .max(Long::compare)
                .or(() -> noted);
    }

    private static long restart(long crashed, String job, Properties parameters) {
        try {
            Properties forced = new Properties();
            forced.putAll(parameters);
            forced.setProperty("jberet.restart.mode", "force");
            return operator().restart(crashed, forced);
        } catch (BatchRuntimeException e) {
            LOG.warnf(
                    "batch execution %d of %s cannot be restarted (%s), its night is begun anew",
                    crashed, job, e.getMessage());
            return operator().start(job, parameters);
        }
    }

    private static Properties parameters(Grip grip) {
        Properties parameters = new Properties();
        parameters.setProperty("job", grip.job());
        parameters.setProperty("businessDate", grip.businessDate().toString());
        parameters.setProperty("attempt", String.valueOf(grip.attemptId()));
        parameters.setProperty("run", String.valueOf(grip.runNo()));
        parameters.setProperty("fence", String.valueOf(grip.fence()));
        parameters.setProperty("partitions", System.getProperty("kesheng.night.partitions", "2"));
        return parameters;
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }

    /** Asks a batch execution to end after its chunk. */
    public void stop(long batchId) {
        operator().stop(batchId);
    }
}
