package org.kesheng.insight.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.insight.Nights;
import org.kesheng.jobs.BatchGrip;

/** Deletes what no reader sees any more. */
@Named
@Dependent
public class TidyNight extends AbstractBatchlet {
    @Inject
    JobContext context;

    @Inject
    Nights nights;

    @Override
    public String process() {
        nights.tidy(BatchGrip.of(context));
        return "COMPLETED";
    }
}
