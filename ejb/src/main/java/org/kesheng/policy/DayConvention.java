package org.kesheng.policy;

/** When a limit in days ends on its last day (POL-30). */
public enum DayConvention {
    /** At the time of day at which it began; a start outside working hours counts from the next opening. */
    SAME_TIME,
    /** At closing time (working days) or at 24:00 (calendar days); the day of receipt is not counted. */
    END_OF_DAY
}
