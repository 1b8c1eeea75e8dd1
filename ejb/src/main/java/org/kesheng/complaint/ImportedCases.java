package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.complaint.CaseFile.Entry;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.control.Directory;
import org.kesheng.complaint.control.IntakeRules;
import org.kesheng.complaint.control.NumberScheme;
import org.kesheng.complaint.control.ReceiptCode;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.Complaint.Arrival;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.complaint.entity.PastPage;
import org.kesheng.complaint.entity.Serials;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Transition;
import org.kesheng.shared.Refused;

/**
 * Takes over cases from another register. One that was closed there is closed here, with its own times, and no deadline of ours ever
 * ran for it; one that is still open begins here with its time of receipt.
 */
@ApplicationScoped
class ImportedCases {
    static final String IMPORTED = "IMPORTED";
    private static final String RECEIVE = "RECEIVE";

    @Inject
    CaseAccess access;

    @Inject
    CaseFile file;

    @Inject
    ClockKeeper clocks;

    @Inject
    Rulebook rulebook;

    @Inject
    ComplaintRepository repository;

    @Inject
    Serials serials;

    /**
     * @return its number
     * @throws Refused for a channel, class or department that does not exist
     */
    String write(ImportedCase imported, Actor sender, Instant now) {
        LodgeComplaint told = imported.told();
        Directory directory = access.directory();
        DepartmentCard unit = unit(told, directory);
        PolicyPack pack = pack(directory.chain(unit), told, now);
        pack.channel(told.channel());
        LocalDate day = LocalDate.ofInstant(told.receivedAt(), rulebook.zone());
        NumberScheme scheme = new NumberScheme(pack, false);
        Complaint complaint = new Complaint(new Arrival(
                repository.newId(),
                scheme.number(day, serials.next(scheme.series(day))),
                ReceiptCode.hash(ReceiptCode.normalised(ReceiptCode.random()).orElseThrow()),
                told,
                pack,
                IntakeRules.phase(told, pack),
                unit.id(),
                sender.staffId(),
                null,
                told.receivedAt(),
                now));
        if (imported.classified() != null) {
            complaint.classifiedElsewhere(pack.category(imported.classified()));
        }
        repository.add(complaint);
        if (imported.closedAt() == null) {
            receive(complaint, told, pack, sender, now);
        } else {
            close(complaint, imported.closedAt(), sender, now);
        }
        repository.changed(complaint.id());
        return complaint.number();
    }

    /** A case that is older than every pack follows the one of today. */
    private PolicyPack pack(List<String> units, LodgeComplaint told, Instant now) {
        try {
            return rulebook.inForce(units, told.kind(), told.receivedAt());
        } catch (Refused older) {
            return rulebook.inForce(units, told.kind(), now);
        }
    }

    private DepartmentCard unit(LodgeComplaint told, Directory directory) {
        if (told.receivingUnit() != null) {
            return directory
                    .department(told.receivingUnit())
                    .orElseThrow(
                            () -> Refused.invalid("receivingUnit", "organisation.noDepartment", told.receivingUnit()));
        }
        return access.customerService().orElseThrow(() -> Refused.invalid("receivingUnit", "complaint.unit.missing"));
    }

    private void receive(Complaint complaint, LodgeComplaint told, PolicyPack pack, Actor sender, Instant now) {
        Transition line = pack.transitions().require(CaseState.START, RECEIVE);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("channel", complaint.channel());
        facts.put("phase", complaint.phase().name());
        facts.put("important", complaint.assessment().important());
        facts.put("urgent", complaint.assessment().urgent());
        facts.put("receivedAt", written(complaint.receivedAt()));
        facts.put("lateReason", told.lateReason());
        Entry entry = new Entry(sender, RECEIVE, Audience.CUSTOMER, facts, complaint.receivedAt());
        PastPage page = new PastPage(complaint);
        CaseHistory history = file.enterPast(page, file.history(complaint), line.to(), entry);
        Runnable tasks = clocks.begin(page, history, rulebook.calendar(), now);
        repository.add(page);
        tasks.run();
    }

    private void close(Complaint complaint, Instant closedAt, Actor sender, Instant now) {
        Map<String, Object> facts =
                Map.of("receivedAt", written(complaint.receivedAt()), "closedAt", written(closedAt));
        complaint.closedElsewhere(closedAt);
        Entry entry = new Entry(sender, IMPORTED, Audience.STAFF, facts, now);
        repository.write(complaint.enter(CaseState.CLOSED, false, CaseFile.deed(entry)));
        complaint.nextDue(null, null);
    }

    private String written(Instant at) {
        return OffsetDateTime.ofInstant(at, rulebook.zone()).toString();
    }
}
