/**
 * What the figures say: scores of surveys, counts and times of complaints, trends and charts. The nights compute, people read.
 *
 * <ol>
 *   <li>I1 An answer is counted once: it goes from inbox to delta to block, each hop in one transaction (decision 6). The figures do
 *       not depend on partitions, on how often a night runs or where it was killed, because whole numbers are added.
 *   <li>I2 Readers see the newest published night and nothing of the one that runs: every block carries the number of its night,
 *       {@code publication} the newest that is seen.
 *   <li>I3 A night costs what came in since the last one: blocks are added to, never rewritten; folding them together happens after
 *       publication.
 *   <li>I4 Scores by whole month come from month blocks, by day from day blocks. What needs rows reads the published rows: item lists
 *       that are not a declared set, indices and alphas of parts of a month, weighted figures.
 *   <li>I5 Groups below PRM-58 persons are suppressed in one place, {@link org.kesheng.insight.control.SmallGroups}, and so is what
 *       would tell them however it is asked for, {@link org.kesheng.insight.control.ShownGroups}. No data, suppressed and not yet
 *       computed are three states.
 *   <li>I6 Every figure carries n, interval, method and cut (decision 7).
 *   <li>I7 A figure is cut to the scope of the reader inside the query.
 *   <li>I8 An answer that cleaning excludes after it was counted is put into the inbox again, marked as counted, and taken out of the
 *       cells by the next night.
 * </ol>
 *
 * <p>Out of scope: starting jobs ({@code org.kesheng.jobs}), improvement plans (they implement {@link org.kesheng.insight.NightlyStep}).
 *
 * <p>Rows of the catalogue: JOB-09, JOB-10, ANA-01, ANA-03, ANA-04, ANA-06 to ANA-11, ANA-15, SUR-11, SUR-19, PRM-56,
 * PRM-58.
 */
package org.kesheng.insight;
