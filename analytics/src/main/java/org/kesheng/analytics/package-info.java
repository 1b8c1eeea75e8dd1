/**
 * The statistics of Kesheng by statistical question: pure functions of columns or of counts, without a container.
 *
 * <ol>
 *   <li>Every figure is what R gives; the R call stands in the Javadoc and beside the expected value of the test.
 *   <li>A field that the data do not define is NaN; data that allow nothing are refused by {@link
 *       org.kesheng.analytics.NotComputable} with the reason. Nothing else reaches a caller.
 *   <li>Sums are taken about a value near the mean; small p-values are computed as upper tails.
 *   <li>Nothing here draws time or chance by itself: seeds and instants are arguments.
 * </ol>
 */
package org.kesheng.analytics;
