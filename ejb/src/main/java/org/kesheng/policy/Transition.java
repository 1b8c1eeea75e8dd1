package org.kesheng.policy;

import java.util.List;
import java.util.Set;
import org.kesheng.organisation.Role;

/**
 * One line of the state machine.
 *
 * @param id T-number of appendix A.2, or the parallel region it belongs to
 * @param from {@link CaseState#START} for the birth of a case
 * @param to equal to {@code from} for an action of a parallel region
 */
public record Transition(
        String id, CaseState from, String action, CaseState to, Set<Role> actors, List<Guard> guards, String source) {
    public Transition {
        actors = Set.copyOf(actors);
        guards = List.copyOf(guards);
    }

    public boolean isFor(Set<Role> roles) {
        return actors.stream().anyMatch(roles::contains);
    }
}
