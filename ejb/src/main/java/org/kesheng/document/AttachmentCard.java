package org.kesheng.document;

import java.time.Instant;
import org.kesheng.shared.AuditSubject;

/**
 * A file as lists show it.
 *
 * @param id random; names the file in addresses
 * @param number counts from 1 within the object; people write it as evidence
 * @param kind label {@code document.FileKind.<kind>}
 * @param cleaned whether author, place and dates were taken out of it
 */
public record AttachmentCard(
        String id,
        String objectKind,
        String objectKey,
        int number,
        String fileName,
        String kind,
        long bytes,
        String sha256,
        boolean cleaned,
        String attachedBy,
        Instant attachedAt)
        implements AuditSubject {
    @Override
    public String subjectKind() {
        return "attachment";
    }

    @Override
    public String subjectKey() {
        return objectKey + "/" + number;
    }
}
