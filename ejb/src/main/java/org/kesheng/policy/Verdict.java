package org.kesheng.policy;

/** How a clock stands. Titles: {@code policy.Verdict.<NAME>}. */
public enum Verdict {
    /** Its start event has not happened. */
    NOT_STARTED,
    RUNNING,
    /** Running, and three quarters of the time are gone. */
    WARNED,
    /** Due and not done; also if it was given up only after the due time. */
    BREACHED,
    /** Done not later than the due time. */
    MET,
    /** Done after the due time: the breach stays on record. */
    MET_LATE,
    /** No longer owed, and it was not late when that happened. */
    CANCELLED;

    public boolean isRunning() {
        return this == RUNNING || this == WARNED;
    }

    /** Counts against the timeliness rate. */
    public boolean isLate() {
        return this == BREACHED || this == MET_LATE;
    }
}
