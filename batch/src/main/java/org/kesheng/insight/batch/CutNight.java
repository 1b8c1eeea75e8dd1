package org.kesheng.insight.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.insight.Nights;
import org.kesheng.jobs.BatchGrip;

/** Fixes what the night takes in. */
@Named
@Dependent
public class CutNight extends AbstractBatchlet {
    @Inject
    JobContext context;

    @Inject
    Nights nights;

    @Override
    public String process() {
        nights.cut(BatchGrip.of(context));
        return "COMPLETED";
    }
}
