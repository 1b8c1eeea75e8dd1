package org.kesheng.complaint.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.complaint.HistoryLine;
import org.kesheng.complaint.PartyData;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Role;
import org.kesheng.policy.Category;
import org.kesheng.policy.DayConvention;
import org.kesheng.policy.DeadlineClock;
import org.kesheng.policy.Guard;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Target;
import org.kesheng.policy.Transition;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.shared.Refused;

/** The conditions that transitions carry. Each refuses with {@code policy.Guard.<NAME>}. */
public final class Guards {
    /** Those that need what the action is given; the others can be asked before anybody fills in a form. */
    private static final Set<Guard> OF_DATA = Set.of(
            Guard.CLASS_OF_PACK,
            Guard.ONE_LEAD_DEPARTMENT,
            Guard.PLAN_COMPLETE,
            Guard.PROMISE_IN_FUTURE,
            Guard.PROMISE_WITHIN_MAXIMUM,
            Guard.EVIDENCE_ATTACHED);

    /** Offered all the same: what is missing lies elsewhere, and who tries reads what it is. */
    private static final Set<Guard> TOLD_WHEN_TRIED = Set.of(Guard.PREVENTION_LINKED);

    private final Case subject;
    private final Actor actor;
    private final Instant now;

    /**
     * A case as its rules see it.
     *
     * @param departments lead department and co-operating ones
     * @param preventionPlanned whether an improvement plan is linked
     */
    public record Case(
            PolicyPack pack,
            WorkingCalendar calendar,
            CaseHistory history,
            int round,
            boolean anonymous,
            PartyData party,
            String subject,
            String content,
            String category,
            String satisfactionReply,
            String satisfactionRevisit,
            Long subjectStaffId,
            List<DepartmentCard> departments,
            boolean preventionPlanned) {
        String newestReading() {
            return satisfactionRevisit != null ? satisfactionRevisit : satisfactionReply;
        }
    }

    public Guards(Case subject, Actor actor, Instant now) {
        this.subject = subject;
        this.actor = actor;
        this.now = now;
    }

    /** @throws Refused 409 for the first guard that does not hold */
    public void require(Transition line, ActionData data) {
        for (Guard guard : line.guards()) {
            if (!holds(guard, data)) {
                throw new Refused("policy.Guard." + guard.name());
            }
        }
    }

    /** Whether nothing stands in the way but what is still to be filled in. */
    public boolean isOpen(Transition line) {
        return line.guards().stream()
                .filter(guard -> !OF_DATA.contains(guard) && !TOLD_WHEN_TRIED.contains(guard))
                .allMatch(guard -> holds(guard, ActionData.none()));
    }

    private boolean holds(Guard guard, ActionData data) {
        return switch (guard) {
            case MANDATORY_FIELDS -> hasMandatoryFields();
            case NOT_YET_REGISTERED -> !subject.history().has("REGISTER");
            case REGISTERED_AND_CLASSIFIED -> subject.history().has("REGISTER") && subject.category() != null;
            case CLASS_OF_PACK -> isClassOfPack(data.text("category"));
            case ONE_LEAD_DEPARTMENT -> hasOneLeadDepartment(data);
            case RESPONSIBLE_DEPARTMENT -> isOfResponsibleDepartment();
            case NOT_THE_SUBJECT -> actor.staffId() == null || !actor.staffId().equals(subject.subjectStaffId());
            case PLAN_COMPLETE -> isPlanComplete(data.rows("steps"));
            case PROMISE_IN_FUTURE -> !data.date("promisedDate").isBefore(today());
            case PROMISE_WITHIN_MAXIMUM -> isPromiseWithinMaximum(data.date("promisedDate"));
            case EVIDENCE_ATTACHED -> !data.texts("evidence").isEmpty();
            case SATISFIED ->
                subject.satisfactionRevisit() != null && subject.pack().isSatisfied(subject.satisfactionRevisit());
            case DISSATISFIED -> isDissatisfied();
            case ATTEMPTS_EXHAUSTED ->
                attemptDays() >= subject.pack().parameters().number("PRM-60");
            case ATTACHMENTS_COMPLETE -> hasMandatoryAttachments();
            case PREVENTION_LINKED -> subject.preventionPlanned() || !isPreventionNeeded();
            case FOLDER_COMPLETE -> isFolderComplete();
        };
    }

