package org.kesheng.improvement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.PlanCard;
import org.kesheng.improvement.PlanState;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;

/** {@code /improvement/board}: all plans by what they wait for. */
@Named
@RequestScoped
public class ImprovementBoardView {
    private static final int MOST = 200;

    @Inject
    Improvements improvements;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    private List<PlanCard> cards;

    public void enter() {
        permissions.require(current.get(), Function.PLAN, Right.READ);
    }

    public List<PlanState> getStates() {
        return List.of(PlanState.values());
    }

    public List<PlanCard> cards(PlanState state) {
        if (cards == null) {
            cards = improvements.list(null, null, null, MOST).rows();
        }
        return cards.stream().filter(card -> card.state() == state).toList();
    }

    public boolean isEmpty() {
        return getStates().stream().allMatch(state -> cards(state).isEmpty());
    }

    public String tone(Effect.Verdict verdict) {
        return verdict == Effect.Verdict.EFFECTIVE ? "ok" : verdict == Effect.Verdict.NOT_EFFECTIVE ? "bad" : "";
    }
}
