package org.kesheng.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** RFC 9457 problem documents: a stable {@code code} for programs, {@code title} and {@code detail} in the language of the caller. */
public final class Problems {
    public static final String TYPE = "application/problem+json";

    private Problems() {}

    /** Chinese unless the caller prefers English. */
    public static Locale locale(String acceptLanguage) {
        boolean english = acceptLanguage != null
                && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en");
        return english ? Locale.ENGLISH : Texts.DEFAULT;
    }

    public static String of(Locale locale, Refused refused) {
        return of(locale, refused.kind().status(), refused.code(), Texts.of(locale, refused), refused.field());
    }

    public static String of(Locale locale, int status, String code, String detail, String field) {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title(locale, status))
                .add("status", status)
                .add("code", code)
                .add("detail", detail);
        if (field != null) {
            problem.add("field", field);
        }
        return problem.build().toString();
    }

    /** What kind of problem it is, in a few words. */
    private static String title(Locale locale, int status) {
        String key = "shared.problem." + status;
        return Texts.of(locale, Texts.has(locale, key) ? key : "shared.problem." + status / 100 + "xx");
    }

    /** For doors in front of REST. */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(TYPE + ";charset=UTF-8");
        Locale locale = locale(request.getHeader("Accept-Language"));
        response.getWriter().print(of(locale, status, code, Texts.of(locale, code), null));
        response.flushBuffer();
    }
}
