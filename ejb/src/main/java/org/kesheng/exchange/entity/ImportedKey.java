package org.kesheng.exchange.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a record was imported, and what became of it. */
@Entity
@Table(name = "imported_key")
public class ImportedKey {
    @Id
    @Column(name = "content_key")
    private String contentKey;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "subject", nullable = false)
    private String subject;

    protected ImportedKey() {}

    public ImportedKey(String contentKey, String kind, String subject) {
        this.contentKey = contentKey;
        this.kind = kind;
        this.subject = subject;
    }

    public String contentKey() {
        return contentKey;
    }

    public String kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }
}
