package org.kesheng.report.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a department got the report, and who of it opened it first. */
@Embeddable
public class Delivery {
    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "reader_id")
    private Long readerId;

    @Column(name = "read_at")
    private Instant readAt;

    protected Delivery() {}

    Delivery(Instant sentAt) {
        this.sentAt = sentAt;
    }

    Delivery readBy(Long reader, Instant now) {
        Delivery read = new Delivery(sentAt);
        read.readerId = reader;
        read.readAt = now;
        return read;
    }

    public Long readerId() {
        return readerId;
    }

    public Instant readAt() {
        return readAt;
    }
}
