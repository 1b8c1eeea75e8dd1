package org.kesheng.complaint.web;

import static org.kesheng.policy.CaseState.*;

import java.util.List;
import java.util.stream.Stream;
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

    /** The pile of that name, else the open cases. */
    static Pile of(String name) {
        return Stream.of(values())
                .filter(pile -> pile.name().equals(name))
                .findFirst()
                .orElse(OPEN);
    }
}
