package org.kesheng.insight;

/**
 * Asked before a plan is taken for the answer to a systemic issue; implemented by the capability that keeps improvement plans, which
 * stands above this one (IMP-17).
 */
public interface PreventiveAnswer {
    /** What becomes of a code. */
    enum Kind {
        /** There is no plan of that code. */
        MISSING,
        /** It says nothing that prevents the next case. */
        NOT_PREVENTIVE,
        PREVENTIVE
    }

    /** @param planCode as somebody typed it */
    Kind kind(String planCode);
}
