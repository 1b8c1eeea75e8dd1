package org.kesheng.survey.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One answer sheet, read only here: {@code ResponseRepository} writes the rows in batches. */
@Entity
@Table(name = "response")
public class Response {
    @Id
    private Long id;

    @Column(name = "survey_id", nullable = false)
    private Long surveyId;

    @Column(name = "survey_version_id", nullable = false)
    private Long surveyVersionId;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "channel")
    private String channel;

    @Column(name = "category")
    private String category;

    @Column(name = "region")
    private String region;

    @Column(name = "weight")
    private Double weight;

    @Column(name = "answered_on", nullable = false)
    private LocalDate answeredOn;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "answers", nullable = false)
    private byte[] answers;

    @Column(name = "excluded")
    private String excluded;

    @Column(name = "content_key")
    private String contentKey;

    protected Response() {}

    public Long id() {
        return id;
    }

    public Long surveyId() {
        return surveyId;
    }

    public Long surveyVersionId() {
        return surveyVersionId;
    }

    public Long departmentId() {
        return departmentId;
    }

    public String channel() {
        return channel;
    }

    public String category() {
        return category;
    }

    public String region() {
        return region;
    }

    public Double weight() {
        return weight;
    }

    public LocalDate answeredOn() {
        return answeredOn;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** One unsigned byte per closed item in the order of the version; 255 = missing. */
    public byte[] answers() {
        return answers.clone();
    }

    public String excluded() {
        return excluded;
    }

    public String contentKey() {
        return contentKey;
    }
}
