package org.kesheng.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The device that shows somebody's one-time codes; counts only once it is confirmed. */
@Entity
@Table(name = "second_factor")
public class SecondFactor {
    @Id
    @Column(name = "staff_id")
    private Long staffId;

    @Column(name = "secret", nullable = false)
    private String secret;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_step", nullable = false)
    private long lastStep;

    protected SecondFactor() {}

    /** @param secret sealed */
    public SecondFactor(Long staffId, String secret) {
        this.staffId = staffId;
        this.secret = secret;
    }

    /** @param step whose code confirmed it, and which is used with that */
    public void confirm(Instant now, long step) {
        this.confirmedAt = now;
        this.lastStep = step;
    }

    public Long staffId() {
        return staffId;
    }

    /** Sealed. */
    public String secret() {
        return secret;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
