package org.kesheng.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kesheng.policy.Action;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.PriorityMatrix.Score;
import org.kesheng.policy.Text;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Versioned;

/**
 * One case, whole, for one reader at one moment.
 *
 * @param pack the version of the regulation it follows, {@code P000/1}
 * @param matter what it is about
 * @param assessment nulls until assessed
 * @param milestones the six of HND-37, times null while not reached
 * @param timeline the whole history, oldest first; entries by time, a breach at the moment of the breach
 * @param clocks every run of every clock, in the order in which they started
 * @param actions what this reader may do now, with their fields; guards that need no input have been asked
 */
public record ComplaintDossier(
        String number,
        int version,
        CaseKind kind,
        PartyKind from,
        boolean anonymous,
        String channel,
        Text channelTitle,
        Phase phase,
        CaseState state,
        int round,
        String pack,
        Instant receivedAt,
        Instant enteredAt,
        String lateReason,
        PartyData party,
        String reporter,
        Matter matter,
        Assessment assessment,
        Assignment assignment,
        Outcome outcome,
        List<Milestone> milestones,
        List<HistoryLine> timeline,
        List<ClockLine> clocks,
        List<Action> actions)
        implements AuditSubject, Versioned {

    public record Matter(
            String subject,
            String content,
            String background,
            String demand,
            String product,
            String topic,
            Instant eventAt,
            String eventPlace) {}

    /** @param verified true and valid (REG-14); null until reviewed */
    public record Assessment(
            String category,
            Text categoryTitle,
            boolean urgent,
            boolean important,
            Score severity,
            Score extent,
            Score consequence,
            Score urgency,
            String complexity,
            Priority priority,
            Boolean verified) {}

    /** A department by code and name. */
    public record Unit(String code, Text name) {}

    public record CoOperator(Unit department, String duty) {}

    /** @param handler accountable person, null until dispatched */
    public record Assignment(
            Unit receivingUnit,
            Unit leadDepartment,
            List<CoOperator> coDepartments,
            String handler,
            String registrar) {}

    /**
     * @param promises every date told to the customer, oldest first (HND-04)
     * @param causeCode of the pack's tree of causes (HND-08), with its title and domain; null until solved
     * @param cause its analysis in words
     */
    public record Outcome(
            LocalDate promisedOn,
            List<Promise> promises,
            String solution,
            String causeCode,
            Text causeTitle,
            CauseDomain causeDomain,
            Text causeDomainTitle,
            String cause,
            String satisfactionReply,
            String satisfactionRevisit,
            String satisfactionImprovement,
            int revisitAttempts,
            String closeReason,
            Instant closedAt) {}

    public record Promise(LocalDate date, Instant toldAt, String mode, String proof, int round) {}

    @Override
    public String subjectKind() {
        return "complaint";
    }

    @Override
    public String subjectKey() {
        return number;
    }
}
