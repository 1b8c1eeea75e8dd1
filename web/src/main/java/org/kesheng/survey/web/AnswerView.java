package org.kesheng.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.entry.Throttle.Gate;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.FormProblems;
import org.kesheng.shared.web.OpenForm;
import org.kesheng.shared.web.Patience;
import org.kesheng.shared.web.UserSession;
import org.kesheng.survey.AnswerByLink;
import org.kesheng.survey.Item;
import org.kesheng.survey.OpenedSurvey;
import org.kesheng.survey.Responses;
import org.kesheng.survey.SubmitResponse;

/** {@code /s/{token}}: a survey for its respondent. */
@Named
@RequestScoped
public class AnswerView {
    static final String FORM = "survey";
    static final String LINK = "link";
    private static final String USED = "survey.invitationUsed";
    static final int LONGEST_TEXT = 2_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final double SECONDS_A_SCALE = 6;
    private static final double SECONDS_A_TEXT = 30;
    private static final int MINUTE = 60;

    @Inject
    HttpServletRequest request;

    @Inject
    Responses responses;

    @Inject
    OpenForm form;

    @Inject
    Patience patience;

    @Inject
    FormProblems problems;

    @Inject
    UserSession session;

    private String token;
    private OpenedSurvey survey;
    private String over;
    private boolean stored;

    /**
     * A kind sentence instead of the questions, where there is nothing to answer. Sent twice is stored once: the first sheet uses the
     * link up, and the second is thanked just the same.
     */
    @PostConstruct
    void open() {
        long begun = System.nanoTime();
        Object linked = request.getAttribute(SurveyLinkServlet.TOKEN);
        token = linked == null ? request.getParameter(LINK) : linked.toString();
        try {
            survey = responses.openLink(token);
        } catch (Refused refused) {
            stored = linked == null && USED.equals(refused.code());
            over = refused.kind() == Refused.Kind.NOT_FOUND ? unknown(begun) : refused.code();
            if (!stored) {
                status(refused.kind() == Refused.Kind.NOT_FOUND ? 404 : 410);
            }
        }
    }

    private String unknown(long begun) {
        if (token == null || token.isBlank()) {
            return "survey.noInvitation";
        }
        try {
            form.require(Gate.WRONG_LINK);
            patience.answerSlowly(begun);
            return "survey.noInvitation";
        } catch (Refused tooMany) {
            return tooMany.code();
        }
    }

    private static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    public void receive() {
        if (!form.isSent() || survey == null) {
            return;
        }
        Map<String, Integer> answers = answers();
        Map<String, String> texts = texts();
        if (answers.isEmpty() && texts.isEmpty()) {
            problems.add(getQuestions().get(0).id(), "survey.answer.nothing");
        }
        if (!problems.isClean() || !form.isTrusted(FORM, SHORTEST)) {
            return;
        }
        store(answers, texts);
    }

    private void store(Map<String, Integer> answers, Map<String, String> texts) {
        double seconds = form.taken().toMillis() / 1000.0;
        SubmitResponse sheet =
                new SubmitResponse(survey.version(), answers, texts, null, null, null, null, null, null, seconds);
        try {
            form.require(Gate.ANSWER);
            responses.submitByLink(new AnswerByLink(token, sheet));
            stored = true;
        } catch (Refused refused) {
            stored = USED.equals(refused.code());
            if (!stored) {
                String field = refused.field();
                problems.add(field == null ? null : "q-" + field.substring(field.indexOf('.') + 1), refused);
            }
        }
    }

    private Map<String, Integer> answers() {
        Map<String, Integer> answers = new HashMap<>();
        for (Item item : survey.items()) {
            String value = request.getParameter(Question.idOf(item));
            if (item.closed() && value != null && value.matches("\\d{1,3}")) {
                answers.put(item.code(), Integer.valueOf(value));
            }
        }
        return answers;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (Item item : survey.items()) {
            String value = request.getParameter(Question.idOf(item));
            if (!item.closed() && value != null && !value.isBlank()) {
                texts.put(item.code(), value);
                if (value.length() > LONGEST_TEXT) {
                    problems.add(Question.idOf(item), "survey.answer.tooLong", LONGEST_TEXT, value.length());
                }
            }
        }
        return texts;
    }

    public List<Question> getQuestions() {
        boolean overall = survey.items().stream().anyMatch(item -> Item.OVERALL.equals(item.indicator()));
        return survey.items().stream()
                .map(item -> Question.of(item, request.getParameter(Question.idOf(item)), overall, session.getLocale()))
                .toList();
    }

    /** How long it takes, as people read and answer: six seconds a scale, half a minute an open question. */
    public int getMinutes() {
        double seconds = survey.items().stream()
                .mapToDouble(item -> item.closed() ? SECONDS_A_SCALE : SECONDS_A_TEXT)
                .sum();
        return (int) Math.max(1, Math.ceil(seconds / MINUTE));
    }

    public String getName() {
        return survey.name(session.getLocale());
    }

    /** What becomes of the answers. */
    public String getConfidence() {
        String key = survey.anonymous() ? "survey.answer.anonymous" : "survey.answer.confidential";
        return Texts.of(session.getLocale(), key);
    }

    public boolean isAsking() {
        return survey != null && !stored;
    }

    public boolean isStored() {
        return stored;
    }

    /** Why there is nothing to answer. */
    public String getOver() {
        return over == null ? "" : Texts.of(session.getLocale(), over);
    }

    public String getLink() {
        return token;
    }

    public String getToken() {
        return form.token(FORM);
    }

    public int getLongest() {
        return LONGEST_TEXT;
    }
}
