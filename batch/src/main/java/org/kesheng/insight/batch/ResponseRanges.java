package org.kesheng.insight.batch;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
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
        int parts = BatchGrip.partitions(context);
        List<Properties> ranges = new ArrayList<>();
        double width = ((double) cut.responseTo() - cut.responseFrom()) / parts;
        long after = cut.responseFrom();
        for (int part = 1; part <= parts; part++) {
            long to = part == parts ? cut.responseTo() : cut.responseFrom() + (long) (width * part);
            ranges.add(Plans.properties("after", after, "to", to));
            after = to;
        }
        return Plans.of(ranges);
    }
}
