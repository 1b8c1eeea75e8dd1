package org.kesheng.insight.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kesheng.insight.Nights;
import org.kesheng.jobs.BatchGrip;

/** Computes series with trends and limits. */
@Named
@Dependent
public class ChartedSurveys extends AbstractItemWriter {
    @Inject
    JobContext context;

    @Inject
    Nights nights;

    @Override
    public void writeItems(List<Object> items) {
        nights.chart(BatchGrip.of(context), items.stream().map(Long.class::cast).toList());
    }
}
