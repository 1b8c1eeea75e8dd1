/** Answers that count for more or fewer than one: weighted estimates, calibration to known totals, response. */
package org.kesheng.analytics.weighting;
