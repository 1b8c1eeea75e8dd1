package org.kesheng.insight;

import java.time.Instant;
import java.util.List;

/**
 * Complaints received, most frequent first.
 *
 * @param total all of them
 * @param rows never null
 * @param cut of the published night, null before the first
 */
public record Pareto(long total, List<Row> rows, Instant cut) {
    /**
     * One bar.
     *
     * @param code category, cause, channel, department or kind; empty where the case has none yet
     * @param share of the total
     * @param cumulative share of this row and those before it
     */
    public record Row(String code, long count, double share, double cumulative) {}
}
