package org.kesheng.survey;

import java.util.List;
import java.util.Locale;

/** What somebody is asked who was sent a link; {@code version} is the one to answer. */
public record OpenedSurvey(String nameZh, String nameEn, boolean anonymous, int version, List<Item> items) {
    public OpenedSurvey {
        items = List.copyOf(items);
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
