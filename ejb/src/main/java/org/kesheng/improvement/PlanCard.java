package org.kesheng.improvement;

import java.time.LocalDate;

/**
 * A plan on the board.
 *
 * @param progress mean progress of its milestones, 0 to 100
 * @param overdue how many milestones are past their date and not done
 * @param onCourse false if something is overdue or the check date has passed without a verdict
 */
public record PlanCard(
        String code,
        String title,
        PlanState state,
        Long departmentId,
        Long ownerId,
        String ownerName,
        LocalDate checkOn,
        int progress,
        int overdue,
        boolean onCourse,
        Effect.Verdict verdict) {}
