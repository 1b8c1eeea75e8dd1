package org.kesheng.policy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kesheng.organisation.Role;
import org.kesheng.shared.Refused;

/** The state machine of a pack: in each state, each action has at most one line. */
public final class TransitionTable {
    private final List<Transition> transitions;
    private final Map<CaseState, Map<String, Transition>> byState = new EnumMap<>(CaseState.class);

    /** @throws IllegalArgumentException if an action has two lines in one state */
    public TransitionTable(List<Transition> transitions) {
        this.transitions = List.copyOf(transitions);
        for (Transition line : transitions) {
            Map<String, Transition> actions = byState.computeIfAbsent(line.from(), state -> new LinkedHashMap<>());
            if (actions.put(line.action(), line) != null) {
                throw new IllegalArgumentException("two lines for " + line.action() + " in state " + line.from());
            }
        }
    }

    public List<Transition> transitions() {
        return transitions;
    }

    public Optional<Transition> find(CaseState from, String action) {
        return Optional.ofNullable(byState.getOrDefault(from, Map.of()).get(action));
    }

    /**
     * The line of an action that somebody wants to do now.
     *
     * @throws Refused {@code policy.action.notNow} (409) with action and state
     */
    public Transition require(CaseState from, String action) {
        return find(from, action).orElseThrow(() -> new Refused("policy.action.notNow", action, from));
    }

    /** What somebody with these roles may do in this state; guards are not looked at. */
    public List<Transition> open(CaseState from, Set<Role> roles) {
        return byState.getOrDefault(from, Map.of()).values().stream()
                .filter(line -> line.isFor(roles))
                .toList();
    }
}
