package org.kesheng.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kesheng.shared.AuditSubject;

/**
 * What becomes of a recommendation: a plan that exists, a new one, or a refusal.
 *
 * @param number of the report
 * @param position of the recommendation, from 1
 * @param planCode an existing plan; null: not by that
 * @param action what a new plan will do; null: no new plan
 * @param ownerId who answers for the new plan and its step
 * @param dueOn when its step is done
 * @param checkOn when its effect is judged
 * @param refusal why nothing is planned; null: not refused
 */
public record AnswerRecommendation(
        @NotBlank String number,
        int position,
        @Size(max = 20) String planCode,
        @Size(max = 4000) String action,
        Long ownerId,
        LocalDate dueOn,
        LocalDate checkOn,
        @Size(max = 1000) String refusal)
        implements AuditSubject {
    @Override
    public String subjectKind() {
        return "report";
    }

    @Override
    public String subjectKey() {
        return number;
    }
}
