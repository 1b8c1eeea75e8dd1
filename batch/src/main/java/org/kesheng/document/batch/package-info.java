/** The orphans of attachments. */
package org.kesheng.document.batch;
