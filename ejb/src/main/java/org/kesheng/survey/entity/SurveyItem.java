package org.kesheng.survey.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.kesheng.survey.Item;

/** A closed item of a published version at its place in the packed answers, for SQL readers. */
@Entity
@Table(name = "survey_item")
@IdClass(SurveyItem.Key.class)
public class SurveyItem {
    @Id
    @Column(name = "survey_version_id")
    private Long surveyVersionId;

    @Id
    @Column(name = "position")
    private int position;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "low", nullable = false)
    private int low;

    @Column(name = "high", nullable = false)
    private int high;

    @Column(name = "indicator")
    private String indicator;

    protected SurveyItem() {}

    SurveyItem(Long surveyVersionId, int position, Item item) {
        this.surveyVersionId = surveyVersionId;
        this.position = position;
        this.code = item.code();
        this.low = item.min();
        this.high = item.max();
        this.indicator = item.indicator();
    }

    /** Which place in which version. */
    public record Key(Long surveyVersionId, int position) implements Serializable {}
}
