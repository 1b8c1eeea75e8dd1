package org.kesheng.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the container will dispatch it: decoded, normalised, without path parameters. */
public final class Paths {
    private Paths() {}

    public static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    public static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
