/** How far a figure of a sample may be from the truth: confidence intervals. */
package org.kesheng.analytics.interval;
