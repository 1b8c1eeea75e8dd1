package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintClock;
import org.kesheng.complaint.entity.ComplaintClock.Notice;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Role;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Verdict;
import org.kesheng.work.OpenTask;
import org.kesheng.work.Tasks;

/**
 * The work that a case demands: one task for each open clock, one for the next step where no clock demands it, one for the superior
 * while something is overdue.
 */
@ApplicationScoped
public class CaseTasks {
    private static final String COMPLAINT = "complaint";
    private static final String OVERDUE = "OVERDUE";
    private static final String ESCALATION = "ESCALATION";
    private static final int WARNED = 1;
    private static final int BREACHED = 2;

    /** Steps that no clock of P000 demands. */
    private static final Map<CaseState, Step> STEPS = Map.of(
            CaseState.REVIEWED, new Step("ASSESS", Role.INTAKE, false),
            CaseState.ASSESSED, new Step("DISPATCH", Role.INTAKE, false),
            CaseState.DISPATCHED, new Step("ACCEPT", Role.HANDLER, true),
            CaseState.REVISITED, new Step("CLOSE", Role.INTAKE, false),
            CaseState.REOPENED, new Step("REASSESS", Role.CS_HEAD, false));

    @Inject
    Tasks tasks;

    @Inject
    Organisation organisation;

    private record Step(String kind, Role role, boolean ofLeadDepartment) {}

    void keep(Complaint complaint, CaseState from, List<ComplaintClock> clocks, Set<String> openBefore, Instant now) {
        if (complaint.state().isFinished()) {
            tasks.doneAll(COMPLAINT, complaint.number());
            return;
        }
        List<ComplaintClock> open =
                clocks.stream().filter(ComplaintClock::isOpen).toList();
        openBefore.stream()
                .filter(kind -> open.stream().noneMatch(clock -> clock.clock().equals(kind)))
                .forEach(kind -> tasks.done(kind, COMPLAINT, complaint.number()));
        open.forEach(clock -> open(complaint, clock));
        step(complaint, from);
        if (open.stream().noneMatch(clock -> clock.verdictAt(now) == Verdict.BREACHED)) {
            tasks.done(OVERDUE, COMPLAINT, complaint.number());
        }
    }

    private void open(Complaint complaint, ComplaintClock clock) {
        boolean personal = clock.holderRole() == Role.HANDLER && clock.holderDepartmentId() != null;
        Long staff = personal ? complaint.assignment().handlerId() : null;
        open(complaint, clock.clock(), staff, clock.holderRole(), departmentOf(complaint, clock), clock.dueAt());
    }

    /** ASG-13: where the head is the one complained about, his superior answers. */
    private Long departmentOf(Complaint complaint, ComplaintClock clock) {
        if (clock.holderDepartmentId() == null || clock.holderRole() != Role.DEPT_HEAD) {
            return clock.holderDepartmentId();
        }
        Optional<DepartmentCard> own = department(clock.holderDepartmentId());
        boolean headIsSubject = own.map(DepartmentCard::headId)
                .map(head -> head.equals(complaint.assignment().subjectStaffId()))
                .orElse(false);
        Long parent = own.map(DepartmentCard::parentId).orElse(null);
        return headIsSubject && parent != null ? parent : clock.holderDepartmentId();
    }

    private Optional<DepartmentCard> department(Long id) {
        return organisation.departments().stream()
                .filter(card -> card.id().equals(id))
                .findFirst();
    }

    private void step(Complaint complaint, CaseState from) {
        Step last = STEPS.get(from);
        Step next = STEPS.get(complaint.state());
        if (last != null && last != next) {
            tasks.done(last.kind(), COMPLAINT, complaint.number());
        }
        if (next != null) {
            Long department = next.ofLeadDepartment() ? complaint.assignment().leadDepartmentId() : null;
            open(complaint, next.kind(), null, next.role(), department, null);
        }
    }

    /** A level that only rises (W3); a breach also calls whoever stands above. */
    void escalate(Complaint complaint, ComplaintClock clock, Notice notice) {
        int level = notice == Notice.BREACH ? BREACHED : WARNED;
        tasks.escalate(clock.clock(), COMPLAINT, complaint.number(), level);
        if (notice == Notice.BREACH && clock.isOpen()) {
            boolean departments = clock.holderDepartmentId() != null && clock.holderRole() != Role.DEPT_HEAD;
            Role superior = departments ? Role.DEPT_HEAD : Role.CS_HEAD;
            Long department = departments ? clock.holderDepartmentId() : null;
            open(complaint, OVERDUE, null, superior, department, clock.dueAt());
        }
    }

    /** REG-04: numbers of this year are longer from now on. */
    void tellOfWidening(String series, int serial) {
        tasks.open(new OpenTask(
                "SERIAL_WIDENED", "series", series, 1, series + " " + serial, null, Role.SYSADMIN, null, null));
    }

    /** Somebody has to read what the customer wrote. */
    void readMessage(Complaint complaint, Instant writtenAt) {
        OpenTask task = task(complaint, CaseHistory.CUSTOMER_MESSAGE, null, Role.INTAKE, null, null);
        tasks.openAt(task, writtenAt);
    }

    void messageAnswered(Complaint complaint) {
        tasks.done(CaseHistory.CUSTOMER_MESSAGE, COMPLAINT, complaint.number());
    }

    /** CHN-20: a superior is asked to look. */
    void askSuperior(Complaint complaint, Long staffId) {
        open(complaint, ESCALATION, staffId, null, null, null);
    }

    void superiorAnswered(Complaint complaint) {
        tasks.done(ESCALATION, COMPLAINT, complaint.number());
    }

    private void open(Complaint complaint, String kind, Long staff, Role role, Long department, Instant due) {
        OpenTask task = task(complaint, kind, staff, role, department, due);
        if (complaint.party().isAnonymous() && complaint.eventCount() == 1) {
            tasks.openAt(task, complaint.enteredAt());
        } else {
            tasks.open(task);
        }
    }

    private static OpenTask task(
            Complaint complaint, String kind, Long staff, Role role, Long department, Instant due) {
        return new OpenTask(
                kind,
                COMPLAINT,
                complaint.number(),
                complaint.round(),
                complaint.matter().subject(),
                staff,
                role,
                department,
                due);
    }
}
