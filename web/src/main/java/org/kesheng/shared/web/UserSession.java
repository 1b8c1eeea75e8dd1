package org.kesheng.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.kesheng.shared.Texts;

/**
 * What the browser prefers: language, light or dark, density. Kept in cookies of the browser, so that public pages need no session
 * and a phone and a desk may differ.
 */
@Named("me")
@RequestScoped
public class UserSession {
    public static final String LANGUAGE = "lang";
    public static final String THEME = "theme";
    public static final String DENSITY = "density";

    @Inject
    HttpServletRequest request;

    public Locale getLocale() {
        return "en".equals(cookie(LANGUAGE)) ? Locale.ENGLISH : Texts.DEFAULT;
    }

    public boolean isEnglish() {
        return getLocale().equals(Locale.ENGLISH);
    }

    /** {@code light} or {@code dark}. */
    public String getTheme() {
        return "dark".equals(cookie(THEME)) ? "dark" : "light";
    }

    /** {@code comfortable} or {@code compact}. */
    public String getDensity() {
        return "compact".equals(cookie(DENSITY)) ? "compact" : "comfortable";
    }

    private String cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
