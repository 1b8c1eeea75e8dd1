package org.kesheng.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.kesheng.shared.Texts;

/**
 * Refuses what is larger than anything that could be meant before it is read into memory. Files are counted where they are taken in;
 * the server itself stops at 100 MB (configure.cli).
 */
public class BodySizeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The longest text that is answered with a sentence of its own is far below; what is above is no text. */
    static final long FORM = 10L << 20;

    /** Name and password. */
    static final long SIGN_IN = 64L << 10;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = PublicPages.isSignIn(request) ? SIGN_IN : FORM;
        if (WITHOUT_BODY.contains(request.getMethod()) || isFile(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > limit) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "shared.bodyTooLarge", limit);
        } else if (request.getContentLengthLong() < 0 && isForm(request)) {
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED, "shared.lengthRequired", limit);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return isOf(request, "multipart/") && !PublicPages.isSignIn(request);
    }

    /** Read into memory as a whole; JSON is read as it comes, and a text in it that is too long says so. */
    private static boolean isForm(HttpServletRequest request) {
        return isOf(request, "application/x-www-form-urlencoded");
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        String given = request.getContentType();
        return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
    }

    /** In plain words: a page would look into the parameters, and so read all of it. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code, long limit)
            throws IOException {
        Locale locale = Problems.locale(request.getHeader("Accept-Language"));
        String text = Texts.of(locale, code, limit >> 10);
        boolean api = Paths.isApi(request);
        response.setStatus(status);
        response.setContentType((api ? Problems.TYPE : "text/plain") + ";charset=UTF-8");
        response.getWriter().print(api ? Problems.of(locale, status, code, text, null) : text);
    }
}
