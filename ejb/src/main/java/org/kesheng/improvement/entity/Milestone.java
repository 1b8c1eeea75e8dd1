package org.kesheng.improvement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** One step of a plan: what, who, until when, how far, and the evidence that it is done. */
@Embeddable
public class Milestone {
    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "staff_id", nullable = false)
    private Long staffId;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "progress", nullable = false)
    private int progress;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected Milestone() {}

    public Milestone(String text, Long staffId, LocalDate dueOn) {
        this.text = text;
        this.staffId = staffId;
        this.dueOn = dueOn;
    }

    void report(int percent, String proof, LocalDate today) {
        this.progress = percent;
        this.evidence = proof;
        this.doneOn = percent == 100 ? today : null;
    }

    public String text() {
        return text;
    }

    public Long staffId() {
        return staffId;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public int progress() {
        return progress;
    }

    public String evidence() {
        return evidence;
    }

    public LocalDate doneOn() {
        return doneOn;
    }
}
