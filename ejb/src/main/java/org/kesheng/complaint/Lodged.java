package org.kesheng.complaint;

import java.util.List;
import org.kesheng.policy.CaseState;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Versioned;

/**
 * Answer to {@link LodgeComplaint}.
 *
 * @param receipt unguessable code of the customer, shown once; the only way back into an anonymous case
 * @param clocks those that have started
 */
public record Lodged(String number, String receipt, CaseState state, int version, List<ClockLine> clocks)
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
