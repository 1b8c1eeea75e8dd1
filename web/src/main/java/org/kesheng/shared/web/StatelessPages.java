package org.kesheng.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps Faces from opening a session on a public page (H3). {@code transient} on the page is read too late: before that, PrimeFaces puts
 * the nonce for its scripts into the view, which lives in a session. These pages have no script, so they need no nonce.
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
        if (context.getViewRoot() != null && PublicPages.isStateless(request)) {
            context.getViewRoot().setTransient(true);
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
    }
}
