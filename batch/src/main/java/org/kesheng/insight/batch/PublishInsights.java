package org.kesheng.insight.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.insight.Insights;
import org.kesheng.jobs.BatchGrip;

/** Judges the tests of the night and shows it to readers. */
@Named
@Dependent
public class PublishInsights extends AbstractBatchlet {
    @Inject
    JobContext context;

    @Inject
    Insights insights;

    @Override
    public String process() {
        insights.publish(BatchGrip.of(context));
        return "COMPLETED";
    }
}
