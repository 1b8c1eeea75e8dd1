package org.kesheng.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kesheng.audit.AuditLine;
import org.kesheng.audit.AuditTrail;
import org.kesheng.audit.AuditVerification;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.web.Door;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.shared.web.UserSession;

/** {@code /audit/register}: who did, was refused or looked at what; and whether the chain is whole. */
@Named
@ViewScoped
public class AuditRegisterView implements Serializable {
    /** Where a text would name what it is about: the register keeps the reason, not the words. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}");

    private static final long serialVersionUID = 1L;

    @Inject
    Door door;

    @Inject
    AuditTrail trail;

    @Inject
    UserSession session;

    private static final Set<String> OUTCOMES = Set.of("DONE", "REFUSED", "LOOKED");
    private static final String OPERATION = "audit.operation.";

    /** One operation of the register. */
    public record Operation(String code, String name) {}

    private KeysetModel<AuditLine> model;
    private String subject;
    private String actor;
    private String operation;
    private String outcome;
    private transient AuditVerification verification;

    @PostConstruct
    void open() {
        model = new KeysetModel<>((after, limit) -> trail.read(wanted(), after, limit), AuditLine::place);
    }

    public void enter() {
        door.require(Function.AUDIT, Right.READ);
    }

    private AuditTrail.Wanted wanted() {
        return new AuditTrail.Wanted(trimmed(subject), trimmed(actor), operation, outcome);
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Operations by their names, in the order of the names. */
    public List<Operation> getOperations() {
        Locale locale = session.getLocale();
        return Texts.keys(locale, "audit", OPERATION).stream()
                .map(key -> new Operation(key.substring(OPERATION.length()), Texts.of(locale, key)))
                .sorted(Comparator.comparing(Operation::name, Collator.getInstance(locale)))
                .toList();
    }

    public void search() {
        model.restart();
    }

    public void clear() {
        subject = null;
        actor = null;
        operation = null;
        outcome = null;
        model.restart();
    }

    public void verify() {
        verification = trail.verify();
    }

    public AuditVerification getVerification() {
        return verification;
    }

    public boolean isIntact() {
        return verification != null && verification.state() == AuditVerification.State.INTACT;
    }

    /** What an operation is called; its code where it has no name. */
    public String title(AuditLine line) {
        Locale locale = session.getLocale();
        String key = OPERATION + line.operation();
        return Texts.has(locale, key) ? Texts.of(locale, key) : line.operation();
    }

    public String tone(AuditLine line) {
        return switch (line.outcome()) {
            case "REFUSED" -> "bad";
            case "DONE" -> "ok";
            default -> "";
        };
    }

    public String icon(AuditLine line) {
        return switch (line.outcome()) {
            case "REFUSED" -> "pi-ban";
            case "DONE" -> "pi-check";
            default -> "pi-eye";
        };
    }

    /** Why it was refused, in words where there are some without arguments. */
    public String reason(AuditLine line) {
        Locale locale = session.getLocale();
        boolean plain = line.code() != null && Texts.has(locale, line.code());
        return plain ? PLACE.matcher(Texts.of(locale, line.code())).replaceAll("…") : line.code();
    }

    public KeysetModel<AuditLine> getModel() {
        return model;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = OUTCOMES.contains(outcome == null ? "" : outcome) ? outcome : null;
    }
}
