/**
 * What is known about jobs: who may run one now, which business dates are done, how far an execution is.
 *
 * <ol>
 *   <li>O1 The timer only pokes, {@code nightly_run} decides: a lost, doubled or late timer changes nothing.
 *   <li>O2 A job is run by the holder of its lease. Each new holder gets a higher fence, and every transaction of a job checks the
 *       fence, so that a holder that slept through its lease writes nothing (R12). One lease a job: two dates of a job never run
 *       side by side.
 *   <li>O3 A business date is closed once a run of it whose cut lies after its end is done. Missed dates are caught up in order.
 *   <li>O4 Leases are compared in the time of the database, because nodes disagree about theirs.
 *   <li>O5 A lease whose owner is this node under an earlier start belongs to nobody: a crashed run is taken over at once.
 * </ol>
 *
 * <p>Out of scope: starting anything (module {@code batch}, package {@code org.kesheng.jobs}).
 *
 * <p>Rows of the catalogue: JOB-01, JOB-03, JOB-05, JOB-09, JOB-10, JOB-11, JOB-13.
 */
package org.kesheng.operation;
