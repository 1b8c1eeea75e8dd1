package org.kesheng.policy;

import java.time.Instant;
import java.util.Set;
import org.kesheng.organisation.Role;

/**
 * One run of one clock as seen at a moment.
 *
 * @param clock SLA or PRM number
 * @param round 1 for the first pass, 2 after the first reopening ...
 * @param run number of the run of this clock in the whole case, from 1; 0 if it never started
 * @param startedAt null if it never started; so are the other times
 * @param warnAt when it warns
 * @param dueAt last good moment
 * @param endedAt when it was fulfilled or given up; null while it is open
 * @param holder department that owes it, null for customer service
 * @param paused whether it stands still now; {@code dueAt} then holds if it went on now
 */
public record ClockState(
        String clock,
        int round,
        int run,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        Instant endedAt,
        Verdict verdict,
        Set<Role> responsible,
        String holder,
        boolean paused) {
    public ClockState {
        responsible = Set.copyOf(responsible);
    }

    static ClockState notStarted(ClockRule rule) {
        return new ClockState(
                rule.code(), 1, 0, null, null, null, null, Verdict.NOT_STARTED, rule.responsible(), null, false);
    }

    /** Started and neither fulfilled nor given up. */
    public boolean isOpen() {
        return startedAt != null && endedAt == null;
    }
}
