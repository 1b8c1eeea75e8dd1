package org.kesheng.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.kesheng.audit.AuditLine;
import org.kesheng.audit.AuditTrail;
import org.kesheng.audit.AuditVerification;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.shared.web.UserSession;

/** {@code /audit/register}: who did, was refused or looked at what; and whether the chain is whole. */
@Named
@ViewScoped
public class AuditRegisterView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuditTrail trail;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    private KeysetModel<AuditLine> model;
    private String subject;
    private String actor;
    private String operation;
    private transient AuditVerification verification;

    @PostConstruct
    void open() {
        model = new KeysetModel<>(
                (after, limit) ->
                        trail.read(subject, actor, operation, after == null ? null : Long.valueOf(after), limit),
                line -> line.id().toString());
    }

    public void enter() {
        permissions.require(current.get(), Function.AUDIT, Right.READ);
    }

    public void search() {
        model.restart();
    }

    public void clear() {
        subject = null;
        actor = null;
        operation = null;
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
        String key = "audit.operation." + line.operation();
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
        String text = plain ? Texts.of(locale, line.code()) : line.code();
        return text == null || text.contains("{") ? line.code() : text;
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
}
