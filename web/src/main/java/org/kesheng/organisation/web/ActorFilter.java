package org.kesheng.organisation.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.kesheng.organisation.AccessRefused;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Identity;
import org.kesheng.organisation.SecondFactors;
import org.kesheng.organisation.SignIns;
import org.kesheng.shared.web.Paths;
import org.kesheng.shared.web.Problems;
import org.kesheng.shared.web.PublicPages;

/**
 * Finds out who asks and sets him for the request: by access token (REST), by session (screens), or the public on the few addresses
 * that are open. Everything else leads to the sign-in; a path is open only if it stands here, so a new page is closed by default.
 */
public class ActorFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String SIGNED_IN = "kesheng.signIn";
    private static final List<String> OPEN = List.of("/login", "/login/code", "/favicon.ico");
    private static final List<String> OPEN_BELOW =
            List.of("/public/", "/error/", "/jakarta.faces.resource/", "/openapi");

    private static final String ENROLMENT = "/organisation/factor";
    private static final String READ_ONLY = "organisation.tokenReadOnly";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    @Inject
    transient Identity identity;

    @Inject
    transient SignIns signIns;

    @Inject
    transient SecondFactors factors;

    @Inject
    transient CurrentActor current;

    @Inject
    transient Event<AccessRefused> refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PublicPages.isForNobody(request)) { // a session, if there is one, is not even looked at (EMP-01)
            go(Actor.PUBLIC, request, response, chain);
            return;
        }
        Optional<Actor> actor = Paths.isApi(request) ? fromHeader(request, response) : Optional.empty();
        if (response.isCommitted()) {
            return;
        }
        actor = actor.or(() -> fromSession(request));
        if (actor.isPresent() && mustEnrol(actor.get(), request)) {
            toEnrolment(request, response);
        } else if (actor.isPresent()) {
            go(actor.get(), request, response, chain);
        } else if (isOpen(Paths.of(request))) {
            go(Actor.PUBLIC, request, response, chain);
        } else if (Paths.isApi(request)) {
            Problems.write(request, response, 401, "organisation.notSignedIn");
        } else {
            toSignIn(request, response);
        }
    }

    /** Without the second factor that his roles need, somebody reaches only the page where he gets one; tokens are not asked. */
    private boolean mustEnrol(Actor actor, HttpServletRequest request) {
        String path = Paths.of(request);
        return request.getHeader("Authorization") == null
                && !path.equals(ENROLMENT)
                && !isOpen(path)
                && factors.isMissing(actor);
    }

    private static void toEnrolment(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isApi(request)) {
            Problems.write(request, response, 403, "organisation.factor.needed");
        } else {
            response.sendRedirect(ENROLMENT);
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    private Optional<Actor> fromHeader(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        Optional<Identity.TokenHolder> holder = identity.byToken(tokenIn(header))
                .filter(found ->
                        nameIn(header).map(found.actor().account()::equals).orElse(true));
        if (holder.isEmpty()) {
            Problems.write(request, response, 401, "organisation.notSignedIn");
            return Optional.empty();
        }
        if ("READ".equals(holder.get().scope()) && !List.of("GET", "HEAD").contains(request.getMethod())) {
            refuseChange(holder.get().actor(), request, response);
            return Optional.empty();
        }
        return holder.map(Identity.TokenHolder::actor);
    }

    private void refuseChange(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        current.run(actor, () -> refusals.fire(new AccessRefused(Paths.of(request), READ_ONLY)));
        Problems.write(request, response, HttpServletResponse.SC_FORBIDDEN, READ_ONLY);
    }

    private static String tokenIn(String header) {
        if (isScheme(header, BEARER)) {
            return header.substring(BEARER.length()).strip();
        }
        return basic(header).map(pair -> pair[1]).orElse(null);
    }

    /** Names of schemes are written in any case (RFC 9110). */
    private static boolean isScheme(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Optional<String> nameIn(String header) {
        return basic(header).map(pair -> pair[0]);
    }

    private static Optional<String[]> basic(String header) {
        if (!isScheme(header, BASIC)) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(pair) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Read afresh at each request, so that a person who left, lost a role, or was signed out elsewhere, is out at once. */
    private Optional<Actor> fromSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object key = session == null ? null : session.getAttribute(SIGNED_IN);
        return key == null
                ? Optional.empty()
                : signIns.staffOf((String) key, !isPoll(request)).flatMap(identity::refresh);
    }

    /** A page that asks for news by itself. */
    private static boolean isPoll(HttpServletRequest request) {
        return request.getHeader("Faces-Request") != null
                && String.valueOf(request.getParameter("jakarta.faces.source")).endsWith("poll");
    }

    private void go(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object failure = current.as(actor, () -> {
            try {
                chain.doFilter(request, response);
                return null;
            } catch (IOException | ServletException e) {
                return e;
            }
        });
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof ServletException servlet) {
            throw servlet;
        }
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                            + "<partial-response><redirect url=\"/login\"></redirect></partial-response>");
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String wanted = URLEncoder.encode(Paths.of(request) + query, StandardCharsets.UTF_8);
        response.sendRedirect("/login" + ("GET".equals(request.getMethod()) ? "?next=" + wanted : ""));
    }
}
