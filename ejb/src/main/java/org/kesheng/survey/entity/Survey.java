package org.kesheng.survey.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kesheng.survey.SurveyKind;
import org.kesheng.survey.SurveyState;

/** A questionnaire over all its versions. */
@Entity
@Table(name = "survey")
public class Survey {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey_seq")
    @SequenceGenerator(name = "survey_seq", sequenceName = "survey_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "name_zh", nullable = false)
    private String nameZh;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private SurveyKind kind;

    @Column(name = "owner_department_id")
    private Long ownerDepartmentId;

    @Column(name = "anonymous", nullable = false)
    private boolean anonymous;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private SurveyState state;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected Survey() {}

    public Survey(
            String code, String nameZh, String nameEn, SurveyKind kind, Long owner, boolean anonymous, Instant now) {
        this.code = code;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.kind = kind;
        this.ownerDepartmentId = owner;
        this.anonymous = anonymous;
        this.state = SurveyState.DRAFT;
        this.createdAt = now;
    }

    public void open() {
        this.state = SurveyState.OPEN;
    }

    public void close() {
        this.state = SurveyState.CLOSED;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public SurveyKind kind() {
        return kind;
    }

    public Long ownerDepartmentId() {
        return ownerDepartmentId;
    }

    public boolean anonymous() {
        return anonymous;
    }

    public SurveyState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
