package org.kesheng.insight.batch;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.insight.Nights;
import org.kesheng.insight.entity.NightStore;
import org.kesheng.jobs.BatchGrip;

/** Equal ranges of ids within the cut, the same at each restart because the cut is. */
@Named
@Dependent
public class ResponseRanges implements PartitionMapper {
    @Inject
    JobContext context;

    @Inject
    Nights nights;

    @Override
    public PartitionPlan mapPartitions() {
        NightStore.Cut cut = nights.cut(BatchGrip.of(context));
        return Plans.ranges(cut.responseFrom(), cut.responseTo(), BatchGrip.partitions(context));
    }
}
