package org.kesheng.work;

import java.time.Instant;

/**
 * Fired in the transaction when a task is given to a person, and when its level rises.
 *
 * @param escalated false: it was given to somebody
 */
public record TaskNews(TaskCard task, boolean escalated, Instant at) {}
