package org.kesheng.audit;

import java.time.Instant;

/** A line of the register as screens and REST show it; {@code chainNo} and {@code seal} are null until it is sealed. */
public record AuditLine(
        Long id,
        Instant at,
        String actor,
        String operation,
        String subjectKind,
        String subjectKey,
        String outcome,
        String code,
        String detail,
        Long chainNo,
        String seal) {
    /** Where it stands in the register, newest first. */
    public String place() {
        return at + "~" + id;
    }
}
