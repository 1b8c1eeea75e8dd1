package org.kesheng.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A link {@code ?lang=en} on any page is remembered by the browser, without a script and without a session. */
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null && !Paths.isApi(request)) {
            String asked = request.getParameter(UserSession.LANGUAGE);
            if (asked != null && LANGUAGES.contains(asked)) {
                response.addCookie(cookie(asked, request.isSecure()));
            }
        }
        chain.doFilter(request, response);
    }

    private static Cookie cookie(String language, boolean secure) {
        Cookie cookie = new Cookie(UserSession.LANGUAGE, language);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
