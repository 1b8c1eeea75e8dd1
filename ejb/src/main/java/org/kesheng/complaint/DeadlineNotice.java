package org.kesheng.complaint;

import java.time.Instant;

/**
 * Fired once when a clock warns and once when it is breached.
 *
 * @param breach false: a warning
 */
public record DeadlineNotice(String number, String clock, int run, int round, boolean breach, Instant dueAt) {}
