package org.kesheng.report.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a department got the report, and who of it opened it first. */
@Embeddable
public class Delivery {
    @Column(name = "reader_id")
    private Long readerId;

    @Column(name = "read_at")
    private Instant readAt;

    public Delivery() {
        // nobody has read it yet
    }

    Delivery(Long readerId, Instant readAt) {
        this.readerId = readerId;
        this.readAt = readAt;
    }

    public Long readerId() {
        return readerId;
    }

    public Instant readAt() {
        return readAt;
    }
}
