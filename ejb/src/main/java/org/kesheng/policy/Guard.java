package org.kesheng.policy;

/**
 * Conditions a transition may carry. The pack names them; the capability that owns the case checks them, and refuses with
 * {@code policy.Guard.<NAME>}.
 */
public enum Guard {
    /** REG-01: customer, topic, content, feedback time and channel are all there. */
    MANDATORY_FIELDS,
    /** The number has not been drawn yet (classified first, then registered). */
    NOT_YET_REGISTERED,
    /** Registered and classified, in whichever order (POL-32). */
    REGISTERED_AND_CLASSIFIED,
    /** CLS-01: the class is one of the pack's. */
    CLASS_OF_PACK,
    /** ASG-02: exactly one lead department, and a duty text for each co-operating one. */
    ONE_LEAD_DEPARTMENT,
    /** The actor belongs to the lead department or to a co-operating one. */
    RESPONSIBLE_DEPARTMENT,
    /** ASG-13, ROL-52: the actor is not the person complained about. */
    NOT_THE_SUBJECT,
    /** HND-01: every step of the plan has a person and a date. */
    PLAN_COMPLETE,
    /** A promise is about the future. */
    PROMISE_IN_FUTURE,
    /** PRM-52: not later than the maximum, unless the case was escalated. */
    PROMISE_WITHIN_MAXIMUM,
    /** CHN-31: at least one piece of evidence. */
    EVIDENCE_ATTACHED,
    /** POL-36: the newest reading of this round is satisfied. */
    SATISFIED,
    /** The newest reading of this round is below satisfied, or the customer says so now. */
    DISSATISFIED,
    /** PRM-60: that many failed attempts, on different days. */
    ATTEMPTS_EXHAUSTED,
    /** REG-07: no mandatory attachment of the class is missing. */
    ATTACHMENTS_COMPLETE,
    /** CHN-31, IMP: prevention was judged needed, so an improvement plan is linked. */
    PREVENTION_LINKED,
    /** REG-09: record, handling, follow-up, revisit and summary are in the folder. */
    FOLDER_COMPLETE
}
