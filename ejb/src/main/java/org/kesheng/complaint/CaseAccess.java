package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.control.Directory;
import org.kesheng.complaint.control.Guards;
import org.kesheng.complaint.control.Visibility;
import org.kesheng.complaint.entity.ActionEffects;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintQueries;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.Colleague;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.shared.Refused;

/** Who reaches which case, and what the rules need to know about it. */
@ApplicationScoped
public class CaseAccess {
    @Inject
    ComplaintRepository repository;

    @Inject
    ComplaintQueries queries;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    Rulebook rulebook;

    @Inject
    Instance<ClosingRequirement> closing;

    Visibility visibility(Actor actor) {
        return Visibility.of(actor, permissions);
    }

    /** @throws Refused NOT_FOUND if there is none, FORBIDDEN if it is out of reach */
    Complaint forReading(String number, Actor actor) {
        Complaint complaint = repository.byNumber(number).orElseThrow(() -> missing(number));
        requireReach(complaint, actor);
        return complaint;
    }

    /** The same, locked until the transaction ends. */
    Complaint forChange(String number, Actor actor) {
        Complaint complaint = repository.lockByNumber(number).orElseThrow(() -> missing(number));
        requireReach(complaint, actor);
        return complaint;
    }

    private static Refused missing(String number) {
        return Refused.notFound("complaint.missing", number);
    }

    private void requireReach(Complaint complaint, Actor actor) {
        if (!queries.reaches(complaint.id(), visibility(actor))) {
            throw Refused.forbidden("complaint.outOfReach", complaint.number());
        }
    }

    PolicyPack pack(Complaint complaint) {
        return rulebook.pack(complaint);
    }

    WorkingCalendar calendar(PolicyPack pack) {
        return rulebook.calendar(pack);
    }

    Directory directory() {
        return new Directory(organisation.departments(), organisation::colleague);
    }

    Guards guards(Complaint complaint, CaseHistory history, Directory directory, Actor actor, Instant now) {
        PolicyPack pack = pack(complaint);
        Guards.Case subject = new Guards.Case(
                pack,
                rulebook.calendar(pack),
                history,
                complaint.round(),
                complaint.party().isAnonymous(),
                complaint.party().data(),
                complaint.matter().subject(),
                complaint.matter().content(),
                complaint.assessment().category(),
                complaint.outcome().satisfactionReply(),
                complaint.outcome().satisfactionRevisit(),
                complaint.assignment().subjectStaffId(),
                ActionEffects.departments(complaint, directory),
                closing.isResolvable() && closing.get().isPreventionPlanned(complaint.number()));
        return new Guards(subject, actor, now);
    }

    boolean mayRegister(Actor actor, PartyKind from) {
        Function function = from == PartyKind.EMPLOYEE ? Function.EMPLOYEE_CASE : Function.REGISTER_CASE;
        return permissions.allows(actor, function, Right.CREATE);
    }

    /** Where arrivals without a unit go: to the department of the head of customer service. */
    Optional<DepartmentCard> customerService() {
        Directory directory = directory();
        return organisation
                .firstWith(Role.CS_HEAD)
                .or(() -> organisation.firstWith(Role.INTAKE))
                .map(Colleague::departmentId)
                .flatMap(directory::department)
                .or(directory::root);
    }
}
