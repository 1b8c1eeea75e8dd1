package org.kesheng.improvement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What a plan says when it is written.
 *
 * @param sourceKey number of the complaint, code of the survey or report, may be null
 * @param baselineFrom first day of the period that the measure is compared with
 * @param target value of the measure to reach
 * @param checkOn when the effect is judged; after the last milestone
 */
public record DraftPlan(
        @NotBlank @Size(max = 200) String title,
        @NotNull PlanSource source,
        @Size(max = 60) String sourceKey,
        @NotNull Long departmentId,
        @NotNull Long ownerId,
        @NotBlank @Size(max = 4000) String cause,
        @Size(max = 4000) String correction,
        @NotBlank @Size(max = 4000) String correctiveAction,
        @Size(max = 4000) String preventiveAction,
        @NotNull @Valid Measure measure,
        @NotNull LocalDate baselineFrom,
        @NotNull LocalDate baselineTo,
        @NotNull Double target,
        @NotNull LocalDate checkOn,
        @NotEmpty List<@Valid Step> milestones) {
    /** One milestone: what, who, until when. */
    public record Step(
            @NotBlank @Size(max = 500) String text,
            @NotNull Long staffId,
            @NotNull LocalDate dueOn) {}
}
