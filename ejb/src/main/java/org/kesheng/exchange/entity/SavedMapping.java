package org.kesheng.exchange.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A mapping that somebody kept for the next file of the same form. */
@Entity
@Table(name = "import_mapping")
public class SavedMapping {
    @Id
    private String code;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "definition", nullable = false)
    private String definition;

    @Column(name = "saved_by", nullable = false)
    private String savedBy;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected SavedMapping() {}

    public SavedMapping(String code) {
        this.code = code;
    }

    public void keep(String newKind, String newDefinition, String account, Instant now) {
        this.kind = newKind;
        this.definition = newDefinition;
        this.savedBy = account;
        this.savedAt = now;
    }

    public String code() {
        return code;
    }

    public String kind() {
        return kind;
    }

    public String definition() {
        return definition;
    }

    public int version() {
        return version;
    }
}
