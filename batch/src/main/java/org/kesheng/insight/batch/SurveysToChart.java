package org.kesheng.insight.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import org.kesheng.insight.Nights;
import org.kesheng.jobs.BatchGrip;

/** Surveys whose cells changed, and complaints. */
@Named
@Dependent
public class SurveysToChart extends AbstractItemReader {
    @Inject
    JobContext context;

    @Inject
    Nights nights;

    private Iterator<Long> surveys;

    @Override
    public void open(Serializable checkpoint) {
        surveys = nights.surveysToChart(BatchGrip.of(context)).iterator();
    }

    @Override
    public Long readItem() {
        return surveys.hasNext() ? surveys.next() : null;
    }
}
