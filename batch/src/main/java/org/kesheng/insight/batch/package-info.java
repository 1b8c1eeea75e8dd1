/**
 * The steps of {@code nightly-analytics} and {@code nightly-insights}; each hands its items to one call of {@link
 * org.kesheng.insight.Nights} or {@link org.kesheng.insight.Insights}.
 */
package org.kesheng.insight.batch;
