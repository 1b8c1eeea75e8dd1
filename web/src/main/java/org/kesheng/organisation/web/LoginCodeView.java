package org.kesheng.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.kesheng.audit.AuditTrail;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.SecondFactors;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.UserSession;

/** {@code /login/code}: the second step of a sign-in. */
@Named
@RequestScoped
public class LoginCodeView {
    @Inject
    Entrance entrance;

    @Inject
    SecondFactors factors;

    @Inject
    AuditTrail trail;

    @Inject
    UserSession session;

    private String code;
    private String next;

    /** Without a password before it there is nothing to do here. */
    public void open() throws IOException {
        if (entrance.waiting().isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/login");
        }
    }

    public void signIn() throws IOException {
        Optional<Actor> waiting = entrance.waiting();
        if (waiting.isEmpty()) {
            open();
            return;
        }
        try {
            if (factors.accepts(waiting.get().staffId(), code)) {
                entrance.enter(waiting.get(), next);
            } else {
                refuse(waiting.get(), new Refused("organisation.factor.wrong"));
            }
        } catch (Refused refused) {
            refuse(waiting.get(), refused);
        }
    }

    private void refuse(Actor actor, Refused refused) {
        trail.writeAt("organisation.signIn", "account", actor.account(), true, refused.code());
        String text = Texts.of(session.getLocale(), refused);
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
