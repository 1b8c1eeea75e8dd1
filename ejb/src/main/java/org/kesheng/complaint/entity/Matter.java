package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.kesheng.complaint.LodgeComplaint;

/** What it is about, as it was told. */
@Embeddable
public class Matter {
    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "content", nullable = false)
    private String content;

    @Column(name = "background")
    private String background;

    @Column(name = "demand")
    private String demand;

    @Column(name = "product")
    private String product;

    /** What the sender thinks it is about, beside the official class (CLS-06). */
    @Column(name = "topic")
    private String topic;

    @Column(name = "event_at")
    private Instant eventAt;

    @Column(name = "event_place")
    private String eventPlace;

    protected Matter() {}

    Matter(LodgeComplaint lodged) {
        this.subject = lodged.subject().strip();
        this.content = lodged.content().strip();
        this.background = lodged.background();
        this.demand = lodged.demand();
        this.product = lodged.product();
        this.topic = lodged.category();
        this.eventAt = lodged.eventAt();
        this.eventPlace = lodged.eventPlace();
    }

    public String subject() {
        return subject;
    }

    public String content() {
        return content;
    }

    public String background() {
        return background;
    }

    public String demand() {
        return demand;
    }

    public String product() {
        return product;
    }

    public String topic() {
        return topic;
    }

    public Instant eventAt() {
        return eventAt;
    }

    public String eventPlace() {
        return eventPlace;
    }
}
