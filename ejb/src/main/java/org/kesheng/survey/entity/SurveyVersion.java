package org.kesheng.survey.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One wording of a questionnaire. Its definition is the JSON of its ordered items; once published it never changes (S1). */
@Entity
@Table(name = "survey_version")
public class SurveyVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey_version_seq")
    @SequenceGenerator(name = "survey_version_seq", sequenceName = "survey_version_seq", allocationSize = 50)
    private Long id;

    @Column(name = "survey_id", nullable = false)
    private Long surveyId;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "definition", nullable = false)
    private String definition;

    @Column(name = "waiver")
    private String waiver;

    protected SurveyVersion() {}

    public SurveyVersion(Long surveyId, int number, String definition) {
        this.surveyId = surveyId;
        this.number = number;
        this.definition = definition;
    }

    /** Why it goes without one of the key indicators (SUR-06). */
    public void waive(String reason) {
        this.waiver = reason;
    }

    public void publish(Instant now) {
        this.publishedAt = now;
    }

    public Long id() {
        return id;
    }

    public Long surveyId() {
        return surveyId;
    }

    public int number() {
        return number;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String waiver() {
        return waiver;
    }

    public String definition() {
        return definition;
    }
}
