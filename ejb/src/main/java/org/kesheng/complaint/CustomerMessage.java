package org.kesheng.complaint;

import org.kesheng.shared.AuditSubject;

/**
 * What a customer adds to his case. He is known by nothing but his receipt code, also if somebody who is signed in uses it (EMP-01).
 */
public record CustomerMessage(String receipt, String text) implements AuditSubject {
    @Override
    public String subjectKind() {
        return "complaint";
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
