/** How long does it take, when some cases are still open? Times from the start of each case, open cases censored. */
package org.kesheng.analytics.duration;
