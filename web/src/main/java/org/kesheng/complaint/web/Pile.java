package org.kesheng.complaint.web;

import static org.kesheng.policy.CaseState.*;

import java.util.List;
import java.util.stream.Stream;
import org.kesheng.complaint.CaseCount;
import org.kesheng.policy.CaseState;

/** Piles of the inbox: by what a case waits for. */
public enum Pile {
    OPEN(Stream.of(CaseState.values())
            .filter(state -> state != START && !state.isFinished())
            .toList()),
    MINE(OPEN.states),
    OVERDUE(OPEN.states),
    INTAKE(List.of(RECEIVED, REGISTERED, CLASSIFIED)),
    DISPATCH(List.of(REVIEWED, ASSESSED, REOPENED)),
    HANDLING(List.of(DISPATCHED, ACCEPTED, INVESTIGATING, PLAN_FILED, IN_TREATMENT, RESOLVED)),
    REPLY(List.of(RESULT_REPORTED)),
    REVISIT(List.of(REPLIED, ANSWERED, REVISIT_DUE, REVISITED)),
    DONE(List.of(CLOSED, ARCHIVED, INVALID)),
    ALL(List.of());

    private final List<CaseState> states;

    Pile(List<CaseState> states) {
        this.states = states;
    }

    public List<CaseState> states() {
        return states;
    }

    /** How many of the cases lie in it. */
    public long size(List<CaseCount> census) {
        return census.stream()
                .filter(count -> states.isEmpty() || states.contains(count.state()))
                .mapToLong(count -> this == MINE ? count.mine() : this == OVERDUE ? count.overdue() : count.all())
                .sum();
    }

    /** The pile of that name, else the open cases. */
    static Pile of(String name) {
        return Stream.of(values())
                .filter(pile -> pile.name().equals(name))
                .findFirst()
                .orElse(OPEN);
    }
}
