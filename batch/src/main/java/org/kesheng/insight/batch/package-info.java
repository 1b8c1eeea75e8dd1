/** The steps of {@code nightly-analytics}; each hands its items to one call of {@link org.kesheng.insight.Nights}. */
package org.kesheng.insight.batch;
