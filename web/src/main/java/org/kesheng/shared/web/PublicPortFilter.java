package org.kesheng.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The public port knows the public pages and nothing else (SEC-18): everything besides them is 404, and there is no sign-in. */
public class PublicPortFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int PORT = Integer.getInteger("kesheng.public.port", 8081);
    private static final List<String> EXACT = List.of("/feedback", "/track", "/favicon.ico");
    private static final List<String> PREFIXES = List.of("/s/", "/public/", "/jakarta.faces.resource/");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getLocalPort() == PORT && !isPublic(Paths.of(request))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean isPublic(String path) {
        return EXACT.contains(path) || PREFIXES.stream().anyMatch(path::startsWith);
    }
}
