package org.kesheng.improvement;

import java.time.LocalDate;
import java.util.List;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Versioned;

/**
 * Everything about a plan for the one who reads it now.
 *
 * @param actions what he may do now
 * @param effects newest first, at most one a night
 */
public record PlanDossier(
        int version,
        PlanCard card,
        PlanSource source,
        String sourceKey,
        String cause,
        String correction,
        String correctiveAction,
        String preventiveAction,
        Measure measure,
        LocalDate baselineFrom,
        LocalDate baselineTo,
        double target,
        LocalDate startedOn,
        LocalDate implementedOn,
        LocalDate closedOn,
        String remark,
        List<MilestoneCard> milestones,
        List<Effect> effects,
        List<PlanAction> actions)
        implements AuditSubject, Versioned {
    public record MilestoneCard(
            String text,
            Long staffId,
            String staffName,
            LocalDate dueOn,
            int progress,
            String evidence,
            LocalDate doneOn) {}

    @Override
    public String subjectKind() {
        return "plan";
    }

    @Override
    public String subjectKey() {
        return card.code();
    }
}
