package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.complaint.ComplaintDossier.CoOperator;
import org.kesheng.complaint.ComplaintDossier.Promise;
import org.kesheng.complaint.ComplaintDossier.Unit;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.control.Directory;
import org.kesheng.complaint.control.Guards;
import org.kesheng.complaint.control.Milestones;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintClock;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Organisation;
import org.kesheng.policy.Action;
import org.kesheng.policy.Cause;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Text;

/** Turns cases into records for their readers; no entity leaves the capability. */
@ApplicationScoped
public class CaseViews {
    @Inject
    ComplaintRepository repository;

    @Inject
    CaseAccess access;

    @Inject
    CaseFile file;

    @Inject
    Organisation organisation;

    Lodged lodged(Complaint complaint, String receipt, Instant now) {
        return new Lodged(complaint.number(), receipt, complaint.state(), complaint.version(), clocks(complaint, now));
    }

    Acted acted(Complaint complaint, String action, Instant now) {
        return new Acted(
                complaint.number(),
                action,
                complaint.state(),
                complaint.round(),
                complaint.eventCount(),
                complaint.version(),
                clocks(complaint, now));
    }

    /** Every run of every clock, in the order in which they started. */
    List<ClockLine> clocks(Complaint complaint, Instant now) {
        PolicyPack pack = access.pack(complaint);
        Directory directory = access.directory();
        return repository.clocks(complaint.id()).stream()
                .sorted(Comparator.comparing(ComplaintClock::startedAt)
                        .thenComparing(ComplaintClock::dueAt)
                        .thenComparing(ComplaintClock::clock))
                .map(clock -> line(clock, pack, directory, now))
                .toList();
    }

    private static ClockLine line(ComplaintClock clock, PolicyPack pack, Directory directory, Instant now) {
        return new ClockLine(
                clock.clock(),
                pack.clock(clock.clock()).title(),
                clock.run(),
                clock.round(),
                clock.startedAt(),
                clock.warnAt(),
                clock.dueAt(),
                clock.endedAt(),
                clock.verdictAt(now),
                clock.holderRole(),
                directory.code(clock.holderDepartmentId()));
    }

    ComplaintDossier dossier(Complaint complaint, Actor reader, Instant now) {
        CaseHistory history = file.history(complaint);
        Directory directory = access.directory();
        PolicyPack pack = access.pack(complaint);
        return new ComplaintDossier(
                complaint.number(),
                complaint.version(),
                complaint.kind(),
                complaint.partyKind(),
                complaint.party().isAnonymous(),
                complaint.channel(),
                pack.channel(complaint.channel()).title(),
                complaint.phase(),
                complaint.state(),
                complaint.round(),
                complaint.packId(),
                complaint.receivedAt(),
                complaint.enteredAt(),
                complaint.lateReason(),
                complaint.party().data(),
                complaint.party().reporter(),
                matter(complaint),
                assessment(complaint, pack),
                assignment(complaint, directory),
                outcome(complaint, history, pack),
                Milestones.of(history, complaint.round()),
                byTime(history),
                clocks(complaint, now),
                actions(complaint, history, directory, reader, now));
    }

    private static ComplaintDossier.Matter matter(Complaint complaint) {
        var told = complaint.matter();
        return new ComplaintDossier.Matter(
                told.subject(),
                told.content(),
                told.background(),
                told.demand(),
                told.product(),
                told.topic(),
                told.eventAt(),
                told.eventPlace());
    }

    private static ComplaintDossier.Assessment assessment(Complaint complaint, PolicyPack pack) {
        var found = complaint.assessment();
        Text title = found.category() == null
                ? null
                : pack.category(found.category()).title();
        return new ComplaintDossier.Assessment(
                found.category(),
                title,
                found.urgent(),
                found.important(),
                found.severity(),
                found.extent(),
                found.consequence(),
                found.urgency(),
                found.complexity(),
                found.priority(),
                found.verified());
    }

    private ComplaintDossier.Assignment assignment(Complaint complaint, Directory directory) {
        var given = complaint.assignment();
        Set<Long> people = new HashSet<>();
        for (Long id : new Long[] {given.handlerId(), given.registrarId()}) {
            if (id != null) {
                people.add(id);
            }
        }
        Map<Long, String> names = organisation.names(people);
        List<CoOperator> helpers = complaint.coDepartments().stream()
                .map(helper -> new CoOperator(unit(helper.departmentId(), directory), helper.duty()))
                .sorted(Comparator.comparing(helper -> helper.department().code()))
                .toList();
        return new ComplaintDossier.Assignment(
                unit(given.unitId(), directory),
                unit(given.leadDepartmentId(), directory),
                helpers,
                names.get(given.handlerId()),
                names.get(given.registrarId()));
    }

    private static Unit unit(Long id, Directory directory) {
        return directory
                .department(id)
                .map(card -> new Unit(card.code(), new Text(card.nameZh(), card.nameEn())))
                .orElse(null);
    }

    private static ComplaintDossier.Outcome outcome(Complaint complaint, CaseHistory history, PolicyPack pack) {
        var reached = complaint.outcome();
        Cause cause = reached.causeCode() == null ? null : pack.cause(reached.causeCode());
        return new ComplaintDossier.Outcome(
                reached.promisedOn(),
                promises(history),
                reached.solution(),
                reached.causeCode(),
                cause == null ? null : cause.title(),
                cause == null ? null : cause.domain(),
                cause == null ? null : cause.domainTitle(),
                reached.cause(),
                reached.satisfactionReply(),
                reached.satisfactionRevisit(),
                reached.satisfactionImprovement(),
                reached.revisitAttempts(),
                reached.closeReason(),
                reached.closedAt());
    }

    /** HND-04: every change is a new dated promise, old ones are kept. */
    static List<Promise> promises(CaseHistory history) {
        return history.of("PROMISE_DATE")
                .map(line -> new Promise(
                        LocalDate.parse(line.text("promisedDate")),
                        line.at(),
                        line.text("mode"),
                        line.text("proof"),
                        line.round()))
                .toList();
    }

    static List<HistoryLine> byTime(CaseHistory history) {
        return history.lines().stream()
                .sorted(Comparator.comparing(HistoryLine::at).thenComparing(HistoryLine::number))
                .toList();
    }

    /** What the reader may do now, as far as that can be known before a form is filled in. */
    List<Action> actions(Complaint complaint, CaseHistory history, Directory directory, Actor reader, Instant now) {
        PolicyPack pack = access.pack(complaint);
        Guards guards = access.guards(complaint, history, directory, reader, now);
        return pack.transitions().open(complaint.state(), reader.roles()).stream()
                .filter(guards::isOpen)
                .map(line -> pack.action(line.action()))
                .toList();
    }
}
