package org.kesheng.jobs;

import java.time.LocalDate;

/**
 * Work of a job that needs no batch runtime. Implemented as a CDI bean in the {@code batch} package of a capability; must be
 * harmless when done twice.
 */
public interface Duty {
    /** Name of the job in {@link JobCatalogue}. */
    String job();

    /**
     * Does the work as {@link org.kesheng.organisation.Actor#JOBS}, outside a transaction: boundaries bring their own.
     *
     * @param businessDate the date that is computed; for work of every minute today
     * @return how many items were dealt with
     */
    long perform(LocalDate businessDate);
}
