package org.kesheng.improvement.control;

import org.kesheng.improvement.DraftPlan;
import org.kesheng.improvement.Measure;
import org.kesheng.shared.Refused;

/** What must hold between the fields of a draft (I1). */
public final class PlanRules {
    private PlanRules() {}

    public static void check(DraftPlan draft) {
        if (draft.baselineTo().isBefore(draft.baselineFrom())) {
            throw Refused.invalid("baselineTo", "improvement.baselineOrder");
        }
        if (draft.milestones().stream().anyMatch(step -> step.dueOn().isAfter(draft.checkOn()))) {
            throw Refused.invalid("checkOn", "improvement.checkBeforeMilestone");
        }
        check(draft.measure());
    }

    /** What a measure needs by its kind. */
    public static void check(Measure measure) {
        boolean answers = measure.kind().ofAnswers();
        if (answers && (isBlank(measure.survey()) || isBlank(measure.item()))) {
            throw Refused.invalid("measure.item", "improvement.measureItem");
        }
        if (measure.kind() == Measure.Kind.TOPBOX && measure.threshold() == null) {
            throw Refused.invalid("measure.threshold", "improvement.measureThreshold");
        }
        if (measure.kind() == Measure.Kind.CATEGORY_SHARE && isBlank(measure.category())) {
            throw Refused.invalid("measure.category", "improvement.measureCategory");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
