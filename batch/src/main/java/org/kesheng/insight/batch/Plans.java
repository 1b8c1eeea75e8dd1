package org.kesheng.insight.batch;

import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Partition plans: as many threads as partitions. */
final class Plans {
    private Plans() {}

    /** Ranges (after, to] of equal width. */
    static PartitionPlan ranges(long from, long to, int parts) {
        List<Properties> ranges = new ArrayList<>();
        double width = ((double) to - from) / parts;
        long after = from;
        for (int part = 1; part <= parts; part++) {
            long end = part == parts ? to : from + (long) (width * part);
            ranges.add(properties("after", after, "to", end));
            after = end;
        }
        return of(ranges);
    }

    static PartitionPlan of(List<Properties> partitions) {
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(partitions.size());
        plan.setThreads(partitions.size());
        plan.setPartitionProperties(partitions.toArray(Properties[]::new));
        return plan;
    }

    static Properties properties(String first, long firstValue, String second, long secondValue) {
        Properties properties = new Properties();
        properties.setProperty(first, String.valueOf(firstValue));
        properties.setProperty(second, String.valueOf(secondValue));
        return properties;
    }
}
