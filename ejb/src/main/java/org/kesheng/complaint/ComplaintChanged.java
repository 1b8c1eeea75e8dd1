package org.kesheng.complaint;

import java.time.Instant;
import org.kesheng.policy.CaseState;

/**
 * Fired in the transaction of every change, for the outbox and other conveniences.
 *
 * @param action name of the action, {@code RECEIVE} for a new case
 * @param from {@code START} for a new case
 */
public record ComplaintChanged(String number, String action, CaseState from, CaseState to, int round, Instant at) {}
