package org.kesheng.complaint.control;

import org.kesheng.complaint.ProgressStep;
import org.kesheng.policy.CaseState;

/** The states of the regulation as the customer understands them. */
public final class CustomerStep {
    private CustomerStep() {}

    public static ProgressStep of(CaseState state) {
        return switch (state) {
            case START, RECEIVED -> ProgressStep.RECEIVED;
            case REGISTERED, CLASSIFIED, REVIEWED, ASSESSED, HANDOVER_APPROVAL, REOPENED -> ProgressStep.CHECKED;
            case DISPATCHED,
                    ACCEPTED,
                    EMERGENCY,
                    INVESTIGATING,
                    STUDY,
                    COMMITTEE,
                    CUSTOMER_CONFIRM,
                    MEMO_SIGNED,
                    GROUP_NEGOTIATION,
                    PLAN_FILED,
                    IN_TREATMENT -> ProgressStep.WITH_DEPARTMENT;
            case RESOLVED, RESULT_APPROVAL, RESULT_REPORTED -> ProgressStep.SOLVED;
            case ANSWERED, REPLIED, REVISIT_DUE, REVISITED -> ProgressStep.TOLD;
            case CLOSED, ARCHIVED -> ProgressStep.CLOSED;
            case INVALID, NOT_UPHELD -> ProgressStep.DECLINED;
        };
    }
}
