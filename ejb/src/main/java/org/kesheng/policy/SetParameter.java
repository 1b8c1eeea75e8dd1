package org.kesheng.policy;

import org.kesheng.shared.AuditSubject;

/**
 * One value of one parameter.
 *
 * @param key as {@link Parameter.Field#key()} names it
 * @param value empty: back to the default
 */
public record SetParameter(String key, String value) implements AuditSubject {
    @Override
    public String subjectKind() {
        return "parameter";
    }

    @Override
    public String subjectKey() {
        return key;
    }
}
