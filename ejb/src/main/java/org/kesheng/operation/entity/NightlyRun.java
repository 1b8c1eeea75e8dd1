package org.kesheng.operation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.kesheng.operation.RunState;

/** What is decided about one business date of one job. */
@Entity
@Table(name = "nightly_run")
public class NightlyRun {
    private static final int MESSAGE = 400;

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RunState state;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "run_no")
    private Long runNo;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "cut")
    private Instant cut;

    @Column(name = "message")
    private String message;

    protected NightlyRun() {}

    public NightlyRun(LocalDate businessDate, String job) {
        this.key = new Key(businessDate, job);
        this.state = RunState.RUNNING;
    }

    /** Date and job. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "business_date")
        private LocalDate businessDate;

        @Column(name = "job")
        private String job;

        protected Key() {}

        public Key(LocalDate businessDate, String job) {
            this.businessDate = businessDate;
            this.job = job;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && businessDate.equals(key.businessDate) && job.equals(key.job);
        }

        @Override
        public int hashCode() {
            return Objects.hash(businessDate, job);
        }
    }

    public void begin(long run, Instant now) {
        state = RunState.RUNNING;
        attempts++;
        runNo = run;
        startedAt = now;
        cut = now;
        finishedAt = null;
        message = null;
    }

    public void end(RunState how, Instant now, String why) {
        state = how;
        finishedAt = now;
        message = shorten(why);
    }

    /** Whether nothing more can come in for the date: done, and cut after the date had ended. */
    public boolean isClosed(ZoneId zone) {
        Instant dateEnds = key.businessDate.plusDays(1).atStartOfDay(zone).toInstant();
        return state == RunState.DONE && cut != null && !cut.isBefore(dateEnds);
    }

    public LocalDate businessDate() {
        return key.businessDate;
    }

    public int attempts() {
        return attempts;
    }

    public RunState state() {
        return state;
    }

    static String shorten(String text) {
        return text == null || text.length() <= MESSAGE ? text : text.substring(0, MESSAGE);
    }
}
