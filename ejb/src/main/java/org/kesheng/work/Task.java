package org.kesheng.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kesheng.organisation.Role;
import org.kesheng.shared.Ids;

/** One thing to do. */
@Entity
@Table(name = "task")
public class Task {
    @Id
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "object_kind", nullable = false)
    private String objectKind;

    @Column(name = "object_key", nullable = false)
    private String objectKey;

    @Column(name = "round_no", nullable = false)
    private int round;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "staff_id")
    private Long staffId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "escalation", nullable = false)
    private int escalation;

    protected Task() {}

    Task(OpenTask wanted, Instant now) {
        this.id = Ids.random();
        this.kind = wanted.kind();
        this.objectKind = wanted.objectKind();
        this.objectKey = wanted.objectKey();
        this.round = wanted.round();
        this.subject = wanted.subject();
        this.staffId = wanted.staffId();
        this.role = wanted.role();
        this.departmentId = wanted.departmentId();
        this.openedAt = now;
        this.dueAt = wanted.dueAt();
    }

    void dueAt(Instant due) {
        this.dueAt = due;
    }

    void done(Instant now) {
        if (doneAt == null) {
            this.doneAt = now;
        }
    }

    void giveTo(Long staff) {
        this.staffId = staff;
    }

    void escalate(int level) {
        this.escalation = Math.max(escalation, level);
    }

    Long staffId() {
        return staffId;
    }

    boolean open() {
        return doneAt == null;
    }

    TaskCard card() {
        return new TaskCard(
                id,
                kind,
                objectKind,
                objectKey,
                round,
                subject,
                staffId,
                role,
                departmentId,
                openedAt,
                dueAt,
                escalation);
    }
}
