package org.kesheng.improvement;

import static org.kesheng.improvement.PlanState.*;

import java.util.EnumSet;
import java.util.Set;
import org.kesheng.organisation.Right;

/** Moves of a plan, and the right on {@code PLAN} that each needs. {@code docs/states/plan.csv} says the same by hand. */
public enum PlanAction {
    APPROVE(EnumSet.of(DRAFT), APPROVED, Right.APPROVE),
    START(EnumSet.of(APPROVED, ADJUSTED), RUNNING, Right.UPDATE),
    IMPLEMENT(EnumSet.of(RUNNING), IMPLEMENTED, Right.UPDATE),
    EVALUATE(EnumSet.of(IMPLEMENTED), EVALUATED, Right.UPDATE),
    ADJUST(EnumSet.of(EVALUATED), ADJUSTED, Right.UPDATE),
    CLOSE(EnumSet.of(EVALUATED), CLOSED, Right.APPROVE),
    REOPEN(EnumSet.of(CLOSED), RUNNING, Right.UPDATE);

    private final Set<PlanState> from;
    private final PlanState to;
    private final Right right;

    PlanAction(Set<PlanState> from, PlanState to, Right right) {
        this.from = from;
        this.to = to;
        this.right = right;
    }

    public boolean isPossibleIn(PlanState state) {
        return from.contains(state);
    }

    public PlanState to() {
        return to;
    }

    public Right right() {
        return right;
    }
}
