package org.kesheng.report;

/** Moves of a report; {@code docs/states/report.csv} says the same by hand. */
public enum ReportAction {
    APPROVE(ReportState.DRAFT, ReportState.APPROVED),
    DISTRIBUTE(ReportState.APPROVED, ReportState.DISTRIBUTED),
    FILE(ReportState.DISTRIBUTED, ReportState.FILED);

    private final ReportState from;
    private final ReportState to;

    ReportAction(ReportState from, ReportState to) {
        this.from = from;
        this.to = to;
    }

    public boolean isPossibleIn(ReportState state) {
        return from == state;
    }

    public ReportState to() {
        return to;
    }
}
