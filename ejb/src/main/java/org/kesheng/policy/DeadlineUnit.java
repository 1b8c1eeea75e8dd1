package org.kesheng.policy;

/** What a time limit counts (requirements 0.3: h, WD, CD). */
public enum DeadlineUnit {
    /** Elapsed hours: nights, weekends and holidays run on. */
    HOURS,
    /** Hours of the working calendar. */
    WORKING_HOURS,
    /** Days on which the working calendar has any working time. */
    WORKING_DAYS,
    /** Days of the civil calendar. */
    CALENDAR_DAYS;

    /** Hours may have decimals and can be paused; days are whole and cannot. */
    public boolean countsTime() {
        return this == HOURS || this == WORKING_HOURS;
    }

    /** Whether weekends, holidays and opening hours matter. */
    public boolean usesCalendar() {
        return this == WORKING_HOURS || this == WORKING_DAYS;
    }
}
