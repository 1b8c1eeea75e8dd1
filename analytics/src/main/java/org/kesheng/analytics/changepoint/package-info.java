/**
 * When did the level of a series change? Positions are those of the last value of the old regime, from 1.
 * Autocorrelation makes breaks out of nothing: look at {@link org.kesheng.analytics.trend.Autocorrelation} first.
 */
package org.kesheng.analytics.changepoint;
