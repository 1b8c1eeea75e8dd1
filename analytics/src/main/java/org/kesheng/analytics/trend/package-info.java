/**
 * Does a series rise or fall, does it remember itself, did an intervention change it? Values in order of time, one
 * unit of time apart, positions from 1.
 */
package org.kesheng.analytics.trend;
