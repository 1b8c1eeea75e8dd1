package org.kesheng.survey;

import org.kesheng.shared.AuditSubject;

/**
 * Answers of somebody who was sent a link. The link stays out of the register: whoever reads there could answer with it.
 *
 * @param token as in {@code /s/{token}}
 */
public record AnswerByLink(String token, SubmitResponse sheet) implements AuditSubject {
    @Override
    public String subjectKind() {
        return "survey";
    }

    @Override
    public String subjectKey() {
        return null;
    }

    @Override
    public boolean authorHidden() {
        return true;
    }
}
