package org.kesheng.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kesheng.shared.Home;

/** The text of a refusal for the error pages; null where there is none. */
@Named
@RequestScoped
public class FaultView {
    @Inject
    HttpServletRequest request;

    public String getText() {
        return (String) request.getAttribute(Faults.TEXT);
    }

    /** Where to begin again: the public port has no start page. */
    public String getHome() {
        return Home.isPublicPort(request.getLocalPort()) ? "/feedback" : "/";
    }
}
