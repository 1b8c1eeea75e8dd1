package org.kesheng.operation;

/** Why an execution was started. */
public enum StartedBy {
    TIMER,
    /** A missed business date. */
    CATCH_UP,
    /** A person, by screen or REST. */
    PERSON
}
