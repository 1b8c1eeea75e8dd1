package org.kesheng.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.kesheng.shared.Texts;

/**
 * What the browser prefers: language, light or dark, density. Kept in cookies of the browser, so that public pages need no session
 * and a phone and a desk may differ. {@code ?lang=en} on any address wins over the cookie and is what a link without a script uses.
 */
@Named("me")
@RequestScoped
public class UserSession {
    public static final String LANGUAGE = "lang";
    public static final String THEME = "theme";
    public static final String DENSITY = "density";

    @Inject
    HttpServletRequest request;

    private Locale locale;
    private String theme;
    private String density;

    @PostConstruct
    void read() {
        String asked = request.getParameter(LANGUAGE);
        String language = asked == null ? cookie(LANGUAGE) : asked;
        locale = "en".equals(language) ? Locale.ENGLISH : Texts.DEFAULT;
        theme = "dark".equals(cookie(THEME)) ? "dark" : "light";
        density = "compact".equals(cookie(DENSITY)) ? "compact" : "comfortable";
    }

    public Locale getLocale() {
        return locale;
    }

    public boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    /** For the {@code lang} attribute. */
    public String getLanguage() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /** {@code light} or {@code dark}. */
    public String getTheme() {
        return theme;
    }

    /** {@code comfortable} or {@code compact}. */
    public String getDensity() {
        return density;
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
