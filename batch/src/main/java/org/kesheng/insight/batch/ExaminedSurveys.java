package org.kesheng.insight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kesheng.insight.Insights;
import org.kesheng.jobs.BatchGrip;

/** Examines surveys, in the way that the step names. */
@Named
@Dependent
public class ExaminedSurveys extends AbstractItemWriter {
    @Inject
    @BatchProperty
    String what;

    @Inject
    JobContext context;

    @Inject
    Insights insights;

    @Override
    public void writeItems(List<Object> items) {
        insights.examine(
                BatchGrip.of(context),
                Insights.Step.valueOf(what),
                items.stream().map(Long.class::cast).toList());
    }
}
