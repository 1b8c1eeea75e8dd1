/**
 * Scheduled work: the only place that starts a job.
 *
 * <ol>
 *   <li>J1 A job is a {@link org.kesheng.jobs.JobDefinition} in {@link org.kesheng.jobs.JobCatalogue}: a Jakarta Batch job of the
 *       same name, or a {@link org.kesheng.jobs.Duty} that a capability implements in its {@code batch} package.
 *   <li>J2 Timers do not work, they poke {@link org.kesheng.jobs.Watch}; it looks into {@code nightly_run} what is due, oldest date
 *       first. A timer that is lost, doubled or late changes nothing.
 *   <li>J3 What a crashed server was running is taken up again by whoever watches, at the next start of the same node at once, by
 *       other nodes when the lease has run out. Batch executions are restarted where they can be, else begun anew: the steps of a
 *       night move rows from queue to queue in one transaction each, so that both give the same figures.
 *   <li>J4 A person starts a job by screen or REST with the same effect as the timer, at any time of day.
 *   <li>J5 A person may cancel a job that says so. What a cancelled night has counted stays counted and is published by the next.
 * </ol>
 */
package org.kesheng.jobs;
