package org.kesheng.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report in a list.
 *
 * @param number {@code FB-2026-10}; unique for kind, period and survey
 * @param survey code, null where it is of no survey
 * @param dueAt until when it is to be issued (SLA-16); null where nothing is owed
 * @param distributedAt null before
 * @param open recommendations without a decision
 * @param recommendations all of them
 */
public record ReportCard(
        String number,
        ReportKind kind,
        LocalDate from,
        LocalDate to,
        String survey,
        ReportState state,
        Instant cut,
        Instant draftedAt,
        Instant dueAt,
        Instant distributedAt,
        int open,
        int recommendations) {}
