package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** What came of it in the present round. The readings of satisfaction are kept apart (POL-10); earlier rounds are in the history. */
@Embeddable
public class Outcome {
    @Column(name = "promised_on")
    private LocalDate promisedOn;

    @Column(name = "solution")
    private String solution;

    @Column(name = "cause_code")
    private String causeCode;

    @Column(name = "cause")
    private String cause;

    @Column(name = "satisfaction_reply")
    private String satisfactionReply;

    @Column(name = "satisfaction_revisit")
    private String satisfactionRevisit;

    @Column(name = "satisfaction_improvement")
    private String satisfactionImprovement;

    @Column(name = "revisit_attempts", nullable = false)
    private int revisitAttempts;

    @Column(name = "close_reason")
    private String closeReason;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** A new round: nothing promised, nobody satisfied, nothing tried. The solution stays until another one replaces it. */
    void reopen() {
        this.promisedOn = null;
        this.satisfactionReply = null;
        this.satisfactionRevisit = null;
        this.revisitAttempts = 0;
        this.closeReason = null;
        this.closedAt = null;
    }

    void promise(LocalDate date) {
        this.promisedOn = date;
    }

    /** HND-08: the cause as a code of the pack and in words. */
    void solve(String text, String code, String why) {
        this.solution = text;
        this.causeCode = code;
        this.cause = why;
    }

    /** @param code null where the answer named no cause: a cause of an earlier round stays */
    void answered(String text, String reading, String code) {
        this.solution = text;
        this.satisfactionReply = reading;
        this.causeCode = code == null ? causeCode : code;
    }

    /** As another register says. */
    void causedBy(String code) {
        this.causeCode = code;
    }

    void replied(String reading) {
        this.satisfactionReply = reading;
    }

    void revisited(String reading) {
        this.satisfactionRevisit = reading;
    }

    void improvementJudged(String reading) {
        this.satisfactionImprovement = reading;
    }

    void attempted() {
        this.revisitAttempts++;
    }

    void close(String reason, Instant at) {
        this.closeReason = reason;
        this.closedAt = at;
    }

    public LocalDate promisedOn() {
        return promisedOn;
    }

    public String solution() {
        return solution;
    }

    public String causeCode() {
        return causeCode;
    }

    public String cause() {
        return cause;
    }

    public String satisfactionReply() {
        return satisfactionReply;
    }

    public String satisfactionRevisit() {
        return satisfactionRevisit;
    }

    public String satisfactionImprovement() {
        return satisfactionImprovement;
    }

    public int revisitAttempts() {
        return revisitAttempts;
    }

    public String closeReason() {
        return closeReason;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** The newest reading: that of the revisit, else that of the reply; null where there is none. */
    public String newestReading() {
        return satisfactionRevisit != null ? satisfactionRevisit : satisfactionReply;
    }
}
