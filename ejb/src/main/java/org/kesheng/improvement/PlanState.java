package org.kesheng.improvement;

/** Life of a plan (appendix A.4). */
public enum PlanState {
    DRAFT,
    APPROVED,
    RUNNING,
    IMPLEMENTED,
    EVALUATED,
    ADJUSTED,
    CLOSED
}
