/** Jobs over REST and on the monitor. */
package org.kesheng.jobs.web;
