package org.kesheng.operation;

import java.time.LocalDate;

/**
 * The right to run a job, good as long as its fence stands.
 *
 * @param job name of the job
 * @param businessDate the date that is computed
 * @param attemptId the execution that the monitor shows
 * @param runNo number of the night; what it writes is seen once the publication reaches it
 * @param fence rises with each holder
 */
public record Grip(String job, LocalDate businessDate, long attemptId, long runNo, long fence) {}
