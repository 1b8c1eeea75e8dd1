/** Housekeeping of what came in. */
package org.kesheng.exchange.batch;
