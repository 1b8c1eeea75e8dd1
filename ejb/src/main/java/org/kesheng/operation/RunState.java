package org.kesheng.operation;

/** How a business date or an execution stands. */
public enum RunState {
    RUNNING,
    DONE,
    /** Ended with an error; the message says which. */
    FAILED,
    /** Ended in order before it was done, because the server went down; goes on at the next start. */
    STOPPED,
    /** Stopped by a person. */
    CANCELLED
}
