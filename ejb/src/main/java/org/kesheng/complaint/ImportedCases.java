package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.kesheng.policy.WorkingCalendar;
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

    /** What is the same for all cases of a chunk, asked for once. */
    private record Company(
            Directory directory,
            Optional<DepartmentCard> customerService,
            WorkingCalendar calendar,
            Actor sender,
            Instant now) {}

    /**
     * Writes a chunk: rows go to the database together.
     *
     * @return their numbers, in order
     * @throws Refused for a channel, class or department that does not exist
     */
    List<String> write(List<ImportedCase> chunk, Actor sender, Instant now) {
        if (chunk.isEmpty()) {
            return List.of();
        }
        Company company = new Company(access.directory(), access.customerService(), rulebook.calendar(), sender, now);
        List<Complaint> written = new ArrayList<>();
        List<Runnable> tasks = new ArrayList<>();
        for (ImportedCase imported : chunk) {
            Complaint complaint = complaint(imported, company);
            repository.keep(complaint);
            if (imported.closedAt() == null) {
                tasks.add(receive(complaint, imported.told(), company));
            } else {
                close(complaint, imported.closedAt(), company);
            }
            written.add(complaint);
        }
        repository.changed(written.stream().map(Complaint::id).toList());
        tasks.forEach(Runnable::run);
        return written.stream().map(Complaint::number).toList();
    }

    private Complaint complaint(ImportedCase imported, Company company) {
        LodgeComplaint told = imported.told();
        DepartmentCard unit = unit(told, company);
        PolicyPack pack = pack(company.directory().chain(unit), told, company.now());
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
                company.sender().staffId(),
                null,
                told.receivedAt(),
                company.now()));
        if (imported.classified() != null) {
            complaint.classifiedElsewhere(pack.category(imported.classified()));
        }
        if (imported.causeCode() != null) {
            complaint.causedElsewhere(pack.cause(imported.causeCode()));
        }
        return complaint;
    }

    /** A case that is older than every pack follows the one of today. */
    private PolicyPack pack(List<String> units, LodgeComplaint told, Instant now) {
        try {
            return rulebook.inForce(units, told.kind(), told.receivedAt());
        } catch (Refused older) {
            return rulebook.inForce(units, told.kind(), now);
        }
    }

    /** What the codes of a row are looked up in; for a file as a whole. */
    Function<ImportedCase, List<Refused>> codes(Actor sender, Instant now) {
        Company company = new Company(access.directory(), access.customerService(), null, sender, now);
        return imported -> unknown(imported, company);
    }

    /** Every code that means nothing here, under the name of its field in the mapping. */
    private List<Refused> unknown(ImportedCase imported, Company company) {
        List<Refused> found = new ArrayList<>();
        LodgeComplaint told = imported.told();
        attempt(found, "receivingUnit", () -> unit(told, company));
        if (found.isEmpty()) {
            PolicyPack pack = shipped(company.directory().chain(unit(told, company)), told, company.now());
            attempt(found, "channel", () -> pack.channel(told.channel()));
            attempt(
                    found,
                    "classified",
                    () -> imported.classified() == null ? null : pack.category(imported.classified()));
            attempt(found, "causeCode", () -> imported.causeCode() == null ? null : pack.cause(imported.causeCode()));
        }
        return found;
    }

    private static void attempt(List<Refused> found, String field, Supplier<?> lookUp) {
        try {
            lookUp.get();
        } catch (Refused refused) {
            found.add(Refused.invalid(field, refused.code(), refused.arguments()));
        }
    }

    /** The same without the parameters of the company, which have no say in codes. */
    private PolicyPack shipped(List<String> units, LodgeComplaint told, Instant now) {
        try {
            return rulebook.asShipped(units, told.kind(), told.receivedAt());
        } catch (Refused older) {
            return rulebook.asShipped(units, told.kind(), now);
        }
    }

    private static DepartmentCard unit(LodgeComplaint told, Company company) {
        if (told.receivingUnit() != null) {
            return company.directory().require("receivingUnit", told.receivingUnit());
        }
        return company.customerService().orElseThrow(() -> Refused.invalid("receivingUnit", "complaint.unit.missing"));
    }

    /** @return opens its tasks, to be run once the case is in the database */
    private Runnable receive(Complaint complaint, LodgeComplaint told, Company company) {
        PolicyPack pack = rulebook.pack(complaint);
        Transition line = pack.transitions().require(CaseState.START, RECEIVE);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("channel", complaint.channel());
        facts.put("phase", complaint.phase().name());
        facts.put("important", complaint.assessment().important());
        facts.put("urgent", complaint.assessment().urgent());
        facts.put("receivedAt", written(complaint.receivedAt()));
        facts.put("lateReason", told.lateReason());
        Entry entry = new Entry(company.sender(), RECEIVE, Audience.CUSTOMER, facts, complaint.receivedAt());
        PastPage page = new PastPage(complaint);
        CaseHistory history = file.enterPast(page, file.nothingYet(complaint), line.to(), entry);
        Runnable tasks = clocks.begin(page, history, company.calendar(), company.now());
        repository.add(page);
        return tasks;
    }

    private void close(Complaint complaint, Instant closedAt, Company company) {
        Map<String, Object> facts =
                Map.of("receivedAt", written(complaint.receivedAt()), "closedAt", written(closedAt));
        complaint.closedElsewhere(closedAt);
        Entry entry = new Entry(company.sender(), IMPORTED, Audience.STAFF, facts, company.now());
        repository.write(complaint.enter(CaseState.CLOSED, false, CaseFile.deed(entry)));
        complaint.nextDue(null, null);
    }

    private String written(Instant at) {
        return OffsetDateTime.ofInstant(at, rulebook.zone()).toString();
    }
}
