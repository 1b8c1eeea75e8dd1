package org.kesheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.kesheng.complaint.CaseFile.Entry;
import org.kesheng.complaint.control.ActionData;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.control.Directory;
import org.kesheng.complaint.control.IntakeRules;
import org.kesheng.complaint.control.NumberScheme;
import org.kesheng.complaint.control.ReceiptCode;
import org.kesheng.complaint.entity.ActionEffects;
import org.kesheng.complaint.entity.ActionEffects.Surroundings;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.Complaint.Arrival;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.complaint.entity.PastPage;
import org.kesheng.complaint.entity.Serials;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.Colleague;
import org.kesheng.organisation.Right;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Transition;
import org.kesheng.policy.WorkingCalendar;

/**
 * Writes down cases of the past: the same pack, transitions, fields and clocks as for a case of today, but with the times at which
 * things happened, and folded once at the end instead of at each action.
 */
@Stateless
public class PastCases {
    /** So many cases stay in memory before they go to the database. */
    private static final int PIECE = 50;

    /** What is the same for every case. */
    private record Company(Directory directory, WorkingCalendar calendar, Instant now) {}

    @Inject
    Organisation organisation;

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
     * Numbers are drawn in the order given, by the day of receipt.
     *
     * @param now the moment up to which the clocks are folded
     * @param written is told after each piece how many are in the database
     */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write(List<PastCase> cases, Instant now, IntConsumer written) {
        Map<String, Optional<Colleague>> people = new HashMap<>();
        Directory directory = new Directory(
                organisation.departments(), account -> people.computeIfAbsent(account, organisation::colleague));
        List<Runnable> tasks = new ArrayList<>();
        // Rising ids fill the index from one end; they are as random as those of other cases, only handed out in order.
        Iterator<Long> ids = LongStream.generate(repository::newId)
                .limit(cases.size())
                .sorted()
                .iterator();
        Company company = new Company(directory, rulebook.calendar(), now);
        inPieces(cases, piece -> {
            List<PastPage> pages = new ArrayList<>();
            for (PastCase past : piece) {
                Long id = past.told().anonymous() ? Long.valueOf(repository.newId()) : ids.next();
                PastPage page = new PastPage(arrived(id, past, company));
                pages.add(page);
                tasks.add(tell(page, past, company));
            }
            repository.writeDown(pages);
            written.accept(tasks.size());
        });
        inPieces(tasks, piece -> {
            piece.forEach(Runnable::run);
            repository.putAway();
        });
        repository.allChanged();
    }

    /** What was written is forgotten after each piece: looking through thousands of known objects would take all the time. */
    private static <T> void inPieces(List<T> all, Consumer<List<T>> work) {
        for (int i = 0; i < all.size(); i += PIECE) {
            work.accept(all.subList(i, Math.min(i + PIECE, all.size())));
        }
    }

    private Complaint arrived(Long id, PastCase past, Company company) {
        LodgeComplaint told = past.told();
        Directory directory = company.directory();
        Long unit = directory.id(told.receivingUnit());
        PolicyPack pack = rulebook.asShipped(
                directory.chain(directory.department(unit).orElseThrow()), told.kind(), past.receivedAt());
        LocalDate day = LocalDate.ofInstant(past.receivedAt(), rulebook.zone());
        NumberScheme scheme = new NumberScheme(pack, told.anonymous());
        return new Complaint(new Arrival(
                id,
                scheme.number(day, serials.next(scheme.series(day))),
                receipt(past),
                told,
                pack,
                IntakeRules.phase(told, pack),
                unit,
                past.lodgedBy().staffId(),
                null,
                past.receivedAt(),
                past.receivedAt()));
    }

    private Runnable tell(PastPage page, PastCase past, Company company) {
        PolicyPack pack = rulebook.pack(page.complaint());
        CaseHistory history = receive(page, past, pack);
        for (PastCase.Step step : past.steps()) {
            history = act(page, history, step, pack, company.directory());
        }
        return clocks.begin(page, history, company.calendar(), company.now());
    }

    private static String receipt(PastCase past) {
        String code = past.receipt() == null ? ReceiptCode.random() : past.receipt();
        return ReceiptCode.hash(ReceiptCode.normalised(code).orElseThrow());
    }

    private CaseHistory receive(PastPage page, PastCase past, PolicyPack pack) {
        Complaint complaint = page.complaint();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("channel", complaint.channel());
        facts.put("phase", complaint.phase().name());
        facts.put("important", complaint.assessment().important());
        facts.put("urgent", complaint.assessment().urgent());
        if (past.contact() != null) {
            facts.put(
                    "contactEndedAt",
                    past.receivedAt()
                            .plus(past.contact())
                            .atZone(rulebook.zone())
                            .toOffsetDateTime()
                            .toString());
        }
        Transition line = pack.transitions().require(CaseState.START, "RECEIVE");
        Entry entry = new Entry(past.lodgedBy(), "RECEIVE", Audience.CUSTOMER, facts, past.receivedAt());
        return file.enterPast(page, new CaseHistory(List.of(), null), line.to(), entry);
    }

    private CaseHistory act(
            PastPage page, CaseHistory history, PastCase.Step step, PolicyPack pack, Directory directory) {
        Complaint complaint = page.complaint();
        Transition line = pack.transitions().require(complaint.state(), step.action());
        ActionData data = ActionData.of(pack.action(step.action()), step.fields(), directory);
        Surroundings surroundings =
                new Surroundings(pack, directory, step.actor().staffId(), step.at());
        ActionEffects.apply(step.action(), complaint, data, surroundings);
        Entry entry =
                new Entry(step.actor(), step.action(), Complaints.audience(step.action()), data.values(), step.at());
        return file.enterPast(page, history, line.to(), entry);
    }
}
