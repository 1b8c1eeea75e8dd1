package org.kesheng.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps Faces from opening a session on a public page or the sign-in (H3). {@code transient} on the page is read too late: before that, PrimeFaces puts
 * the nonce for its scripts into the view, which lives in a session. Public pages have no script, so they need no nonce;
 * the sign-in has one, which its form sends along instead of a session.
 */
public class StatelessPages implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        if (context.getViewRoot() == null) {
            return;
        }
        if (PublicPages.isStateless(request)) {
            context.getViewRoot().setTransient(true);
            PrimeFacesContext.getCspState(context).setInitialized(true);
        } else if (PublicPages.isSignIn(request)) {
            context.getViewRoot().setTransient(true);
        }
    }
}
