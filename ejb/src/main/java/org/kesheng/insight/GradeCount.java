package org.kesheng.insight;

import java.time.YearMonth;

/**
 * Complaints received in a month, by how they were graded (ANA-15).
 *
 * @param grade constant of the dimension, such as {@code HIGH}
 */
public record GradeCount(YearMonth month, Dimension dimension, String grade, long count) {
    /** By what complaints are graded. */
    public enum Dimension {
        PRIORITY,
        SEVERITY,
        /** Scope: how many are affected. */
        EXTENT
    }
}
