package org.kesheng.insight;

import java.time.LocalDate;

/**
 * What a capability above does in a night after scores, counts and trends are ready, before they are published. Implemented as a CDI
 * bean; must be harmless when done twice for the same night.
 */
public interface NightlyStep {
    /** Name for the log and for the order: steps run in the order of their names. */
    String name();

    /**
     * Does the work, in a transaction of its own, as {@link org.kesheng.organisation.Actor#JOBS}.
     *
     * @param businessDate the date that is computed
     * @param runNo the night: {@link NightFigures} reads what it will publish
     */
    void perform(LocalDate businessDate, long runNo);
}
