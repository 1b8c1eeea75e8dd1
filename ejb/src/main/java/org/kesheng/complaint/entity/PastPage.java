package org.kesheng.complaint.entity;

import java.util.ArrayList;
import java.util.List;

/** A case of the past with its whole history and its clocks, to be written down at once. */
public final class PastPage {
    private final Complaint complaint;
    private final List<ComplaintEvent> events = new ArrayList<>();
    private final List<ComplaintClock> clocks = new ArrayList<>();

    public PastPage(Complaint complaint) {
        this.complaint = complaint;
    }

    public Complaint complaint() {
        return complaint;
    }

    public void add(ComplaintEvent event) {
        events.add(event);
    }

    public void add(ComplaintClock clock) {
        clocks.add(clock);
    }

    List<ComplaintEvent> events() {
        return events;
    }

    List<ComplaintClock> clocks() {
        return clocks;
    }
}
