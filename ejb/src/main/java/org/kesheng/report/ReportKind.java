package org.kesheng.report;

/** Kinds of reports. */
public enum ReportKind {
    /** Monthly feedback analysis report (FRM-11). */
    FEEDBACK("FB"),
    /** Satisfaction analysis report of a survey (FRM-22). */
    SURVEY("SA"),
    /** Overview for the management (ANA-12). */
    MANAGEMENT("MG"),
    /** Summary of the month's complaints, filed under class 8 (ANA-13). */
    COMPLAINTS("CS"),
    /** Summary of the month's repairs, filed under class 9 (ANA-13). */
    REPAIRS("RS");

    private final String prefix;

    ReportKind(String prefix) {
        this.prefix = prefix;
    }

    /** Of its numbers. */
    public String prefix() {
        return prefix;
    }

    /** Whether it proposes measures that departments have to answer. */
    public boolean proposes() {
        return this == FEEDBACK || this == SURVEY;
    }
}
