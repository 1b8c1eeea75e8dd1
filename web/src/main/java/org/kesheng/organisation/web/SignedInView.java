package org.kesheng.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.Scope;

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

    public Actor getActor() {
        return current.orNull();
    }

    public boolean isSignedIn() {
        return getActor() != null && getActor().staffId() != null;
    }

    public boolean isReadsCases() {
        return isSignedIn() && permissions.caseScope(getActor()) != Scope.NONE;
    }

    public boolean is(String role) {
        return isSignedIn() && getActor().is(Role.valueOf(role));
    }

    /** {@code #{user.may('SURVEY', 'READ')}}. */
    public boolean may(String function, String right) {
        return isSignedIn() && permissions.allows(getActor(), Function.valueOf(function), Right.valueOf(right));
    }

    public void signOut() throws IOException {
        request.getSession().invalidate();
        FacesContext faces = FacesContext.getCurrentInstance();
        ((HttpServletResponse) faces.getExternalContext().getResponse()).setHeader("Clear-Site-Data", "\"cache\"");
        faces.getExternalContext().redirect("/login");
    }
}
