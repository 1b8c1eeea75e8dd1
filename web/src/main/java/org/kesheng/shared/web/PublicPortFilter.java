package org.kesheng.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.kesheng.shared.Home;

/**
 * The public port knows the public pages and nothing else (SEC-18): everything besides them is 404, and there is no sign-in. The server
 * has the same rule in front of everything that is not this module (configure.cli).
 */
public class PublicPortFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String LIBRARY = "kesheng";
    private static final Pattern RESOURCE = Pattern.compile("/jakarta\\.faces\\.resource/[a-z]+\\.(css|svg)\\.xhtml");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Home.isPublicPort(request.getLocalPort()) && !isPublic(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isPublic(HttpServletRequest request) {
        String path = Paths.of(request);
        return PublicPages.isOnPublicPort(path)
                || RESOURCE.matcher(path).matches() && LIBRARY.equals(request.getParameter("ln"));
    }
}
