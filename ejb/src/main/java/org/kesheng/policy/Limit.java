package org.kesheng.policy;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How long a clock runs.
 *
 * @param amount of {@code TARGET}, or days added to {@code SAME_DAY}
 * @param unit only for {@code TARGET}
 * @param field of the starting event that holds the promised date
 */
public record Limit(Kind kind, BigDecimal amount, DeadlineUnit unit, DayConvention convention, String field) {
    /** What the due time hangs on. */
    public enum Kind {
        /** An amount of time from the start. */
        TARGET,
        /** 24:00 of the day of the start. */
        SAME_DAY,
        /** 24:00 of a date that was promised. */
        PROMISED_DATE,
        /** 24:00 of the last day of the half-year in which it starts. */
        HALF_YEAR
    }

    public Limit {
        Objects.requireNonNull(kind, "kind");
    }

    /** Only for {@code TARGET}. */
    public Target target() {
        return new Target(amount, unit, convention);
    }
}
