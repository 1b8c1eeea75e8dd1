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
import org.kesheng.complaint.entity.Serials;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.Colleague;
import org.kesheng.organisation.Right;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Transition;

/**
 * Writes down cases of the past: the same pack, transitions, fields and clocks as for a case of today, but with the times at which
 * things happened, and folded once at the end instead of at each action.
 */
@Stateless
public class PastCases {
    /** So many cases stay in memory before they go to the database. */
    private static final int PIECE = 50;

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
     */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write(List<PastCase> cases, Instant now) {
        Map<String, Optional<Colleague>> people = new HashMap<>();
        Directory directory = new Directory(
                organisation.departments(), account -> people.computeIfAbsent(account, organisation::colleague));
        List<Runnable> tasks = new ArrayList<>();
        // Rising ids fill the index from one end; they are as random as those of other cases, only handed out in order.
        Iterator<Long> ids = LongStream.generate(repository::newId)
                .limit(cases.size())
                .sorted()
                .iterator();
        inPieces(cases, past -> tasks.add(write(ids.next(), past, directory, now)));
        inPieces(tasks, Runnable::run);
        repository.allChanged();
    }

    /** What was written is forgotten after each piece: looking through thousands of known objects would take all the time. */
    private <T> void inPieces(List<T> all, Consumer<T> work) {
        for (int i = 0; i < all.size(); i++) {
            work.accept(all.get(i));
            if ((i + 1) % PIECE == 0) {
                repository.putAway();
            }
        }
        repository.putAway();
    }

    private Runnable write(Long id, PastCase past, Directory directory, Instant now) {
        LodgeComplaint told = past.told();
        Long unit = directory.id(told.receivingUnit());
        PolicyPack pack = rulebook.inForce(
                directory.chain(directory.department(unit).orElseThrow()), told.kind(), past.receivedAt());
        LocalDate day = LocalDate.ofInstant(past.receivedAt(), rulebook.zone());
        NumberScheme scheme = new NumberScheme(pack, told.anonymous());
        Complaint complaint = new Complaint(new Arrival(
                told.anonymous() ? Long.valueOf(repository.newId()) : id,
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
        repository.addLater(complaint);
        CaseHistory history = receive(complaint, past, pack);
        for (PastCase.Step step : past.steps()) {
            history = act(complaint, history, step, pack, directory);
        }
        return clocks.begin(complaint, history, now);
    }

    private static String receipt(PastCase past) {
        String code = past.receipt() == null ? ReceiptCode.random() : past.receipt();
        return ReceiptCode.hash(ReceiptCode.normalised(code).orElseThrow());
    }

    private CaseHistory receive(Complaint complaint, PastCase past, PolicyPack pack) {
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
        return file.enterPast(complaint, new CaseHistory(List.of(), null), line.to(), entry);
    }

    private CaseHistory act(
            Complaint complaint, CaseHistory history, PastCase.Step step, PolicyPack pack, Directory directory) {
        Transition line = pack.transitions().require(complaint.state(), step.action());
        ActionData data = ActionData.of(pack.action(step.action()), step.fields(), directory);
        Surroundings surroundings =
                new Surroundings(pack, directory, step.actor().staffId(), step.at());
        ActionEffects.apply(step.action(), complaint, data, surroundings);
        Entry entry =
                new Entry(step.actor(), step.action(), Complaints.audience(step.action()), data.values(), step.at());
        return file.enterPast(complaint, history, line.to(), entry);
    }
}
