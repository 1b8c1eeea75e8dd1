package org.kesheng.complaint;

import java.util.List;
import org.kesheng.policy.CaseState;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Versioned;

/**
 * Answer to an action.
 *
 * @param event its place in the history
 */
public record Acted(
        String number, String action, CaseState state, int round, int event, int version, List<ClockLine> clocks)
        implements AuditSubject, Versioned {
    @Override
    public String subjectKind() {
        return "complaint";
    }

    @Override
    public String subjectKey() {
        return number;
    }
}
