/** Arithmetic that the statistics share: exact sums, tails, ranks, order statistics, refusals of bad input. */
package org.kesheng.analytics.numeric;
