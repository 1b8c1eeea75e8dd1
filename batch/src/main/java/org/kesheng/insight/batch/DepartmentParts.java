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
import org.kesheng.jobs.BatchGrip;

/** Departments by the rest of their id. */
@Named
@Dependent
public class DepartmentParts implements PartitionMapper {
    @Inject
    JobContext context;

    @Override
    public PartitionPlan mapPartitions() {
        int parts = BatchGrip.partitions(context);
        List<Properties> partitions = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            partitions.add(Plans.properties("part", part, "parts", parts));
        }
        return Plans.of(partitions);
    }
}
