package org.kesheng.shared;

/** What a command or an answer is about, for the audit register. */
public interface AuditSubject {
    /** Kind of the object: {@code complaint}, {@code plan} ... */
    String subjectKind();

    /** Its public key, for example a complaint number; may be null while it has none. */
    String subjectKey();

    /** Whether its author must not be known (EMP-01): the register then says {@code public}, without time of day. */
    default boolean authorHidden() {
        return false;
    }
}
