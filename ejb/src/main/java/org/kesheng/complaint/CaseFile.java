package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.control.EventData;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintEvent;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.complaint.entity.PastPage;
import org.kesheng.organisation.Actor;
import org.kesheng.policy.Action;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Text;
import org.kesheng.shared.Texts;

/** Reads and writes the history of a case. Each entry brings its clocks, tasks and the notes for the night up to date. */
@ApplicationScoped
public class CaseFile {
    @Inject
    ComplaintRepository repository;

    @Inject
    Rulebook rulebook;

    @Inject
    ClockKeeper clocks;

    @Inject
    Event<ComplaintChanged> changes;

    /** One entry to write: who did what, with what, for whom to read. */
    record Entry(Actor actor, String type, Audience audience, Map<String, Object> data, Instant at) {}

    CaseHistory history(Complaint complaint) {
        PolicyPack pack = rulebook.pack(complaint);
        return new CaseHistory(
                repository.events(complaint.id()).stream()
                        .map(event -> line(event, pack))
                        .toList(),
                clocksFrom(complaint));
    }

    /** Of a case that was written down a moment ago, without asking for it. */
    CaseHistory nothingYet(Complaint complaint) {
        return new CaseHistory(List.of(), clocksFrom(complaint));
    }

    /** Of an anonymous case only the day of receipt is known: its clocks begin when that day is over. */
    private Instant clocksFrom(Complaint complaint) {
        if (!complaint.party().isAnonymous()) {
            return null;
        }
        LocalDate received = LocalDate.ofInstant(complaint.receivedAt(), rulebook.zone());
        return received.plusDays(1).atStartOfDay(rulebook.zone()).toInstant();
    }

    /** An action of the transition table. */
    void enter(Complaint complaint, CaseHistory before, CaseState next, Entry entry, Instant now) {
        CaseState from = complaint.state();
        PolicyPack pack = rulebook.pack(complaint);
        boolean newRound = pack.newRoundOn().contains(entry.type());
        ComplaintEvent event = complaint.enter(next, newRound, deed(entry));
        repository.write(event);
        CaseHistory history = before.with(line(event, pack));
        clocks.keep(complaint, from, history, now);
        finish(complaint, from, entry);
    }

    /** An action of the past: its clocks are folded later, once for the whole case. */
    CaseHistory enterPast(PastPage page, CaseHistory before, CaseState next, Entry entry) {
        PolicyPack pack = rulebook.pack(page.complaint());
        ComplaintEvent event = page.complaint().enter(next, pack.newRoundOn().contains(entry.type()), deed(entry));
        page.add(event);
        return before.with(line(event, pack));
    }

    /** Brings the clocks up to date without anything having happened; of interest to the night if that finds a breach. */
    void check(Complaint complaint, Instant now) {
        clocks.keep(complaint, complaint.state(), history(complaint), now);
        repository.changed(complaint.id());
    }

    /** An entry that is no action: a note, a message of the customer. */
    void note(Complaint complaint, Entry entry) {
        CaseState from = complaint.state();
        repository.write(complaint.note(deed(entry)));
        finish(complaint, from, entry);
    }

    private void finish(Complaint complaint, CaseState from, Entry entry) {
        repository.changed(complaint.id());
        changes.fire(new ComplaintChanged(
                complaint.number(), entry.type(), from, complaint.state(), complaint.round(), entry.at()));
    }

    static ComplaintEvent.Deed deed(Entry entry) {
        Actor actor = entry.actor();
        return new ComplaintEvent.Deed(
                entry.at(),
                entry.type(),
                actor.staffId(),
                actor.name(),
                entry.audience(),
                EventData.write(entry.data()));
    }

    private static HistoryLine line(ComplaintEvent event, PolicyPack pack) {
        return new HistoryLine(
                event.number(),
                event.at(),
                event.type(),
                title(event.type(), pack),
                event.actorId(),
                event.actorName(),
                event.round(),
                event.state(),
                event.audience(),
                EventData.read(event.data()));
    }

    private static Text title(String type, PolicyPack pack) {
        return pack.actions().stream()
                .filter(action -> action.name().equals(type))
                .map(Action::title)
                .findFirst()
                .orElseGet(() -> own(type));
    }

    private static Text own(String type) {
        String key = "complaint.Entry." + type;
        return new Text(Texts.of(Texts.DEFAULT, key), Texts.of(Locale.ENGLISH, key));
    }
}
