package org.kesheng.operation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.kesheng.operation.JobExecution;
import org.kesheng.operation.RunState;
import org.kesheng.operation.StartedBy;

/** One start of a job, with its recoveries. */
@Entity
@Table(name = "job_attempt")
public class JobAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_attempt_seq")
    @SequenceGenerator(name = "job_attempt_seq", sequenceName = "job_attempt_seq", allocationSize = 50)
    private Long id;

    @Column(name = "job", nullable = false)
    private String job;

    @Column(name = "business_date", nullable = false)
    private LocalDate businessDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "started_by", nullable = false)
    private StartedBy startedBy;

    @Column(name = "requested_by")
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RunState state;

    @Column(name = "run_no", nullable = false)
    private long runNo;

    @Column(name = "recoveries", nullable = false)
    private int recoveries;

    @Column(name = "batch_id")
    private Long batchId;

    @Column(name = "cancel_requested", nullable = false)
    private boolean cancelRequested;

    @Column(name = "step")
    private String step;

    @Column(name = "total", nullable = false)
    private long total;

    @Column(name = "read_count", nullable = false)
    private long read;

    @Column(name = "written", nullable = false)
    private long written;

    @Column(name = "skipped", nullable = false)
    private long skipped;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "message")
    private String message;

    protected JobAttempt() {}

    public JobAttempt(
            String job, LocalDate businessDate, StartedBy startedBy, String requestedBy, long runNo, Instant now) {
        this.job = job;
        this.businessDate = businessDate;
        this.startedBy = startedBy;
        this.requestedBy = requestedBy;
        this.runNo = runNo;
        this.state = RunState.RUNNING;
        this.startedAt = now;
    }

    public void recover() {
        recoveries++;
        state = RunState.RUNNING;
        finishedAt = null;
        message = null;
    }

    public void end(RunState how, Instant now, String why) {
        state = how;
        finishedAt = now;
        message = NightlyRun.shorten(why);
    }

    /** A person wants it to end. */
    public void cancel() {
        cancelRequested = true;
    }

    public boolean cancelRequested() {
        return cancelRequested;
    }

    public void runsAs(long newBatchId) {
        batchId = newBatchId;
    }

    public Long id() {
        return id;
    }

    public String job() {
        return job;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public long runNo() {
        return runNo;
    }

    public int recoveries() {
        return recoveries;
    }

    public RunState state() {
        return state;
    }

    public Long batchId() {
        return batchId;
    }

    public JobExecution card() {
        Double progress =
                state == RunState.DONE ? Double.valueOf(1) : total == 0 ? null : Math.min(1, (double) read / total);
        return new JobExecution(
                id,
                job,
                businessDate,
                startedBy,
                requestedBy,
                state,
                step,
                total,
                read,
                written,
                skipped,
                progress,
                recoveries,
                startedAt,
                finishedAt,
                message);
    }
}
