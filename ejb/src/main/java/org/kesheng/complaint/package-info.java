/** Complaints. */
package org.kesheng.complaint;
