package org.kesheng.complaint;

import java.time.Instant;
import org.kesheng.organisation.Role;
import org.kesheng.policy.Text;
import org.kesheng.policy.Verdict;

/**
 * One run of one clock of a case.
 *
 * @param clock SLA or PRM number
 * @param run which run of this clock, from 1
 * @param round 1 for the first pass
 * @param warnAt when it turns amber, null if it does not warn
 * @param endedAt null while it runs
 * @param holderRole who owes it
 * @param holderDepartment code of the department that owes it, null for customer service
 */
public record ClockLine(
        String clock,
        Text title,
        int run,
        int round,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        Instant endedAt,
        Verdict verdict,
        Role holderRole,
        String holderDepartment) {}
