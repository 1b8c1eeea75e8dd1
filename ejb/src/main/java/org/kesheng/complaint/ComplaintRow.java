package org.kesheng.complaint;

import java.time.Instant;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.Text;

/**
 * A case as lists show it.
 *
 * @param category official class, or null
 * @param topic what the sender thought it is about, or null
 * @param department code of the lead department, or of the receiving one while there is none
 * @param nextClock the clock that is due first, or null
 * @param nextDueAt null where nothing is due
 * @param overdue whether that is over now
 */
public record ComplaintRow(
        String number,
        int version,
        CaseKind kind,
        PartyKind from,
        String channel,
        CaseState state,
        int round,
        String subject,
        String category,
        String topic,
        Priority priority,
        boolean urgent,
        boolean important,
        String department,
        Text departmentName,
        String handler,
        Instant receivedAt,
        String nextClock,
        Instant nextDueAt,
        boolean overdue) {}
