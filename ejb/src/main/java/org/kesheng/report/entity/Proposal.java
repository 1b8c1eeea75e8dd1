package org.kesheng.report.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.kesheng.report.Recommendation.Decision;

/** A recommendation and its decision. What it says is the finding of that place among the figures. */
@Embeddable
public class Proposal {
    @Column(name = "finding", nullable = false)
    private int finding;

    @Column(name = "department_id")
    private Long departmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private Decision decision;

    @Column(name = "plan_code")
    private String planCode;

    @Column(name = "reason")
    private String reason;

    @Column(name = "decider_id")
    private Long deciderId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Proposal() {}

    public Proposal(int finding, Long departmentId) {
        this.finding = finding;
        this.departmentId = departmentId;
    }

    void plan(String code, Long decider, Instant now) {
        this.decision = Decision.PLAN;
        this.planCode = code;
        this.reason = null;
        decided(decider, now);
    }

    void refuse(String why, Long decider, Instant now) {
        this.decision = Decision.REFUSED;
        this.planCode = null;
        this.reason = why;
        decided(decider, now);
    }

    private void decided(Long decider, Instant now) {
        this.deciderId = decider;
        this.decidedAt = now;
    }

    public int finding() {
        return finding;
    }

    public Long departmentId() {
        return departmentId;
    }

    public Decision decision() {
        return decision;
    }

    public String planCode() {
        return planCode;
    }

    public String reason() {
        return reason;
    }

    public Long deciderId() {
        return deciderId;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
