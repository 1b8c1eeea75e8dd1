/**
 * Mergeable sufficient statistics: one pass over new answers yields cells, cells add up, and every published figure
 * is a function of cells.
 *
 * <p>Rules that hold for every cell of this package:
 * <ol>
 *   <li>Cells of one shape form a commutative group under {@code merge} and {@code subtract}: days add up to months,
 *       departments to the company, partition to partition, and a corrected answer is taken out and put in again.
 *       The result does not depend on the order or on the partitioning, to the last bit, because only integers are
 *       added (real-valued weights by an {@link org.kesheng.analytics.sufficient.ExactSum}).</li>
 *   <li>In between, counts may be negative (a delta is a cell too). A statistic read from such a cell is refused with
 *       an {@link java.lang.IllegalStateException}.</li>
 *   <li>Integer overflow is refused with an {@link java.lang.ArithmeticException}, never wrapped.</li>
 *   <li>{@code toLongs} and {@code toBytes} are canonical: equal cells have equal encodings. The first number names
 *       the kind and the version of the format.</li>
 *   <li>Differences such as n&middot;&Sigma;x&sup2; - (&Sigma;x)&sup2; are formed in exact integers and rounded once,
 *       so an offset of 10<sup>9</sup> costs no digit.</li>
 *   <li>A statistic that is not defined (mean of nothing, sd of one answer) is {@code NaN} here and is turned into a
 *       named state by {@link org.kesheng.analytics.sufficient.Scores}.</li>
 * </ol>
 *
 * <p>Out of scope: rows. What needs rows (robust standard errors, bootstrap, Kendall on raw answers) is not here.
 */
package org.kesheng.analytics.sufficient;
