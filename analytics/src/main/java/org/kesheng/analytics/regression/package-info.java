/** How a response depends on several variables at once: least squares, ordered outcomes. */
package org.kesheng.analytics.regression;
