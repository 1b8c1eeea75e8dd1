package org.kesheng.insight;

/** Why a figure has a value, or none. */
public enum FigureStatus {
    OK,
    /** Nothing was answered. */
    NO_DATA,
    /** The group is too small to be shown (PRM-58). */
    SUPPRESSED,
    /** Answers are there, the night that counts them is not yet published. */
    PENDING
}
