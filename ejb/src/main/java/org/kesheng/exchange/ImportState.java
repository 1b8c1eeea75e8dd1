package org.kesheng.exchange;

/** Where an import stands. */
public enum ImportState {
    WAITING,
    RUNNING,
    /** Every row was looked at; some may have been rejected. */
    DONE,
    /** Nothing of the file was stored, or it could not be ended; the finding says why. */
    FAILED,
    /** Somebody stopped it; what had been accepted stays. */
    CANCELLED
}
