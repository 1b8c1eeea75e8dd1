/**
 * Ways out of the house. A gateway of another maker is one class that implements {@link org.kesheng.message.channel.MessageAdapter} and
 * one test class that extends its contract test.
 */
package org.kesheng.message.channel;
