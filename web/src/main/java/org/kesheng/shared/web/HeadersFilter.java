package org.kesheng.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Security headers on every answer. Pages get their {@code script-src} with a nonce from PrimeFaces in a second policy (a browser obeys
 * both), so the policy for pages says nothing about scripts; public pages have no script, and everything that is not a page may load nothing at all.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PAGE =
            "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; connect-src 'self';"
                    + " frame-src 'none'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:";
    private static final String WITHOUT_SCRIPT =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String NO_PAGE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        response.setHeader("Content-Security-Policy", policy(request, path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!path.startsWith("/jakarta.faces.resource/") && !path.startsWith("/public/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private static String policy(HttpServletRequest request, String path) {
        if (path.startsWith("/api/")) {
            return NO_PAGE;
        }
        return PublicPages.isStateless(request) ? WITHOUT_SCRIPT : PAGE;
    }
}
