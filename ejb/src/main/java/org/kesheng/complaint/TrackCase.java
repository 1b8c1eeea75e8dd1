package org.kesheng.complaint;

import org.kesheng.shared.AuditSubject;

/** Looks a case up by its receipt code. Neither the code nor who used it is written down. */
public record TrackCase(String receipt) implements AuditSubject {
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
