package org.kesheng.policy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A holiday or make-up working day that the company brought in. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay {
    @Id
    @Column(name = "on_date")
    private LocalDate date;

    @Column(name = "worked", nullable = false)
    private boolean worked;

    @Column(name = "name_zh", nullable = false)
    private String nameZh;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected CalendarDay() {}

    public CalendarDay(
            LocalDate date, boolean worked, String nameZh, String nameEn, String changedBy, Instant changedAt) {
        this.date = date;
        this.worked = worked;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    public LocalDate date() {
        return date;
    }

    public boolean worked() {
        return worked;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }
}
