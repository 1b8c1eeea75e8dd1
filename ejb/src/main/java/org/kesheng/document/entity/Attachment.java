package org.kesheng.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kesheng.document.AttachmentCard;
import org.kesheng.document.control.FileKind;

/** A file that was stored. It never changes. */
@Entity
@Table(name = "attachment")
public class Attachment {
    @Id
    private String id;

    @Column(name = "object_kind", nullable = false)
    private String objectKind;

    @Column(name = "object_key", nullable = false)
    private String objectKey;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_kind", nullable = false)
    private FileKind fileKind;

    @Column(name = "bytes", nullable = false)
    private long bytes;

    @Column(name = "sha256", nullable = false)
    private String sha256;

    @Column(name = "stored_as", nullable = false)
    private String storedAs;

    @Column(name = "cleaned", nullable = false)
    private boolean cleaned;

    @Column(name = "staff_id")
    private Long staffId;

    @Column(name = "staff_name", nullable = false)
    private String staffName;

    @Column(name = "attached_at", nullable = false)
    private Instant attachedAt;

    protected Attachment() {}

    /** Where it belongs. */
    public record Place(String objectKind, String objectKey, int number) {}

    /** What was stored. */
    public record Content(
            String fileName, FileKind fileKind, long bytes, String sha256, String storedAs, boolean cleaned) {}

    public Attachment(String id, Place place, Content content) {
        this.id = id;
        this.objectKind = place.objectKind();
        this.objectKey = place.objectKey();
        this.number = place.number();
        this.fileName = content.fileName();
        this.fileKind = content.fileKind();
        this.bytes = content.bytes();
        this.sha256 = content.sha256();
        this.storedAs = content.storedAs();
        this.cleaned = content.cleaned();
    }

    public void by(Long staff, String name, Instant at) {
        this.staffId = staff;
        this.staffName = name;
        this.attachedAt = at;
    }

    public boolean isOf(String kind, String key) {
        return objectKind.equals(kind) && objectKey.equals(key);
    }

    public String storedAs() {
        return storedAs;
    }

    public AttachmentCard card() {
        return new AttachmentCard(
                id,
                objectKind,
                objectKey,
                number,
                fileName,
                fileKind.name(),
                bytes,
                sha256,
                cleaned,
                staffName,
                attachedAt);
    }
}
