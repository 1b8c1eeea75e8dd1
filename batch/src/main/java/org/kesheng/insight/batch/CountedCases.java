package org.kesheng.insight.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.insight.Nights;
import org.kesheng.insight.control.CaseFacts;
import org.kesheng.jobs.BatchGrip;

/** Counts pages of cases. */
@Named
@Dependent
public class CountedCases extends AbstractItemWriter {
    @Inject
    JobContext context;

    @Inject
    Nights nights;

    @Override
    @SuppressWarnings("unchecked")
    public void writeItems(List<Object> items) {
        List<List<CaseFacts>> pages = new ArrayList<>(items.size());
        items.forEach(item -> pages.add((List<CaseFacts>) item));
        nights.countCases(BatchGrip.of(context), pages);
    }
}
