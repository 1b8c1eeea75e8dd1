/** Jobs of entry hygiene. */
package org.kesheng.entry.batch;
