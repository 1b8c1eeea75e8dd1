package org.kesheng.jobs;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.operation.Grip;
import org.kesheng.operation.RunState;
import org.kesheng.operation.Runs;

/** Notes the end of a batch execution where people and the timer look. */
@Named
@Dependent
public class FollowJob extends AbstractJobListener {
    @Inject
    JobContext context;

    @Inject
    Runs runs;

    @Override
    public void afterJob() {
        Grip grip = BatchGrip.of(context);
        BatchStatus status = context.getBatchStatus();
        if (status == BatchStatus.STOPPING || status == BatchStatus.STOPPED) {
            runs.stopped(grip);
        } else if (status == BatchStatus.FAILED || status == BatchStatus.ABANDONED) {
            runs.end(grip.job(), grip.fence(), RunState.FAILED, context.getExitStatus());
        } else {
            runs.end(grip.job(), grip.fence(), RunState.DONE, null);
        }
    }
}
