package org.kesheng.audit;

/**
 * Outcome of a verification.
 *
 * @param state INTACT; BROKEN: {@code offender} was changed, inserted or moved, or its predecessor is missing; CUT: the end is
 *     missing
 * @param verified how many lines fit
 */
public record AuditVerification(State state, long verified, String lastSeal, AuditLine offender) {
    public enum State {
        INTACT,
        BROKEN,
        CUT
    }

    static AuditVerification intact(long verified, String seal) {
        return new AuditVerification(State.INTACT, verified, seal, null);
    }

    static AuditVerification broken(long verified, AuditLine offender) {
        return new AuditVerification(State.BROKEN, verified, null, offender);
    }

    static AuditVerification cut(long verified, String seal) {
        return new AuditVerification(State.CUT, verified, seal, null);
    }
}
