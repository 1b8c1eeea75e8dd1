package org.kesheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kesheng.complaint.CaseFile.Entry;
import org.kesheng.complaint.control.ActionData;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.control.Directory;
import org.kesheng.complaint.control.Limits;
import org.kesheng.complaint.entity.ActionEffects;
import org.kesheng.complaint.entity.ActionEffects.Surroundings;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.policy.Action;
import org.kesheng.policy.ActionField;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Transition;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** Cases come in and go on: every change of a case passes here, in one transaction with its audit line, tasks, clocks and events. */
@Stateless
public class Complaints {
    @Inject
    Intake intake;

    @Inject
    CaseAccess access;

    @Inject
    CaseFile file;

    @Inject
    CaseViews views;

    @Inject
    CaseTasks tasks;

    @Inject
    CaseAttachments attachments;

    @Inject
    CaseWriters writers;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * A new case, numbered at once.
     *
     * @throws Refused INVALID with the offending field; FORBIDDEN for who may not lodge; TOO_LARGE for texts beyond their limits
     */
    @Audited("complaint.lodge")
    public Lodged lodge(LodgeComplaint told) {
        return intake.take(told, current.get(), now());
    }

    /**
     * An action of the case's pack.
     *
     * @throws Refused CONFLICT if the state or a guard does not allow it, STALE if the version is an older one, FORBIDDEN if the
     *     caller has not the role or does not reach the case, INVALID for a wrong field
     */
    @Audited("complaint.act")
    public Acted act(ActOnComplaint wanted) {
        Actor actor = current.get();
        Instant now = now();
        Complaint complaint = access.forChange(wanted.number(), actor);
        if (wanted.version() != null && wanted.version() != complaint.version()) {
            throw Refused.stale("complaint.stale", complaint.number());
        }
        CaseHistory history = file.history(complaint);
        PolicyPack pack = access.pack(complaint);
        Action action = pack.action(wanted.action());
        Transition line = pack.transitions()
                .find(complaint.state(), wanted.action())
                .orElseThrow(() -> new Refused("policy.action.notNow", action.title(), complaint.state()));
        if (!line.isFor(actor.roles())) {
            throw Refused.forbidden("complaint.notYours", action.title());
        }
        Directory directory = access.directory();
        ActionData data = ActionData.of(action, wanted.fields(), directory);
        attachments.requireKnown(complaint.number(), data.texts("evidence"));
        access.guards(complaint, history, directory, actor, now).require(line, data);
        ActionEffects.apply(wanted.action(), complaint, data, new Surroundings(pack, directory, actor.staffId(), now));
        Entry entry = new Entry(actor, wanted.action(), audience(wanted.action()), data.values(), now);
        file.enter(complaint, history, line.to(), entry, now);
        afterwards(wanted.action(), complaint, data, directory);
        return views.acted(complaint, wanted.action(), now);
    }

    /** What the customer was told may be read again by him; all else is for those who deal with the case. */
    static Audience audience(String action) {
        return switch (action) {
            case "REPLY", "ANSWER_NOW", "CONTACT_CUSTOMER", "PROMISE_DATE" -> Audience.CUSTOMER;
            default -> Audience.STAFF;
        };
    }

    private void afterwards(String action, Complaint complaint, ActionData data, Directory directory) {
        switch (action) {
            case "ESCALATE" ->
                directory.person(data.text("to")).ifPresent(superior -> tasks.askSuperior(complaint, superior.id()));
            case "ACKNOWLEDGE_ESCALATION" -> tasks.superiorAnswered(complaint);
            case "CONTACT_CUSTOMER", "REPLY", "REOPEN" -> tasks.messageAnswered(complaint);
            default -> {}
        }
    }

    /** A remark for colleagues, invisible to the customer (ASG-12). Changes neither state nor clocks. */
    @Audited("complaint.note")
    public void note(String number, String text) {
        Complaint complaint = access.forChange(number, current.get());
        writers.require(writers.discusses(complaint, current.get()), CaseHistory.NOTE);
        write(complaint, CaseHistory.NOTE, Audience.STAFF, text);
    }

    /** An answer in the dialogue by receipt code; only of those who answer the customer or work on his case. */
    @Audited("complaint.message")
    public void message(String number, String text) {
        Complaint complaint = access.forChange(number, current.get());
        writers.require(writers.speaksToCustomer(complaint, current.get()), CaseHistory.STAFF_MESSAGE);
        write(complaint, CaseHistory.STAFF_MESSAGE, Audience.CUSTOMER, text);
        tasks.messageAnswered(complaint);
    }

    /**
     * What the customer thinks of an improvement that came from his complaint (POL-10); kept apart from the readings at the reply and at
     * the revisit.
     */
    @Audited("complaint.judgeImprovement")
    public void judgeImprovement(String number, String satisfaction) {
        Actor actor = current.get();
        Complaint complaint = access.forChange(number, actor);
        writers.require(writers.speaksToCustomer(complaint, actor), CaseHistory.IMPROVEMENT_JUDGED);
        ActionField readings = access.pack(complaint)
                .action("RECORD_REVISIT")
                .field("satisfaction")
                .orElseThrow();
        if (!readings.offers(satisfaction)) {
            throw Refused.invalid(
                    "satisfaction", "complaint.field.choice", "satisfaction", satisfaction, readings.codes());
        }
        complaint.improvementJudged(satisfaction);
        Map<String, Object> data = Map.of("satisfaction", satisfaction);
        file.note(complaint, new Entry(actor, CaseHistory.IMPROVEMENT_JUDGED, Audience.STAFF, data, now()));
    }

    private void write(Complaint complaint, String type, Audience audience, String text) {
        if (text == null || text.isBlank()) {
            throw Refused.invalid("text", "complaint.field.missing", "text");
        }
        String good = Limits.text("text", text.strip(), Limits.LONGEST_TEXT);
        file.note(complaint, new Entry(current.get(), type, audience, Map.of("text", good), now()));
    }

    /** To the microsecond, as the database keeps it: what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
