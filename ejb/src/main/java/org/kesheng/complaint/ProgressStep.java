package org.kesheng.complaint;

/** How far a case is, in the words of its customer: {@code complaint.ProgressStep.<NAME>}. */
public enum ProgressStep {
    RECEIVED,
    CHECKED,
    WITH_DEPARTMENT,
    SOLVED,
    TOLD,
    CLOSED,
    /** Ended without treatment. */
    DECLINED
}
