package org.kesheng.complaint;

import java.time.LocalDate;
import java.util.List;
import org.kesheng.policy.CaseState;

/**
 * What to look for; null and empty mean everything.
 *
 * @param category official class, or what the sender thought while it has none
 * @param department code; lead or receiving department, with those below it
 * @param text words that must all occur in number, name, subject, product or content; Chinese and Latin, case and width do not matter
 * @param from first day of receipt, inclusive
 * @param to last day of receipt, inclusive
 * @param overdue true: a clock is over its due time now; false: none is
 * @param mine only what I registered or handle
 * @param sort null: newest first
 */
public record ComplaintFilter(
        List<CaseState> states,
        String category,
        String department,
        String channel,
        String text,
        LocalDate from,
        LocalDate to,
        CaseKind kind,
        PartyKind party,
        Boolean overdue,
        boolean mine,
        Sort sort) {
    /** The order of the list. */
    public enum Sort {
        /** Newest receipt first. */
        RECEIVED,
        /** What is due first; what has no clock comes last. */
        DUE,
        /** Urgent and important first, then by priority, the oldest first. */
        PRIORITY
    }

    public ComplaintFilter {
        states = states == null ? List.of() : List.copyOf(states);
        sort = sort == null ? Sort.RECEIVED : sort;
    }

    public static ComplaintFilter all() {
        return new ComplaintFilter(null, null, null, null, null, null, null, null, null, null, false, null);
    }

    /** The same, whatever a case waits for and whose it is. */
    public ComplaintFilter ofAnyState() {
        return new ComplaintFilter(null, category, department, channel, text, from, to, kind, party, null, false, sort);
    }

    public ComplaintFilter sortedBy(Sort order) {
        return new ComplaintFilter(
                states, category, department, channel, text, from, to, kind, party, overdue, mine, order);
    }
}
