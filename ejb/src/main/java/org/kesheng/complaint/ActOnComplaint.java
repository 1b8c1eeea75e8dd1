package org.kesheng.complaint;

import java.util.Map;
import org.kesheng.shared.AuditSubject;

/**
 * One action on one case.
 *
 * @param version the one the caller saw; null: whatever is there
 * @param action name of the transition table, {@code CLASSIFY}
 * @param fields what the action asks for (see {@link ComplaintSearch#actions}); dates ISO 8601, lists and rows as in JSON
 */
public record ActOnComplaint(String number, Integer version, String action, Map<String, Object> fields)
        implements AuditSubject {
    @Override
    public String subjectKind() {
        return "complaint";
    }

    @Override
    public String subjectKey() {
        return number;
    }
}
