/** Jobs of reports. */
package org.kesheng.report.batch;
