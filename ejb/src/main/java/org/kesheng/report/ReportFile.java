package org.kesheng.report;

import java.time.Instant;
import java.util.List;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Versioned;

/**
 * A report for the one who reads it now.
 *
 * @param figures as they were stored (R1)
 * @param assessment what people added, null where nothing was
 * @param author of the assessment, null without one
 * @param approver null before it is approved
 * @param receipts who got it and who has read it, empty before it is distributed
 * @param actions what he may do now
 * @param mayAssess whether he may write the assessment now
 */
public record ReportFile(
        int version,
        ReportCard card,
        ReportFigures figures,
        String assessment,
        String author,
        String approver,
        Instant approvedAt,
        Instant filedAt,
        List<Recommendation> recommendations,
        List<Receipt> receipts,
        List<ReportAction> actions,
        boolean mayAssess)
        implements AuditSubject, Versioned {
    /** A department that the report went to; nulls while nobody there has read it. */
    public record Receipt(Long departmentId, String reader, Instant readAt) {}

    @Override
    public String subjectKind() {
        return "report";
    }

    @Override
    public String subjectKey() {
        return card.number();
    }
}
