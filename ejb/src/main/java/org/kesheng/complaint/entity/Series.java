package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The serials of one series in one year. */
@Entity
@Table(name = "complaint_series")
public class Series {
    @Id
    @Column(name = "series")
    private String name;

    @Column(name = "last_serial", nullable = false)
    private int last;

    protected Series() {}

    Series(String name) {
        this.name = name;
    }

    int draw() {
        return ++last;
    }
}
