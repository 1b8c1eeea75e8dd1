package org.kesheng.insight;

import java.time.LocalDate;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.Text;

/**
 * The same cause with the same product, often enough within the window to be no accident (ANA-07, PRM-56). Raised once; again only
 * when the threshold is reached by cases received after the decision.
 *
 * @param cause code of the tree of causes, or the text that was recorded where there was no code
 * @param causeTitle its name; the text itself where there was no code
 * @param causeDomain null where there was no code
 * @param cases within the window when it was last counted
 * @param firstOn day of receipt of the first of them
 * @param lastOn day of receipt of the last
 * @param raisedOn business date of the night that raised it
 * @param decidedOn null while it is open
 * @param planCode preventive plan that answers it, or null
 * @param reason why it was dismissed without one, or null
 */
public record SystemicIssue(
        long id,
        String cause,
        Text causeTitle,
        CauseDomain causeDomain,
        String product,
        int cases,
        LocalDate firstOn,
        LocalDate lastOn,
        LocalDate raisedOn,
        State state,
        LocalDate decidedOn,
        String decidedBy,
        String planCode,
        String reason) {
    /** What became of it. */
    public enum State {
        OPEN,
        /** A preventive plan answers it. */
        PLANNED,
        /** Dismissed with a reason that the general manager sees (IMP-17). */
        DISMISSED
    }
}
