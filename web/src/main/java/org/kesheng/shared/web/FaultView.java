package org.kesheng.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The text of a refusal for the error pages; null where there is none. */
@Named
@RequestScoped
public class FaultView {
    @Inject
    HttpServletRequest request;

    public String getText() {
        return (String) request.getAttribute(Faults.TEXT);
    }
}
