package org.kesheng.complaint.web;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the history as the dossier shows it.
 *
 * @param style empty for an action, {@code quiet} for remarks, {@code bad} for breaches
 * @param said the longest text it carries, null if none
 * @param facts the other values with the titles people know
 */
public record TimelineEntry(
        int number,
        Instant at,
        String what,
        String who,
        String style,
        boolean forCustomer,
        int round,
        String said,
        List<Fact> facts) {
    /** A value with its name. */
    public record Fact(String name, String text) {}
}
