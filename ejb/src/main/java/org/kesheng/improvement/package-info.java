/**
 * Improvement plans: corrective and preventive actions, and whether they worked.
 *
 * <p>Purpose: closes the loop from what customers say to what was done about it and what they say afterwards.
 *
 * <ol>
 *   <li>I1 A plan has an owner, milestones with person and date, a measure, a baseline, a target and a check date (IMP-01, IMP-03);
 *       the measure is fixed before the work begins, because a measure chosen afterwards always improves.
 *   <li>I2 States and moves are those of appendix A.4, {@code docs/states/plan.csv}.
 *   <li>I3 A milestone is not complete without evidence (IMP-04).
 *   <li>I4 The night compares the measure before and after (IMP-05); a plan is not closed on "done" but on EFFECTIVE, NOT_EFFECTIVE
 *       or INCONCLUSIVE, so closing needs an effect figure (IMP-02).
 *   <li>I5 Who wrote a plan does not approve it (ROL-50).
 *   <li>I6 A plan of a spot check is closed by the supervision only (IMP-15).
 *   <li>I7 A closed plan may be run again, with the reason, when the problem returns.
 *   <li>I8 A case that needs prevention is closed only once an approved plan with a preventive action comes from it (CHN-31).
 *   <li>I9 A plan is changed within the reach of the right that changes it, which may be shorter than that of reading (ROL-44).
 * </ol>
 *
 * <p>Out of scope: how a figure is computed ({@code insight}), interrupted time series and comparison with an untouched unit.
 */
package org.kesheng.improvement;
