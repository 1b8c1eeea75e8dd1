package org.kesheng.jobs;

import jakarta.batch.runtime.context.JobContext;
import java.time.LocalDate;
import java.util.Properties;
import org.kesheng.operation.Grip;

/** The grip of the batch execution that runs on this thread, from the properties that every job file passes on. */
public final class BatchGrip {
    private BatchGrip() {}

    public static Grip of(JobContext context) {
        Properties given = context.getProperties();
        return new Grip(
                given.getProperty("job"),
                LocalDate.parse(given.getProperty("businessDate")),
                Long.parseLong(given.getProperty("attempt")),
                Long.parseLong(given.getProperty("run")),
                Long.parseLong(given.getProperty("fence")));
    }

    /** In how many partitions a step is divided; the figures do not depend on it. */
    public static int partitions(JobContext context) {
        return Integer.parseInt(context.getProperties().getProperty("partitions"));
    }
}
