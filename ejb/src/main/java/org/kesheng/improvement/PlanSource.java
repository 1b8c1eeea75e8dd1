package org.kesheng.improvement;

/** Where a plan comes from (IMP-01 to IMP-17). */
public enum PlanSource {
    REPORT,
    SURVEY,
    COMPLAINT,
    MEETING,
    SPOT_CHECK,
    ADVICE,
    SYSTEMIC_ISSUE,
    EXTERNAL,
    BENCHMARK
}
