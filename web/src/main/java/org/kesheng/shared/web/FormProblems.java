package org.kesheng.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** What is wrong with a public form: a summary whose entries lead to the fields, and a sentence at each field. */
@Named("problems")
@RequestScoped
public class FormProblems {
    @Inject
    UserSession session;

    private final List<Problem> found = new ArrayList<>();

    /** @param field id of the input, or null where it is about none */
    public record Problem(String field, String text) {}

    public void add(String field, String key, Object... arguments) {
        found.add(new Problem(field, Texts.of(session.getLocale(), key, arguments)));
        answer(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** @param field id of the input for it */
    public void add(String field, Refused refused) {
        found.add(new Problem(field, Texts.of(session.getLocale(), refused)));
        answer(refused.kind().status());
    }

    private static void answer(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    public List<Problem> getAll() {
        return List.copyOf(found);
    }

    public boolean isClean() {
        return found.isEmpty();
    }

    /** The first sentence about a field, or null. */
    public String of(String field) {
        return found.stream()
                .filter(problem -> field.equals(problem.field()))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    /** For {@code aria-invalid}; null leaves the attribute out. */
    public String invalid(String field) {
        return of(field) == null ? null : "true";
    }

    /** For {@code aria-describedby}: the hint, and the sentence about what is wrong. */
    public String describedBy(String field, boolean hint) {
        String ids = (hint ? field + "-hint " : "") + (of(field) == null ? "" : field + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
