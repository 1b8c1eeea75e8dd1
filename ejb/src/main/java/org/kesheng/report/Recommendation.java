package org.kesheng.report;

import java.time.Instant;

/**
 * A measure that a report proposes, and what became of it (IMP-01).
 *
 * @param position from 1
 * @param finding what it answers, see {@link Finding}
 * @param departmentId who has to answer, null: customer service
 * @param decision null while it is open
 * @param planCode the plan, where there is one
 * @param reason of a refusal
 * @param decidedBy name, null while it is open
 */
public record Recommendation(
        int position,
        Finding finding,
        Long departmentId,
        Decision decision,
        String planCode,
        String reason,
        String decidedBy,
        Instant decidedAt) {
    /** How a recommendation ends. */
    public enum Decision {
        PLAN,
        REFUSED
    }
}
