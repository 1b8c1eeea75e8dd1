package org.kesheng.complaint.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.complaint.ActOnComplaint;
import org.kesheng.complaint.ClockLine;
import org.kesheng.complaint.ComplaintDossier;
import org.kesheng.complaint.ComplaintSearch;
import org.kesheng.complaint.Complaints;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.policy.Action;
import org.kesheng.policy.ActionField;
import org.kesheng.policy.Packs;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /complaint/dossier?number=}: one case, its clocks, what happened, and what may be done now. */
@Named
@ViewScoped
public class ComplaintDossierView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String COMPANY = "/";

    @Inject
    ComplaintSearch search;

    @Inject
    Complaints complaints;

    @Inject
    Organisation organisation;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    CaseWords words;

    @Inject
    Notes notes;

    private String number;
    private int seenVersion;
    private transient ComplaintDossier dossier;
    private transient ComplaintSearch.Voice voice;
    private ActionForm form;
    private String note;
    private String message;
    private final HashMap<String, List<String>> explanations = new HashMap<>();
    private boolean settledShown;

    /** Reads the case; the address tells which. */
    public void enter() {
        if (number == null || number.isBlank()) {
            throw Refused.notFound("shared.notFound");
        }
        seenVersion = getDossier().version();
    }

    public ComplaintDossier getDossier() {
        if (dossier == null) {
            dossier = search.dossier(number);
        }
        return dossier;
    }

    /** Which of the two boxes for words are there. */
    public ComplaintSearch.Voice getVoice() {
        if (voice == null) {
            voice = search.voice(number);
        }
        return voice;
    }

    private void again() {
        dossier = null;
        seenVersion = getDossier().version();
        explanations.clear();
    }

    /** Opens the form of an action; what asks for nothing is asked once more instead. */
    public void choose(Action action) {
        List<FieldInput> fields = action.fields().stream().map(this::input).toList();
        form = new ActionForm(action, words.say(action.title()), fields);
        notes.open("act");
    }

    private FieldInput input(ActionField field) {
        return new FieldInput(
                field,
                switch (field.type()) {
                    case CHOICE -> FieldInput.options(field.choices(), words);
                    case BOOLEAN ->
                        List.of(
                                new FieldInput.Option("true", notes.text("shared.yes")),
                                new FieldInput.Option("false", notes.text("shared.no")));
                    case DEPARTMENT, CO_DEPARTMENTS -> departments();
                    case STAFF -> people(field);
                    default -> List.of();
                },
                words);
    }

    /** Those that can take a task: not the company as a whole. */
    private List<FieldInput.Option> departments() {
        return organisation.departments().stream()
                .filter(card -> card.active() && card.parentId() != null)
                .map(card -> new FieldInput.Option(card.code(), indent(card) + card.name(session.getLocale())))
                .toList();
    }

    private static String indent(DepartmentCard card) {
        return "\u2003".repeat(Math.max(0, card.depth() - 1));
    }

    /** The people of the responsible department for an investigation, everybody for an escalation. */
    private List<FieldInput.Option> people(ActionField field) {
        ComplaintDossier.Unit lead = getDossier().assignment().leadDepartment();
        String below = field.name().equals("to") || lead == null
                ? COMPANY
                : organisation.departments().stream()
                        .filter(card -> card.code().equals(lead.code()))
                        .map(DepartmentCard::path)
                        .findFirst()
                        .orElse(COMPANY);
        return organisation.colleaguesBelow(below).stream()
                .map(person -> new FieldInput.Option(person.account(), person.name()))
                .toList();
    }

    /** Sends the action with the version that was seen, so that nobody acts on an older state. */
    public void act() {
        form.forgetErrors();
        try {
            complaints.act(new ActOnComplaint(number, seenVersion, form.getAction(), form.values()));
        } catch (Refused refused) {
            if (!form.blame(refused, session.getLocale())) {
                throw refused;
            }
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        notes.done("complaint.acted", form.getTitle());
        notes.close("act");
        form = null;
        again();
    }

    public void writeNote() {
        complaints.note(number, note);
        note = null;
        notes.done("complaint.note.done");
        again();
    }

    public void writeMessage() {
        complaints.message(number, message);
        message = null;
        notes.done("complaint.message.done");
        again();
    }

    /** How a deadline was reached, or hides that again. */
    public void explain(ClockLine line) {
        String key = key(line);
        if (explanations.remove(key) == null) {
            explanations.put(
                    key, search.explain(number, line.clock(), line.run()).sentences(session.getLocale()));
        }
    }

    public List<String> explanation(ClockLine line) {
        return explanations.getOrDefault(key(line), List.of());
    }

    private static String key(ClockLine line) {
        return line.clock() + "/" + line.run();
    }

    /** Running clocks, the most urgent first. */
    public List<ClockLine> getRunning() {
        return getDossier().clocks().stream()
                .filter(line -> line.endedAt() == null)
                .sorted(Comparator.comparing(ClockLine::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Those that are over, the newest first. */
    public List<ClockLine> getSettled() {
        return getDossier().clocks().stream()
                .filter(line -> line.endedAt() != null && line.verdict() != Verdict.CANCELLED)
                .sorted(Comparator.comparing(ClockLine::endedAt).reversed())
                .toList();
    }

    public List<TimelineEntry> getTimeline() {
        Map<String, String> names = organisation.departments().stream()
                .collect(Collectors.toMap(DepartmentCard::code, card -> card.name(session.getLocale())));
        return new TimelineWriter(
                        Packs.shipped().byId(getDossier().pack()),
                        words,
                        code -> names.computeIfAbsent(code, this::nameOf))
                .write(getDossier().timeline());
    }

    private String nameOf(String account) {
        return organisation.colleague(account).map(Organisation.Colleague::name).orElse(account);
    }

    public ActionForm getForm() {
        return form;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public boolean isSettledShown() {
        return settledShown;
    }

    public void toggleSettled() {
        settledShown = !settledShown;
    }
}
