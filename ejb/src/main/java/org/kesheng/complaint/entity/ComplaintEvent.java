package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.kesheng.complaint.Audience;
import org.kesheng.policy.CaseState;

/** Something that happened to a case. Written once, never changed. */
@Entity
@Table(name = "complaint_event")
public class ComplaintEvent {
    /** The case and the place in its history, so that no sequence over all cases tells when an anonymous one arrived. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "complaint_id")
        private Long complaintId;

        @Column(name = "event_no")
        private Integer number;

        protected Key() {}

        Key(Long complaintId, int number) {
            this.complaintId = complaintId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(complaintId, key.complaintId)
                    && Objects.equals(number, key.number);
        }

        @Override
        public int hashCode() {
            return Objects.hash(complaintId, number);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "type", nullable = false)
    private String type;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_name", nullable = false)
    private String actorName;

    @Column(name = "round_no", nullable = false)
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CaseState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience", nullable = false)
    private Audience audience;

    @Column(name = "data", nullable = false)
    private String data;

    protected ComplaintEvent() {}

    ComplaintEvent(Complaint complaint, Deed deed) {
        this(complaint, deed, complaint.round(), complaint.state());
    }

    ComplaintEvent(Complaint complaint, Deed deed, int round, CaseState state) {
        this.key = new Key(complaint.id(), complaint.eventCount());
        this.at = deed.at();
        this.type = deed.type();
        this.actorId = deed.actorId();
        this.actorName = deed.actorName();
        this.round = round;
        this.state = state;
        this.audience = deed.audience();
        this.data = deed.data();
    }

    /**
     * What is to be written.
     *
     * @param actorId null for the public and for jobs
     * @param data JSON object
     */
    public record Deed(Instant at, String type, Long actorId, String actorName, Audience audience, String data) {}

    public Long complaintId() {
        return key.complaintId;
    }

    /** Place in the history of the case, from 1. */
    public int number() {
        return key.number;
    }

    public Instant at() {
        return at;
    }

    public String type() {
        return type;
    }

    public Long actorId() {
        return actorId;
    }

    public String actorName() {
        return actorName;
    }

    public int round() {
        return round;
    }

    /** State of the case after it. */
    public CaseState state() {
        return state;
    }

    public Audience audience() {
        return audience;
    }

    public String data() {
        return data;
    }
}
