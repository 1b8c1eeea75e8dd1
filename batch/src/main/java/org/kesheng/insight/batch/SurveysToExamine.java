package org.kesheng.insight.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import org.kesheng.insight.Insights;
import org.kesheng.jobs.BatchGrip;

/** Surveys about which there is something new, and complaints. A restart begins anew: a survey that is examined twice gives the same. */
@Named
@Dependent
public class SurveysToExamine extends AbstractItemReader {
    @Inject
    JobContext context;

    @Inject
    Insights insights;

    private Iterator<Long> surveys;

    @Override
    public void open(Serializable checkpoint) {
        surveys = insights.toExamine(BatchGrip.of(context)).iterator();
    }

    @Override
    public Long readItem() {
        return surveys.hasNext() ? surveys.next() : null;
    }
}
