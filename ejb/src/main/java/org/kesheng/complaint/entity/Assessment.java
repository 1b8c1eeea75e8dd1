package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.kesheng.policy.CanonicalClass;
import org.kesheng.policy.Category;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.PriorityMatrix.Score;

/** Class, scores and priority. */
@Embeddable
public class Assessment {
    @Column(name = "category")
    private String category;

    @Enumerated(EnumType.STRING)
    @Column(name = "canonical")
    private CanonicalClass canonical;

    @Column(name = "urgent", nullable = false)
    private boolean urgent;

    @Column(name = "important", nullable = false)
    private boolean important;

    @Enumerated(EnumType.STRING)
    @Column(name = "severity")
    private Score severity;

    @Enumerated(EnumType.STRING)
    @Column(name = "urgency")
    private Score urgency;

    @Column(name = "complexity")
    private String complexity;

    @Enumerated(EnumType.STRING)
    @Column(name = "extent")
    private Score extent;

    @Enumerated(EnumType.STRING)
    @Column(name = "consequence")
    private Score consequence;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority")
    private Priority priority;

    /** 0 not assessed, else 1 to 4; an urgent and important case stands above all others (ASM-05). */
    @Column(name = "priority_rank", nullable = false)
    private int rank;

    /** REG-14: true and valid; null until reviewed. */
    @Column(name = "verified")
    private Boolean verified;

    protected Assessment() {}

    Assessment(boolean urgent, boolean important) {
        this.urgent = urgent;
        this.important = important;
        order();
    }

    void classify(Category chosen) {
        this.category = chosen.code();
        this.canonical = chosen.canonical();
    }

    void review(boolean trueAndValid) {
        this.verified = trueAndValid;
    }

    void flag() {
        this.urgent = true;
        this.important = true;
        order();
    }

    /** The four scores as they were judged. */
    public record Scores(Score severity, Score extent, Score consequence, Score urgency, String complexity) {}

    void assess(Scores scores, Priority decided) {
        this.severity = scores.severity();
        this.extent = scores.extent();
        this.consequence = scores.consequence();
        this.urgency = scores.urgency();
        this.complexity = scores.complexity();
        this.priority = decided;
        order();
    }

    private void order() {
        int base = priority == null ? 0 : priority.ordinal() + 1;
        this.rank = urgent && important ? base + Priority.values().length : base;
    }

    public String category() {
        return category;
    }

    public CanonicalClass canonical() {
        return canonical;
    }

    public boolean urgent() {
        return urgent;
    }

    public boolean important() {
        return important;
    }

    public Score severity() {
        return severity;
    }

    public Score urgency() {
        return urgency;
    }

    public String complexity() {
        return complexity;
    }

    public Score extent() {
        return extent;
    }

    public Score consequence() {
        return consequence;
    }

    public Priority priority() {
        return priority;
    }

    public int rank() {
        return rank;
    }

    public Boolean verified() {
        return verified;
    }
}
