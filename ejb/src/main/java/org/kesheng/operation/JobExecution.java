package org.kesheng.operation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An execution as monitor and REST show it.
 *
 * @param id its number
 * @param job name of the job
 * @param businessDate the date computed
 * @param startedBy why
 * @param requestedBy account of the person, null where a timer started it
 * @param status how it stands
 * @param step the step it is in, or was in at its end; null before the first
 * @param total items to read, as far as known; 0: unknown
 * @param read items read
 * @param written items written
 * @param skipped items left out by a rule
 * @param progress 0..1, null where the total is unknown
 * @param recoveries how often it was taken up again after a crash or a stop
 * @param startedAt start
 * @param finishedAt null while it runs
 * @param message why it failed, else null
 */
public record JobExecution(
        long id,
        String job,
        LocalDate businessDate,
        StartedBy startedBy,
        String requestedBy,
        RunState status,
        String step,
        long total,
        long read,
        long written,
        long skipped,
        Double progress,
        int recoveries,
        Instant startedAt,
        Instant finishedAt,
        String message) {}
