package org.kesheng.insight.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.insight.Insights;
import org.kesheng.jobs.BatchGrip;

/** Deletes findings that nobody sees any more. */
@Named
@Dependent
public class TidyInsights extends AbstractBatchlet {
    @Inject
    JobContext context;

    @Inject
    Insights insights;

    @Override
    public String process() {
        insights.tidy(BatchGrip.of(context));
        return "COMPLETED";
    }
}
