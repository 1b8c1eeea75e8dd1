/**
 * Is a series in control, is a unit within chance? Shewhart charts with Laney's correction, EWMA, CUSUM, and the
 * funnel.
 *
 * <p>Points are numbered from 1. A signal is a point strictly outside its limits. Where nothing varies nothing
 * signals.
 */
package org.kesheng.analytics.chart;
