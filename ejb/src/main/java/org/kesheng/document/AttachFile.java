package org.kesheng.document;

import org.kesheng.shared.AuditSubject;

/**
 * Add a file to an object.
 *
 * @param fileName as the sender calls it
 * @param content the whole file; one byte more than the limit is enough to have it refused
 */
public record AttachFile(String objectKind, String objectKey, String fileName, byte[] content) implements AuditSubject {
    @Override
    public String subjectKind() {
        return objectKind;
    }

    @Override
    public String subjectKey() {
        return objectKey;
    }
}
