package org.kesheng.jobs;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.operation.Runs;

/** Notes the step in which a batch execution is, and why it failed. */
@Named
@Dependent
public class FollowStep extends AbstractStepListener {
    private static final int DEPTH = 8;

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    Runs runs;

    @Override
    public void beforeStep() {
        runs.enter(BatchGrip.of(job).attemptId(), step.getStepName());
    }

    @Override
    public void afterStep() {
        Throwable failure = step.getException();
        for (int i = 0; i < DEPTH && failure != null && failure.getCause() != null; i++) {
            failure = failure.getCause();
        }
        if (failure != null) {
            job.setExitStatus(step.getStepName() + ": " + failure);
        }
    }
}
