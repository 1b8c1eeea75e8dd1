package org.kesheng.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kesheng.organisation.Actor;
import org.kesheng.shared.Ids;

/** One line of the register. Inserted once; only the seal is added later, by the sealing job. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    public enum Outcome {
        DONE,
        REFUSED,
        LOOKED
    }

    @Id
    private Long id;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "staff_id")
    private Long staffId;

    @Column(name = "actor", nullable = false)
    private String actor;

    @Column(name = "operation", nullable = false)
    private String operation;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_key")
    private String subjectKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private Outcome outcome;

    @Column(name = "code")
    private String code;

    @Column(name = "detail")
    private String detail;

    @Column(name = "chain_no")
    private Long chainNo;

    @Column(name = "seal")
    private String seal;

    protected AuditEntry() {}

    AuditEntry(Instant at, Actor actor, String operation, Subject subject, Outcome outcome, String code) {
        this.id = Ids.random();
        this.at = at;
        this.staffId = actor == null ? null : actor.staffId();
        this.actor = actor == null ? "nobody" : actor.account();
        this.operation = operation;
        this.subjectKind = subject.kind();
        this.subjectKey = subject.key();
        this.outcome = outcome;
        this.code = code;
        this.detail = subject.detail();
    }

    /** What a line is about. */
    record Subject(String kind, String key, String detail) {
        static final Subject NONE = new Subject(null, null, null);
    }

    Long id() {
        return id;
    }

    /** The text that is hashed: every field that says something, in a fixed order. */
    String content() {
        return String.join(
                "\u001f",
                String.valueOf(id),
                at.toString(),
                String.valueOf(staffId),
                actor,
                operation,
                String.valueOf(subjectKind),
                String.valueOf(subjectKey),
                outcome.name(),
                String.valueOf(code),
                String.valueOf(detail));
    }

    void seal(long number, String hash) {
        this.chainNo = number;
        this.seal = hash;
    }

    Long chainNo() {
        return chainNo;
    }

    String seal() {
        return seal;
    }

    AuditLine toLine() {
        return new AuditLine(
                id, at, actor, operation, subjectKind, subjectKey, outcome.name(), code, detail, chainNo, seal);
    }
}
