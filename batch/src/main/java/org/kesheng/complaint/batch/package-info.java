/** Jobs of complaints. */
package org.kesheng.complaint.batch;
