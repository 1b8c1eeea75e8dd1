package org.kesheng.insight.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kesheng.insight.Nights;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.jobs.BatchGrip;

/** Folds blocks. */
@Named
@Dependent
public class FoldedBlocks extends AbstractItemWriter {
    @Inject
    JobContext context;

    @Inject
    Nights nights;

    @Override
    public void writeItems(List<Object> items) {
        nights.fold(
                BatchGrip.of(context), items.stream().map(BlockKey.class::cast).toList());
    }
}
