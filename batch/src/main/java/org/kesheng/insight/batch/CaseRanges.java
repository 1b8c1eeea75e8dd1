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

/** As {@link ResponseRanges}, of cases. */
@Named
@Dependent
public class CaseRanges implements PartitionMapper {
    @Inject
    JobContext context;

    @Inject
    Nights nights;

    @Override
    public PartitionPlan mapPartitions() {
        NightStore.Cut cut = nights.cut(BatchGrip.of(context));
        return Plans.ranges(cut.complaintFrom(), cut.complaintTo(), BatchGrip.partitions(context));
    }
}
