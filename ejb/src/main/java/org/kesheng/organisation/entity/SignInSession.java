package org.kesheng.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody signed in on a device; ended by himself, by a newer one, by time, or when he leaves. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "staff_id", nullable = false)
    private Long staffId;

    @Column(name = "device", nullable = false)
    private String device;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected SignInSession() {}

    public SignInSession(String id, Long staffId, String device, Instant now) {
        this.id = id;
        this.staffId = staffId;
        this.device = device;
        this.startedAt = now;
        this.seenAt = now;
    }

    public void seen(Instant now) {
        this.seenAt = now;
    }

    public void end(Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
        }
    }

    public String id() {
        return id;
    }

    public Long staffId() {
        return staffId;
    }

    public String device() {
        return device;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}
