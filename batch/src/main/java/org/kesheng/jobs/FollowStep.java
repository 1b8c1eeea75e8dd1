package org.kesheng.jobs;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import org.kesheng.operation.Runs;

/** Notes the step in which a batch execution is, and why it failed. */
@Named
@Dependent
public class FollowStep extends AbstractStepListener {
    private static final Logger LOG = Logger.getLogger(FollowStep.class);
    private static final int DEPTH = 8;

    private long began;

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    Runs runs;

    @Override
    public void beforeStep() {
        began = System.nanoTime();
        runs.enter(BatchGrip.of(job).attemptId(), step.getStepName());
    }

    @Override
    public void afterStep() {
        long millis = (System.nanoTime() - began) / 1_000_000;
        LOG.infof(
                "%s of %s: %s took %d ms",
                job.getJobName(), BatchGrip.of(job).businessDate(), step.getStepName(), millis);
        Throwable failure = step.getException();
        for (int i = 0; i < DEPTH && failure != null && failure.getCause() != null; i++) {
            failure = failure.getCause();
        }
        if (failure != null) {
            job.setExitStatus(step.getStepName() + ": " + failure);
        }
    }
}
