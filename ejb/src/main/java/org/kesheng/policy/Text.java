package org.kesheng.policy;

import java.util.Locale;
import java.util.Objects;
import org.kesheng.shared.Spoken;

/** A text of a pack or a calendar in both languages of the product. */
public record Text(String zh, String en) implements Spoken {
    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** A word that is the same in every language: a code, a name somebody typed. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    @Override
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
