package org.kesheng.policy;

/**
 * States of a customer case (requirements, appendix A.1). A pack uses some of them. Titles: {@code policy.CaseState.<NAME>}.
 */
public enum CaseState {
    /** Before the case exists; never stored. */
    START,
    RECEIVED,
    REGISTERED,
    CLASSIFIED,
    REVIEWED,
    INVALID,
    ASSESSED,
    NOT_UPHELD,
    ANSWERED,
    HANDOVER_APPROVAL,
    DISPATCHED,
    ACCEPTED,
    EMERGENCY,
    INVESTIGATING,
    STUDY,
    COMMITTEE,
    CUSTOMER_CONFIRM,
    MEMO_SIGNED,
    GROUP_NEGOTIATION,
    PLAN_FILED,
    IN_TREATMENT,
    RESOLVED,
    RESULT_APPROVAL,
    RESULT_REPORTED,
    REPLIED,
    REVISIT_DUE,
    REVISITED,
    REOPENED,
    CLOSED,
    ARCHIVED;

    /** Nothing is owed to anybody any more. A closed case can still be archived or reopened. */
    public boolean isFinished() {
        return this == INVALID || this == CLOSED || this == ARCHIVED;
    }
}
