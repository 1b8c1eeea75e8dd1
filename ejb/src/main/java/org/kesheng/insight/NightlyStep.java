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
     * Does the work, in transactions of its own, as {@link org.kesheng.organisation.Actor#JOBS}. {@link Figures}, {@link Trends} and
     * {@link ComplaintFigures} read the night that is about to be published ({@link AsOf}).
     *
     * @param businessDate the date that is computed
     * @param runNo number of the night, for natural keys: doing a night twice changes nothing
     */
    void perform(LocalDate businessDate, long runNo);
}
