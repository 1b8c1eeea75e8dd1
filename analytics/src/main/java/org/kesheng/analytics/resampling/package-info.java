/** Answers drawn again from the answers: bootstrap intervals, with a recorded seed. */
package org.kesheng.analytics.resampling;
