package org.kesheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.kesheng.complaint.CaseFile.Entry;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.control.CustomerStep;
import org.kesheng.complaint.control.Limits;
import org.kesheng.complaint.control.Milestones;
import org.kesheng.complaint.control.ReceiptCode;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.organisation.Actor;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** What a customer may do with nothing but his receipt code. Whoever uses it stays unknown, also if he is signed in (EMP-01). */
@Stateless
public class Tracking {
    private static final int MOST_A_DAY = 20;

    @Inject
    ComplaintRepository repository;

    @Inject
    CaseFile file;

    @Inject
    CaseTasks tasks;

    @Inject
    Rulebook rulebook;

    @Inject
    Clock clock;

    /** @throws Refused NOT_FOUND for a code that is wrong or unknown, alike */
    @Audited(value = "complaint.track", look = true)
    public PublicProgress follow(TrackCase wanted) {
        Complaint complaint = repository.byReceipt(hash(wanted.receipt())).orElseThrow(Tracking::unknown);
        return progress(complaint, file.history(complaint));
    }

    /** Adds to the case; customer service gets a task. */
    @Audited("complaint.customerMessage")
    public PublicProgress write(CustomerMessage message) {
        Complaint complaint = repository.lockByReceipt(hash(message.receipt())).orElseThrow(Tracking::unknown);
        if (message.text() == null || message.text().isBlank()) {
            throw Refused.invalid("text", "complaint.field.missing", "text");
        }
        String text = Limits.text("text", message.text().strip(), Limits.LONGEST_TEXT);
        Instant at = moment(complaint);
        refuseFlood(complaint, at);
        file.note(
                complaint,
                new Entry(Actor.PUBLIC, CaseHistory.CUSTOMER_MESSAGE, Audience.CUSTOMER, Map.of("text", text), at));
        tasks.readMessage(complaint, at);
        return progress(complaint, file.history(complaint));
    }

    private static String hash(String receipt) {
        return ReceiptCode.hash(ReceiptCode.normalised(receipt).orElseThrow(Tracking::unknown));
    }

    private static Refused unknown() {
        return Refused.notFound("complaint.receipt.unknown");
    }

    /** Of an anonymous author only the day is kept (H35). */
    private Instant moment(Complaint complaint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return complaint.party().isAnonymous()
                ? day(now).atStartOfDay(rulebook.zone()).toInstant()
                : now;
    }

    private void refuseFlood(Complaint complaint, Instant at) {
        long today = file.history(complaint)
                .of(CaseHistory.CUSTOMER_MESSAGE)
                .filter(line -> day(line.at()).equals(day(at)))
                .count();
        if (today >= MOST_A_DAY) {
            throw Refused.tooMany("complaint.message.many");
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, rulebook.zone());
    }

    private PublicProgress progress(Complaint complaint, CaseHistory history) {
        List<Milestone> milestones = Milestones.of(history, complaint.round());
        Milestone.Step step = milestones.stream()
                .filter(milestone -> milestone.at() != null)
                .map(Milestone::step)
                .reduce((earlier, later) -> later)
                .orElse(Milestone.Step.RECEIVED);
        return new PublicProgress(
                complaint.number(),
                complaint.kind(),
                complaint.matter().subject(),
                day(complaint.receivedAt()),
                complaint.party().isAnonymous(),
                CustomerStep.of(complaint.state()),
                step,
                milestones,
                complaint.outcome().promisedOn(),
                complaint.state().isFinished(),
                dialogue(history));
    }

    /** In the order in which it was written, because a day has no order of its own. */
    private static List<PublicProgress.Line> dialogue(CaseHistory history) {
        return history.lines().stream()
                .filter(line ->
                        line.audience() == Audience.CUSTOMER && !line.type().equals("RECEIVE"))
                .map(line -> new PublicProgress.Line(
                        line.at(),
                        line.type(),
                        line.type().equals(CaseHistory.CUSTOMER_MESSAGE),
                        line.type().equals("PROMISE_DATE") ? line.text("promisedDate") : line.text("text")))
                .toList();
    }
}
