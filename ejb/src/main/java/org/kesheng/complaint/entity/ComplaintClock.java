package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.kesheng.organisation.Role;
import org.kesheng.policy.ClockState;
import org.kesheng.policy.Verdict;

/**
 * One run of one clock, as folded from the events when they last changed. A cache: it names the event and the calendar it came
 * from, and {@code checkAt} is the next moment at which somebody must be told something, null when there is none.
 */
@Entity
@Table(name = "complaint_clock")
public class ComplaintClock {
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "complaint_id")
        private Long complaintId;

        @Column(name = "clock")
        private String clock;

        @Column(name = "run_no")
        private Integer run;

        protected Key() {}

        Key(Long complaintId, String clock, int run) {
            this.complaintId = complaintId;
            this.clock = clock;
            this.run = run;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(complaintId, key.complaintId)
                    && Objects.equals(clock, key.clock)
                    && Objects.equals(run, key.run);
        }

        @Override
        public int hashCode() {
            return Objects.hash(complaintId, clock, run);
        }
    }

    /** Which events and which calendar a folding read. */
    public record Origin(int event, String calendar) {}

    /** Who owes it: a role, in a department or in the company. */
    public record Holder(Role role, Long departmentId) {}

    @EmbeddedId
    private Key key;

    @Column(name = "round_no", nullable = false)
    private int round;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "warn_at")
    private Instant warnAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_role")
    private Role holderRole;

    @Column(name = "holder_department_id")
    private Long holderDepartmentId;

    @Column(name = "by_day", nullable = false)
    private boolean byDay;

    @Column(name = "check_at")
    private Instant checkAt;

    @Column(name = "warned", nullable = false)
    private boolean warned;

    @Column(name = "breached", nullable = false)
    private boolean breached;

    @Column(name = "from_event", nullable = false)
    private int fromEvent;

    @Column(name = "from_calendar", nullable = false)
    private String fromCalendar;

    protected ComplaintClock() {}

    public ComplaintClock(Long complaintId, ClockState state, boolean byDay) {
        this.key = new Key(complaintId, state.clock(), state.run());
        this.byDay = byDay;
    }

    public void take(ClockState state, Holder holder, Origin origin) {
        this.round = state.round();
        this.startedAt = state.startedAt();
        this.warnAt = state.warnAt();
        this.dueAt = state.dueAt();
        this.endedAt = state.endedAt();
        this.verdict = state.verdict();
        this.holderRole = holder.role();
        this.holderDepartmentId = holder.departmentId();
        this.fromEvent = origin.event();
        this.fromCalendar = origin.calendar();
        schedule();
        if (state.paused()) {
            this.checkAt = null;
        }
    }

    /** A clock that was late when it ended must still be told once: the breach stays on record. */
    private void schedule() {
        if (breached || endedAt != null && !verdict.isLate()) {
            this.checkAt = null;
        } else if (!warned && warnAt != null && endedAt == null && warnAt.isBefore(dueAt)) {
            this.checkAt = warnAt;
        } else {
            this.checkAt = dueAt;
        }
    }

    /** What is to be told at {@code now}, at most once each. */
    public enum Notice {
        NOTHING,
        WARNING,
        BREACH
    }

    public Notice noticeAt(Instant now) {
        if (checkAt == null || now.isBefore(checkAt)) {
            return Notice.NOTHING;
        }
        if (endedAt == null ? now.isAfter(dueAt) : verdict.isLate()) {
            return Notice.BREACH;
        }
        return endedAt == null && !warned && warnAt != null ? Notice.WARNING : Notice.NOTHING;
    }

    public void told(Notice notice) {
        if (notice == Notice.WARNING) {
            this.warned = true;
        } else if (notice == Notice.BREACH) {
            this.breached = true;
        }
        schedule();
    }

    public Long complaintId() {
        return key.complaintId;
    }

    public String clock() {
        return key.clock;
    }

    public int run() {
        return key.run;
    }

    public int round() {
        return round;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant warnAt() {
        return warnAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** The stored verdict is that of the last event; time has gone on since. */
    public Verdict verdictAt(Instant now) {
        if (!verdict.isRunning()) {
            return verdict;
        }
        if (now.isAfter(dueAt)) {
            return Verdict.BREACHED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? Verdict.WARNED : Verdict.RUNNING;
    }

    public Role holderRole() {
        return holderRole;
    }

    public Long holderDepartmentId() {
        return holderDepartmentId;
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
