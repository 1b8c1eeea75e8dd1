/** Sums, moments, quantiles and ranks: the arithmetic under every statistic, kept to the last digits. */
package org.kesheng.analytics.descriptive;
