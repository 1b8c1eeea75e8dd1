package org.kesheng.insight;

import java.time.Instant;

/**
 * How many of the complaints of a sales manager's customers are grumbles (ANA-10).
 *
 * @param manager name of the salesperson who keeps the customer, else of the head of the department that does; null where the customer
 *     has no card, or neither is known
 * @param department code of the department that keeps the customer, null without a card
 * @param n complaints received
 * @param grumbles of them those whose recorded cause is not knowing the market policy
 * @param value share, 0 to 1
 * @param lower of Wilson's 95 % interval
 * @param cut up to when cases were taken in
 */
public record GrumbleRow(
        String manager,
        String department,
        long n,
        long grumbles,
        double value,
        double lower,
        double upper,
        String method,
        Instant cut) {}
