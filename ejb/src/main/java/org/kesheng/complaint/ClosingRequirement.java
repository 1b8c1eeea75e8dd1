package org.kesheng.complaint;

/**
 * Asked before a case is closed; implemented by the capability that keeps improvement plans, which stands above this one. While nobody
 * implements it, a case that needs prevention cannot be closed.
 */
public interface ClosingRequirement {
    /** Whether an improvement plan is linked to the case (CHN-31, guard {@code PREVENTION_LINKED}). */
    boolean isPreventionPlanned(String number);
}