    private boolean hasMandatoryFields() {
        boolean customer = subject.anonymous()
                || subject.party().hasName() && subject.party().hasContact();
        return customer && !subject.subject().isBlank() && !subject.content().isBlank();
    }

    private boolean isClassOfPack(String category) {
        return subject.pack().categories().stream().map(Category::code).anyMatch(code -> code.equals(category));
    }

    /** The lead is one field; helpers are others, each once, each with a duty. */
    private static boolean hasOneLeadDepartment(ActionData data) {
        List<Map<String, String>> helpers = data.rows("coDepartments");
        String lead = data.text("leadDepartment");
        long different =
                helpers.stream().map(row -> row.get("department")).distinct().count();
        return lead != null
                && different == helpers.size()
                && helpers.stream().allMatch(row -> filled(row, "department") && filled(row, "duty"))
                && helpers.stream().noneMatch(row -> lead.equals(row.get("department")));
    }

    /** One of the department and what is below it, or the head of a department above it (ASG-13). */
    private boolean isOfResponsibleDepartment() {
        return subject.departments().stream()
                .map(DepartmentCard::path)
                .anyMatch(path -> actor.departmentPath().startsWith(path)
                        || actor.is(Role.DEPT_HEAD) && path.startsWith(actor.departmentPath()));
    }

    private static boolean isPlanComplete(List<Map<String, String>> steps) {
        return !steps.isEmpty()
                && steps.stream()
                        .allMatch(step -> filled(step, "text") && filled(step, "person") && filled(step, "date"));
    }

    private static boolean filled(Map<String, String> row, String column) {
        return row.get(column) != null && !row.get(column).isBlank();
    }

    /** PRM-52, counted from the acceptance of this round, so that many small promises do not go further than a big one. */
    private boolean isPromiseWithinMaximum(LocalDate promised) {
        if (subject.history().inRound(subject.round(), "ESCALATE").findAny().isPresent()) {
            return true;
        }
        Instant accepted = subject.history()
                .inRound(subject.round(), "ACCEPT")
                .map(HistoryLine::at)
                .reduce((earlier, later) -> later)
                .orElse(now);
        int days = subject.pack().parameters().number("PRM-52");
        Instant last = new DeadlineClock(subject.calendar())
                .due(accepted, Target.workingDays(days, DayConvention.END_OF_DAY))
                .orElse(now);
        return !promised.isAfter(LocalDate.ofInstant(last, subject.calendar().zone()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, subject.calendar().zone());
    }

    /** The newest reading is below satisfied, or the customer has written since. */
    private boolean isDissatisfied() {
        String reading = subject.newestReading();
        if (reading != null && !subject.pack().isSatisfied(reading)) {
            return true;
        }
        HistoryLine asked = subject.history()
                .last(line -> List.of("REPLY", "ANSWER_NOW", "RECORD_REVISIT").contains(line.type()));
        return asked != null
                && subject.history().of(CaseHistory.CUSTOMER_MESSAGE).anyMatch(line -> line.number() > asked.number());
    }

    private long attemptDays() {
        return subject.history()
                .inRound(subject.round(), "RECORD_ATTEMPT")
                .map(line -> LocalDate.ofInstant(line.at(), subject.calendar().zone()))
                .distinct()
                .count();
    }

    /** CHN-31; P000 has no other attachment that must be there (REG-07). A case answered at once has the answer. */
    private boolean hasMandatoryAttachments() {
        return subject.history().hasAny("RESOLVE", "ANSWER_NOW");
    }

    private boolean isPreventionNeeded() {
        HistoryLine resolved = subject.history().last(line -> line.type().equals("RESOLVE"));
        return resolved != null && "true".equals(resolved.text("preventionNeeded"));
    }

    /** REG-09: record, handling, follow-up, revisit, summary. What was answered at once needed no follow-up. */
    private boolean isFolderComplete() {
        CaseHistory history = subject.history();
        boolean followed = history.hasAny("FOLLOW_UP", "CONTACT_CUSTOMER", "REPORT_PROGRESS", "ANSWER_NOW");
        boolean revisited = history.hasAny("RECORD_REVISIT", "CLOSE_UNREACHABLE");
        boolean summed = history.hasAny("CLOSE", "CLOSE_UNREACHABLE", "CLOSE_BY_EXIT");
        return history.has("RECEIVE") && history.hasAny("RESOLVE", "ANSWER_NOW") && followed && revisited && summed;
    }
}
