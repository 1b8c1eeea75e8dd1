/** Do the items of a scale measure one thing: alpha, omega, item analysis. */
package org.kesheng.analytics.reliability;
