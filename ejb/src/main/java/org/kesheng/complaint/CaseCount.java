package org.kesheng.complaint;

import org.kesheng.policy.CaseState;

/**
 * How many cases are in a state, by the predicate of the lists.
 *
 * @param mine those of them that the reader registered or handles
 * @param overdue those of them with a clock over its due time now
 */
public record CaseCount(CaseState state, long all, long mine, long overdue) {}
