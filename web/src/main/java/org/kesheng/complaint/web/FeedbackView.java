package org.kesheng.complaint.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.Complaints;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.Lodged;
import org.kesheng.complaint.PartyKind;
import org.kesheng.complaint.Topics;
import org.kesheng.entry.Throttle.Gate;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.FormProblems;
import org.kesheng.shared.web.OpenForm;
import org.kesheng.shared.web.UserSession;

/** {@code /feedback}: what customers send us from our site (CHN-02). */
@Named
@RequestScoped
public class FeedbackView {
    static final String FORM = "feedback";
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final List<CaseKind> KINDS =
            List.of(CaseKind.COMPLAINT, CaseKind.SUGGESTION, CaseKind.PRAISE, CaseKind.INQUIRY, CaseKind.REPAIR);

    @Inject
    Complaints complaints;

    @Inject
    Topics topics;

    @Inject
    OpenForm form;

    @Inject
    FormProblems problems;

    @Inject
    UserSession session;

    private FeedbackDraft draft = new FeedbackDraft();
    private String number;
    private String receipt;

    public void receive() {
        if (!form.isSent()) {
            return;
        }
        draft = FeedbackDraft.of(form);
        draft.check(problems);
        if (!problems.isClean() || !form.isTrusted(FORM, SHORTEST)) {
            return;
        }
        try {
            lodge(draft.toCommand());
        } catch (Refused refused) {
            problems.add(inputFor(refused.field()), refused);
        }
    }

    /** Sent twice is sent once: the second time shows what the first time was answered. */
    private void lodge(LodgeComplaint told) {
        String[] answer = form.once(FORM, told.toString(), Gate.FEEDBACK, () -> {
                    Lodged lodged = complaints.lodge(told);
                    return lodged.number() + "\n" + lodged.receipt();
                })
                .split("\n");
        number = answer[0];
        receipt = answer[1];
    }

    private static String inputFor(String field) {
        return field == null
                ? null
                : switch (field) {
                    case "category" -> "topic";
                    case "party.name" -> "name";
                    case "party.phone" -> "phone";
                    case "party.email" -> "email";
                    case "party.region" -> "region";
                    default -> field;
                };
    }

    public FeedbackDraft getDraft() {
        return draft;
    }

    public List<SelectItem> getKinds() {
        return KINDS.stream()
                .map(kind -> new SelectItem(kind, Texts.of(session.getLocale(), "complaint", kind)))
                .toList();
    }

    public List<SelectItem> getParties() {
        return List.of(PartyKind.values()).stream()
                .map(party -> new SelectItem(party, Texts.of(session.getLocale(), "complaint", party)))
                .toList();
    }

    /** CLS-06: the classes of the pack, as the customer sees them. */
    public List<SelectItem> getTopics() {
        return topics.offered().stream()
                .map(topic -> new SelectItem(topic.code(), topic.title().in(session.getLocale())))
                .toList();
    }

    public String getToken() {
        return form.token(FORM);
    }

    public int getLongest() {
        return FeedbackDraft.LONGEST_CONTENT;
    }

    public boolean isSent() {
        return receipt != null;
    }

    public String getNumber() {
        return number;
    }

    /** What happens now. */
    public String getNext() {
        String key = draft.isAnonymous() ? "complaint.form.sent.anonymous" : "complaint.form.sent.next";
        return Texts.of(session.getLocale(), key);
    }

    public String getReceipt() {
        return receipt;
    }
}
