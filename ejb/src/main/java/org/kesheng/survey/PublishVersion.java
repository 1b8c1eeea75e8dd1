package org.kesheng.survey;

import java.util.List;
import org.kesheng.shared.AuditSubject;

/**
 * Publish a questionnaire; from then on it never changes.
 *
 * @param waiver why it goes without one of the indicators that SUR-06 asks for, or null
 */
public record PublishVersion(String survey, List<Item> items, String waiver) implements AuditSubject {
    @Override
    public String subjectKind() {
        return "survey";
    }

    @Override
    public String subjectKey() {
        return survey;
    }
}
