package org.kesheng.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kesheng.audit.AuditTrail;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Identity;
import org.kesheng.organisation.SecondFactors;
import org.kesheng.organisation.SignIns;

/** The steps between a right password and the first page: a code where one is wanted, then a new session. */
@RequestScoped
public class Entrance {
    private static final String WAITING = "kesheng.waitingForCode";
    private static final String SINCE = "kesheng.waitingSince";
    private static final Duration CODE_TIME = Duration.ofMinutes(5);

    @Inject
    Identity identity;

    @Inject
    SignIns signIns;

    @Inject
    SecondFactors factors;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /** The password was right. */
    public void open(Actor actor, String next) throws IOException {
        if (factors.isEnrolled(actor.staffId())) {
            HttpSession session = freshSession();
            session.setAttribute(WAITING, actor.staffId());
            session.setAttribute(SINCE, clock.instant());
            go("/login/code"
                    + (next == null || next.isBlank()
                            ? ""
                            : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        } else {
            enter(actor, next);
        }
    }

    /** Who has given his password and is asked for a code; for five minutes. */
    public Optional<Actor> waiting() {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(WAITING) == null) {
            return Optional.empty();
        }
        Instant since = (Instant) session.getAttribute(SINCE);
        return since.isBefore(clock.instant().minus(CODE_TIME))
                ? Optional.empty()
                : identity.refresh((Long) session.getAttribute(WAITING));
    }

    /** The session of before is thrown away and the id is new, so that nobody can have planted it (H7). */
    public void enter(Actor actor, String next) throws IOException {
        String key = signIns.begin(actor, request.getHeader("User-Agent"));
        freshSession().setAttribute(ActorFilter.SIGNED_IN, key);
        current.run(actor, () -> trail.writeAt("organisation.signIn", "account", actor.account(), false, null));
        go(target(next));
    }

    private HttpSession freshSession() {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        return request.getSession(true);
    }

    /** Only a path of our own. */
    private static String target(String next) {
        boolean ours = next != null && next.startsWith("/") && !next.startsWith("//") && !next.contains("\\");
        return ours ? next : "/";
    }

    private static void go(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    }
}
