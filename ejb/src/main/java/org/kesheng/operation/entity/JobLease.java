package org.kesheng.operation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Who may run a job now. */
@Entity
@Table(name = "job_lease")
public class JobLease {
    @Id
    private String job;

    @Column(name = "owner")
    private String owner;

    @Column(name = "lease_until")
    private Instant until;

    @Column(name = "fence", nullable = false)
    private long fence;

    @Column(name = "attempt_id")
    private Long attemptId;

    @Column(name = "since", nullable = false)
    private LocalDate since;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "last_items")
    private Long lastItems;

    @Column(name = "last_message")
    private String lastMessage;

    protected JobLease() {}

    /** Notes how the last run went; {@code message} null: well. */
    public void ran(Instant now, Long items, String message) {
        lastAt = now;
        lastItems = items;
        lastMessage = NightlyRun.shorten(message);
    }

    /** Gives the job to an owner; the fence rises, so that the one before can write nothing more. */
    public long give(String newOwner, Long attempt, Instant newUntil) {
        owner = newOwner;
        attemptId = attempt;
        until = newUntil;
        return ++fence;
    }

    public void free() {
        owner = null;
        attemptId = null;
        until = null;
    }

    public boolean isHeld(Instant now) {
        return owner != null && until.isAfter(now);
    }

    public String job() {
        return job;
    }

    public String owner() {
        return owner;
    }

    public long fence() {
        return fence;
    }

    public Long attemptId() {
        return attemptId;
    }

    public LocalDate since() {
        return since;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public Long lastItems() {
        return lastItems;
    }

    public String lastMessage() {
        return lastMessage;
    }
}
