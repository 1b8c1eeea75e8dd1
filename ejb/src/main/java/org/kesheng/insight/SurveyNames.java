package org.kesheng.insight;

import java.util.List;
import java.util.Locale;

/** A survey that has figures, and what its items are called in the newest version. */
public record SurveyNames(String code, String nameZh, String nameEn, List<ItemName> items) {
    /**
     * One closed item.
     *
     * @param nps whether it is declared as a recommendation
     * @param graded whether its numbers mean more or less
     */
    public record ItemName(String code, String textZh, String textEn, boolean nps, boolean graded) {
        /** The question in a language; the code where nothing is written. */
        public String text(Locale locale) {
            return choose(locale, textZh, textEn, code);
        }
    }

    /** The name in a language. */
    public String name(Locale locale) {
        return choose(locale, nameZh, nameEn, code);
    }

    /** What an item is called; the code itself where it is unknown. */
    public String item(String wanted, Locale locale) {
        return items.stream()
                .filter(item -> item.code().equals(wanted))
                .findFirst()
                .map(item -> item.text(locale))
                .orElse(wanted);
    }

    private static String choose(Locale locale, String zh, String en, String code) {
        String text = locale.getLanguage().equals("en") ? en : zh;
        return text == null || text.isBlank() ? code : text;
    }
}
