package org.kesheng.survey.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** An open answer, read only here. */
@Entity
@Table(name = "response_text")
@IdClass(ResponseText.Key.class)
public class ResponseText {
    @Id
    @Column(name = "response_id")
    private Long responseId;

    @Id
    @Column(name = "item_code")
    private String itemCode;

    @Column(name = "text", nullable = false)
    private String text;

    protected ResponseText() {}

    public Long responseId() {
        return responseId;
    }

    public String itemCode() {
        return itemCode;
    }

    public String text() {
        return text;
    }

    /** Which answer of which sheet. */
    public record Key(Long responseId, String itemCode) implements Serializable {}
}
