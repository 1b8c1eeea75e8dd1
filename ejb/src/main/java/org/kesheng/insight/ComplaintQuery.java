package org.kesheng.insight;

import java.time.LocalDate;

/**
 * Which complaints.
 *
 * @param department code: with all below it; null: all that the reader may see
 * @param from first day; null: since ever
 * @param to last day; null: up to the cut
 */
public record ComplaintQuery(String department, LocalDate from, LocalDate to) {
    /** What complaints are told apart by. */
    public enum Dimension {
        CATEGORY,
        /** Causes of the pack's tree (HND-08). */
        CAUSE,
        /** Product, service, management, customer: the branches of that tree (ANA-05). */
        CAUSE_DOMAIN,
        CHANNEL,
        DEPARTMENT,
        /** Complaint, suggestion, praise ... */
        KIND,
        /** By day of receipt; what is not assessed is not among them (ANA-15). */
        PRIORITY,
        SEVERITY,
        EXTENT
    }
}
