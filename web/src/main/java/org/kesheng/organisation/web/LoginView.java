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
import org.kesheng.organisation.Identity;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.UserSession;

/** {@code /login}: name and password; then back to the page first asked for. */
@Named
@RequestScoped
public class LoginView {
    @Inject
    Identity identity;

    @Inject
    Entrance entrance;

    @Inject
    AuditTrail trail;

    @Inject
    UserSession session;

    private String account;
    private String password;
    private String next;

    public void signIn() throws IOException {
        try {
            Optional<Actor> actor = identity.signIn(account, password);
            if (actor.isPresent()) {
                entrance.open(actor.get(), next);
            } else {
                trail.writeAt("organisation.signIn", "account", account, true, "organisation.signInFailed");
                tell(Texts.of(session.getLocale(), "organisation.signInFailed"));
            }
        } catch (Refused refused) {
            trail.writeAt("organisation.signIn", "account", account, true, refused.code());
            tell(Texts.of(session.getLocale(), refused));
        }
    }

    private static void tell(String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
