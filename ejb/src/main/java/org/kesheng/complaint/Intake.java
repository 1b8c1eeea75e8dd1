package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.complaint.CaseFile.Entry;
import org.kesheng.complaint.control.Directory;
import org.kesheng.complaint.control.IntakeRules;
import org.kesheng.complaint.control.NumberScheme;
import org.kesheng.complaint.control.ReceiptCode;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.Complaint.Arrival;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.complaint.entity.Serials;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Organisation.Colleague;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Transition;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** Takes an arrival in: checks it, numbers it, opens its file. */
@ApplicationScoped
public class Intake {
    private static final String RECEIVE = "RECEIVE";

    @Inject
    CaseAccess access;

    @Inject
    CaseFile file;

    @Inject
    CaseViews views;

    @Inject
    Rulebook rulebook;

    @Inject
    ComplaintRepository repository;

    @Inject
    Serials serials;

    @Inject
    CaseTasks tasks;

    Lodged take(LodgeComplaint raw, Actor actor, Instant now) {
        IntakeRules rules = new IntakeRules(now, rulebook.zone());
        LodgeComplaint told = rules.complete(raw);
        Directory directory = access.directory();
        DepartmentCard unit = unit(told, actor, directory);
        Instant receivedAt = rules.receivedAt(told);
        PolicyPack pack = packOf(told, directory.chain(unit), receivedAt, now);
        IntakeRules.fits(told, pack);
        Transition line = pack.transitions().require(CaseState.START, RECEIVE);
        mayLodge(told, actor, line);
        Author author = author(told, actor);
        String receipt = ReceiptCode.random();
        Instant enteredAt = rules.enteredAt(told);
        Complaint complaint = new Complaint(new Arrival(
                repository.newId(),
                number(pack, told, now),
                ReceiptCode.hash(ReceiptCode.normalised(receipt).orElseThrow()),
                told,
                pack,
                IntakeRules.phase(told, pack),
                unit.id(),
                author.registrarId(),
                subject(told, directory),
                receivedAt,
                enteredAt));
        repository.add(complaint);
        Entry entry = new Entry(author.actor(), RECEIVE, Audience.CUSTOMER, facts(told, complaint), receivedAt);
        file.enter(complaint, file.history(complaint), line.to(), entry, now);
        return views.lodged(complaint, receipt, now);
    }

    /** A day before the first regulation is a slip of the pen, and said at its field. */
    private PolicyPack packOf(LodgeComplaint told, List<String> units, Instant receivedAt, Instant now) {
        try {
            return rulebook.inForce(units, told.kind(), receivedAt);
        } catch (Refused none) {
            if (told.receivedAt() == null || receivedAt.equals(now)) {
                throw none;
            }
            throw Refused.invalid("receivedAt", none.code(), none.arguments());
        }
    }

    /** Who is written down: nobody, where the author wants to stay unknown. */
    private record Author(Actor actor, Long registrarId) {}

    private static Author author(LodgeComplaint told, Actor actor) {
        return told.anonymous() ? new Author(Actor.PUBLIC, null) : new Author(actor, actor.staffId());
    }

    /** T-01 for customers and partners; every member of staff for himself (EMP-01). */
    private void mayLodge(LodgeComplaint told, Actor actor, Transition line) {
        boolean own = told.from() == PartyKind.EMPLOYEE && actor.staffId() != null;
        if (!own && !line.isFor(actor.roles()) && !access.mayRegister(actor, told.from())) {
            throw Refused.forbidden("complaint.notYours", new Texts.Keyed("complaint.lodge"));
        }
    }

    private DepartmentCard unit(LodgeComplaint told, Actor actor, Directory directory) {
        if (told.receivingUnit() != null && !told.receivingUnit().isBlank()) {
            return directory.require("receivingUnit", told.receivingUnit());
        }
        Long own = told.anonymous() ? null : actor.departmentId();
        return directory
                .department(own)
                .or(access::customerService)
                .orElseThrow(() -> Refused.invalid("receivingUnit", "complaint.unit.missing"));
    }

    private static Long subject(LodgeComplaint told, Directory directory) {
        if (told.subjectAccount() == null || told.subjectAccount().isBlank()) {
            return null;
        }
        return directory
                .person(told.subjectAccount())
                .map(Colleague::id)
                .orElseThrow(() -> Refused.invalid("subjectAccount", "complaint.field.person", told.subjectAccount()));
    }

    /**
     * Drawn last, because the counter stays locked until the transaction ends. Anonymous cases have a series of their own: between two
     * neighbours with a time of day a serial would tell theirs.
     */
    private String number(PolicyPack pack, LodgeComplaint told, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, rulebook.zone());
        NumberScheme scheme = new NumberScheme(pack, told.anonymous());
        int serial = serials.next(scheme.series(today));
        if (scheme.widensAt(serial)) {
            tasks.tellOfWidening(scheme.series(today), serial);
        }
        return scheme.number(today, serial);
    }

    /** What the clocks and the history need to know; subject and content stand in the case. */
    private Map<String, Object> facts(LodgeComplaint told, Complaint complaint) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("channel", complaint.channel());
        facts.put("phase", complaint.phase().name());
        facts.put("important", complaint.assessment().important());
        facts.put("urgent", complaint.assessment().urgent());
        if (told.contactEndedAt() != null && !told.anonymous()) {
            facts.put("contactEndedAt", written(told.contactEndedAt()));
        }
        if (told.receivedAt() != null) {
            facts.put("receivedAt", written(complaint.receivedAt()));
            facts.put("lateReason", told.lateReason());
        }
        return facts;
    }

    private String written(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(at, rulebook.zone()));
    }
}
