package org.kesheng.report;

/** Life of a report (R4). */
public enum ReportState {
    DRAFT,
    APPROVED,
    DISTRIBUTED,
    FILED
}
