package org.kesheng.report;

/** Kinds of reports. */
public enum ReportKind {
    /** Monthly feedback analysis report (FRM-11). */
    FEEDBACK("FB", 0),
    /** Satisfaction analysis report of a survey (FRM-22). */
    SURVEY("SA", 0),
    /** Overview for the management (ANA-12). */
    MANAGEMENT("MG", 0),
    /** Summary of the month's complaints, filed under class 8 (ANA-13). */
    COMPLAINTS("CS", 8),
    /** Summary of the month's repairs, filed under class 9 (ANA-13). */
    REPAIRS("RS", 9);

    private final String prefix;
    private final int filingClass;

    ReportKind(String prefix, int filingClass) {
        this.prefix = prefix;
        this.filingClass = filingClass;
    }

    /** Of its numbers. */
    public String prefix() {
        return prefix;
    }

    /** Class of the archive under which it is filed as soon as it is made (FRM-31), because nobody decides about it; 0: none. */
    public int filingClass() {
        return filingClass;
    }

    /** Whether it proposes measures that departments have to answer. */
    public boolean proposes() {
        return this == FEEDBACK || this == SURVEY;
    }
}
