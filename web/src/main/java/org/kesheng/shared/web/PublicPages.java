package org.kesheng.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The addresses for people without an account: no session, no cookie but the language, no script, and everybody there is nobody. */
public final class PublicPages {
    /** The first administrator is made on the intranet only. */
    private static final String SET_UP = "/setup";

    /** What a receipt code opens over REST. */
    private static final String TRACKING = "/api/v1/tracking";

    /** Before somebody is known there is nothing to remember. */
    private static final Set<String> SIGN_IN = Set.of("/login", "/login/code");

    private static final Set<String> FORMS = Set.of("/feedback", "/track");
    private static final String LINKS = "/s/";

    private static final String ERRORS = "/error/";

    private PublicPages() {}

    /** Whether the page is shown without a session and without a script. */
    static boolean isStateless(HttpServletRequest request) {
        return isForNobody(request) || Paths.of(request).startsWith(ERRORS);
    }

    static boolean isSignIn(HttpServletRequest request) {
        return SIGN_IN.contains(Paths.of(request));
    }

    /** Whether nobody is looked for behind this request, on whichever port it came. */
    public static boolean isForNobody(HttpServletRequest request) {
        String path = Paths.of(request);
        return path.equals(SET_UP) || path.equals(TRACKING) || path.startsWith(TRACKING + "/") || isOnPublicPort(path);
    }

    static boolean isOnPublicPort(String path) {
        return FORMS.contains(path) || path.startsWith(LINKS);
    }
}
