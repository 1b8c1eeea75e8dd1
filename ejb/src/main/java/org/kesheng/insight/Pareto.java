package org.kesheng.insight;

import java.time.Instant;
import java.util.List;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.Text;

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
     * @param code category, cause, branch of causes, channel, department or kind; empty where the case has none yet
     * @param title its name; null where the code is empty or nobody knows it
     * @param domain branch of a cause (ANA-05), null for all else
     * @param share of the total
     * @param cumulative share of this row and those before it
     */
    public record Row(String code, Text title, CauseDomain domain, long count, double share, double cumulative) {}
}
