/** Scheduled work: the only place that starts a job. */
package org.kesheng.jobs;
