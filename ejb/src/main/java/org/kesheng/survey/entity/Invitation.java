package org.kesheng.survey.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who was asked, by which way, until when. Of the token only the SHA-256 is kept. */
@Entity
@Table(name = "survey_invitation")
public class Invitation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey_invitation_seq")
    @SequenceGenerator(name = "survey_invitation_seq", sequenceName = "survey_invitation_seq", allocationSize = 50)
    private Long id;

    @Column(name = "survey_id", nullable = false)
    private Long surveyId;

    @Column(name = "token_sha256", nullable = false)
    private String tokenSha256;

    @Column(name = "customer_id")
    private Long customerId;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "channel", nullable = false)
    private String channel;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Invitation() {}

    public Invitation(Long surveyId, String tokenSha256, String channel, Instant now, Instant expiresAt) {
        this.surveyId = surveyId;
        this.tokenSha256 = tokenSha256;
        this.channel = channel;
        this.sentAt = now;
        this.expiresAt = expiresAt;
    }

    public void sentTo(Long customer, String number) {
        this.customerId = customer;
        this.caseNumber = number;
    }

    public Long id() {
        return id;
    }

    public Long surveyId() {
        return surveyId;
    }

    public Long customerId() {
        return customerId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String channel() {
        return channel;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
