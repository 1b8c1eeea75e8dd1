/** The sending of messages. */
package org.kesheng.message.batch;
