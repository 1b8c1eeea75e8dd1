package org.kesheng.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.stream.Collectors;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.Scope;
import org.kesheng.organisation.SignIns;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.UserSession;

/** The signed-in person for the frame of every page: who, and which parts of the navigation are his. */
@Named("user")
@RequestScoped
public class SignedInView {
    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    HttpServletRequest request;

    @Inject
    UserSession session;

    @Inject
    SignIns signIns;

    public Actor getActor() {
        return current.orNull();
    }

    public boolean isSignedIn() {
        return getActor() != null && getActor().staffId() != null;
    }

    public boolean isReadsCases() {
        return isSignedIn() && permissions.caseScope(getActor()) != Scope.NONE;
    }

    public boolean isReadsCustomers() {
        return may("ARCHIVE_PERSONAL", "READ") || may("ARCHIVE_DEPARTMENT", "READ") || may("ARCHIVE_COMPANY", "READ");
    }

    public boolean is(String role) {
        return isSignedIn() && getActor().is(Role.valueOf(role));
    }

    /** {@code #{user.may('SURVEY', 'READ')}}. */
    public boolean may(String function, String right) {
        return isSignedIn() && permissions.allows(getActor(), Function.valueOf(function), Right.valueOf(right));
    }

    /** Whether anything stands in the last part of the navigation. */
    public boolean isAdministering() {
        return may("ADMINISTRATION", "READ") || may("POLICY", "READ") || may("AUDIT", "READ");
    }

    /** What stands in the round mark of the person: the first character of the name. */
    public String getInitial() {
        return isSignedIn() ? getActor().name().substring(0, 1) : "";
    }

    /** Posts of the person, in words. */
    public String getTitles() {
        if (!isSignedIn()) {
            return "";
        }
        return getActor().roles().stream()
                .sorted()
                .map(role -> Texts.of(session.getLocale(), "organisation", role))
                .collect(Collectors.joining(session.isEnglish() ? ", " : "、"));
    }

    public void signOut() throws IOException {
        HttpSession open = request.getSession();
        signIns.end((String) open.getAttribute(ActorFilter.SIGNED_IN));
        open.invalidate();
        FacesContext faces = FacesContext.getCurrentInstance();
        ((HttpServletResponse) faces.getExternalContext().getResponse()).setHeader("Clear-Site-Data", "\"cache\"");
        faces.getExternalContext().redirect("/login");
    }
}
