package org.kesheng.policy;

import java.util.List;
import java.util.Set;
import org.kesheng.organisation.Role;

/**
 * A time limit of a pack (requirements, section 12).
 *
 * @param code SLA or PRM number
 * @param scope what one history of events is about
 * @param ends events that fulfil it
 * @param cancels events after which it is no longer owed
 * @param responsible who owes it
 * @param pausable whether {@code PAUSE} stops it; never for a regulated limit unless its row says so
 * @param restarts whether a start event replaces a running clock (a new promise) or is ignored while it runs
 * @param warnDaysBefore calendar days before the due time at which it warns; empty: at 75 % of the time
 */
public record ClockRule(
        String code,
        Text title,
        Scope scope,
        List<Trigger> starts,
        List<Trigger> ends,
        List<Trigger> cancels,
        Limit limit,
        Set<Role> responsible,
        boolean pausable,
        boolean restarts,
        List<Integer> warnDaysBefore,
        String source) {
    /** The thing whose events are folded. */
    public enum Scope {
        /** A complaint. */
        CASE,
        /** One online channel on one day (SLA-02). */
        CHANNEL_DAY,
        /** One contact of sales or after-sales (SLA-04). */
        CONTACT,
        /** A period of the calendar (SLA-05). */
        PERIOD
    }

    public ClockRule {
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
        cancels = List.copyOf(cancels);
        responsible = Set.copyOf(responsible);
        warnDaysBefore = List.copyOf(warnDaysBefore);
    }

    /** Whether the responsible department owes it, and not customer service. */
    public boolean isOfResponsibleDepartment() {
        return responsible.contains(Role.HANDLER) || responsible.contains(Role.DEPT_HEAD);
    }

    public boolean startsOn(String event) {
        return starts.stream().anyMatch(trigger -> trigger.event().equals(event));
    }

    public boolean endsOn(String event) {
        return ends.stream().anyMatch(trigger -> trigger.event().equals(event))
                || cancels.stream().anyMatch(trigger -> trigger.event().equals(event));
    }
}
