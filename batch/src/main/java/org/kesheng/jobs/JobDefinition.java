package org.kesheng.jobs;

import java.util.List;

/**
 * A job by name.
 *
 * @param name as in REST; texts {@code jobs.<name>.name} and {@code .what}
 * @param catalogue rows of appendix D, or empty for housekeeping
 * @param schedule when it is due
 * @param batch whether a Jakarta Batch job of this name does the work, else a {@link Duty}
 * @param after jobs of the same night that come before it
 */
public record JobDefinition(String name, List<String> catalogue, Schedule schedule, boolean batch, List<String> after) {
    /** When a job is due. */
    public enum Schedule {
        EVERY_MINUTE,
        /** Once for each business date, after its end, from 00:05. */
        NIGHTLY
    }
}
