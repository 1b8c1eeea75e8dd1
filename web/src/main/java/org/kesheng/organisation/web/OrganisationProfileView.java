package org.kesheng.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Identity;
import org.kesheng.organisation.Identity.TokenSummary;
import org.kesheng.organisation.Organisation;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /organisation/profile}: own password, language and access tokens. */
@Named
@ViewScoped
public class OrganisationProfileView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Identity identity;

    @Inject
    Organisation organisation;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    Clock clock;

    @Inject
    Notes notes;

    private String old;
    private String password;
    private String again;
    private String label;
    private String scope = "READ";
    private int days = 90;
    private String plain;

    public Actor getActor() {
        return current.get();
    }

    public String getDepartment() {
        Locale locale = session.getLocale();
        return organisation.departments().stream()
                .filter(card -> card.id().equals(getActor().departmentId()))
                .map(card -> card.name(locale))
                .findFirst()
                .orElse("");
    }

    public void changePassword() {
        if (password == null || !password.equals(again)) {
            throw Refused.invalid("again", "organisation.passwordAgain");
        }
        identity.changePassword(old, password);
        old = null;
        password = null;
        again = null;
        notes.done("organisation.passwordChanged");
    }

    public List<TokenSummary> getTokens() {
        return identity.myTokens();
    }

    public boolean isExpired(TokenSummary token) {
        return token.expiresAt().isBefore(clock.instant());
    }

    public void createToken() {
        plain = identity.createToken(label, scope, Duration.ofDays(days)).plain();
        label = null;
    }

    public void revoke(Long id) {
        identity.revokeToken(id);
        notes.done("organisation.tokenRevoked");
    }

    /** Shown once; another click forgets it. */
    public String getPlain() {
        return plain;
    }

    public void forget() {
        plain = null;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
