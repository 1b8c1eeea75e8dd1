package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Somebody read and sorted a channel on a day (SLA-02). */
@Entity
@Table(name = "channel_check")
public class ChannelCheck {
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "channel")
        private String channel;

        @Column(name = "checked_on")
        private LocalDate checkedOn;

        protected Key() {}

        public Key(String channel, LocalDate checkedOn) {
            this.channel = channel;
            this.checkedOn = checkedOn;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(channel, key.channel)
                    && Objects.equals(checkedOn, key.checkedOn);
        }

        @Override
        public int hashCode() {
            return Objects.hash(channel, checkedOn);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "checked_at", nullable = false)
    private Instant checkedAt;

    @Column(name = "staff_id", nullable = false)
    private Long staffId;

    @Column(name = "items", nullable = false)
    private int items;

    @Column(name = "remark")
    private String remark;

    protected ChannelCheck() {}

    public ChannelCheck(Key key, Instant checkedAt, Long staffId, int items, String remark) {
        this.key = key;
        this.checkedAt = checkedAt;
        this.staffId = staffId;
        this.items = items;
        this.remark = remark;
    }

    /** The time of the first check stays. */
    public void correct(int found, String note) {
        this.items = found;
        this.remark = note;
    }

    public Key key() {
        return key;
    }

    public String channel() {
        return key.channel;
    }

    public LocalDate checkedOn() {
        return key.checkedOn;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public Long staffId() {
        return staffId;
    }

    public int items() {
        return items;
    }

    public String remark() {
        return remark;
    }
}
