package org.kesheng.survey.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.UserSession;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.survey.Item;
import org.kesheng.survey.SurveyCard;
import org.kesheng.survey.SurveyState;

/** How surveys read on screens. */
@Named("surveys")
@RequestScoped
public class SurveyWords {
    @Inject
    UserSession session;

    /** Its title where it has one, else its code. */
    public String channel(String code) {
        return channel(session.getLocale(), code);
    }

    static String channel(Locale locale, String code) {
        String key = "survey.channel." + (code == null || code.isEmpty() ? "NONE" : code);
        return Texts.has(locale, key) ? Texts.of(locale, key) : code;
    }

    /** "12 of 40 invited", or that nobody was. */
    public String of(SurveyCard card) {
        Locale locale = session.getLocale();
        return card.rate() == null
                ? Texts.of(locale, "survey.rate.none")
                : Texts.of(
                        locale,
                        "survey.rate.of",
                        Unit.COUNT.write(locale, card.invitedAnswered()),
                        Unit.COUNT.write(locale, card.invited()));
    }

    public String reason(String excluded) {
        String key = "survey.Excluded." + excluded;
        return Texts.has(session.getLocale(), key) ? Texts.of(session.getLocale(), key) : excluded;
    }

    public String tone(SurveyState state) {
        return switch (state) {
            case DRAFT -> "";
            case OPEN -> "ok";
            case CLOSED -> "warn";
        };
    }

    public String icon(SurveyState state) {
        return switch (state) {
            case DRAFT -> "pi-pencil";
            case OPEN -> "pi-play-circle";
            case CLOSED -> "pi-lock";
        };
    }

    /** The question as the respondent reads it, the code where it has no words. */
    public String text(Item item) {
        return text(session.getLocale(), item);
    }

    static String text(Locale locale, Item item) {
        String text = item.text(locale);
        return text == null || text.isBlank() ? item.code() : text;
    }

    /** An answer by its name, or its number. */
    static String answer(Locale locale, Item item, int answer) {
        return item.options().isEmpty()
                ? String.valueOf(answer)
                : item.options().get(answer - item.min()).in(locale);
    }

    /** "1 – 5", or the names of the answers. */
    public String scale(Item item) {
        if (!item.closed()) {
            return "";
        }
        if (item.options().isEmpty()) {
            return item.min() + " – " + item.max();
        }
        return IntStream.rangeClosed(item.min(), item.max())
                .mapToObj(answer -> answer(session.getLocale(), item, answer))
                .reduce((one, next) -> one + " · " + next)
                .orElse("");
    }

    /** What an indicator is called, its code where nobody named it. */
    public String indicator(String code) {
        String key = "survey.indicator." + code;
        return code == null ? "" : Texts.has(session.getLocale(), key) ? Texts.of(session.getLocale(), key) : code;
    }
}
