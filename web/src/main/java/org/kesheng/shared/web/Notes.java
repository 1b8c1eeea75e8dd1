package org.kesheng.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.kesheng.shared.Texts;
import org.primefaces.PrimeFaces;

/** What a screen answers after a click. */
@RequestScoped
public class Notes {
    @Inject
    UserSession session;

    /** It worked. */
    public void done(String key, Object... arguments) {
        String text = Texts.of(session.getLocale(), key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    /** Something to look at, though nothing failed. */
    public void warn(String key, Object... arguments) {
        String text = Texts.of(session.getLocale(), key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
    }

    public String text(String key, Object... arguments) {
        return Texts.of(session.getLocale(), key, arguments);
    }

    /** Closes a dialog by its widget name. */
    public void close(String dialog) {
        PrimeFaces.current().executeScript("PF('" + dialog + "').hide()");
    }

    public void open(String dialog) {
        PrimeFaces.current().executeScript("PF('" + dialog + "').show()");
    }
}
