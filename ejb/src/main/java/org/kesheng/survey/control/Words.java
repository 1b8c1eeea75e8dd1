package org.kesheng.survey.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Questionnaire;

/** Open answers and labels of a sheet. */
public final class Words {
    public static final int LONGEST_TEXT = 10_000;

    private Words() {}

    /** Those that say something. */
    public static Map<String, String> checked(Questionnaire questionnaire, Map<String, String> texts) {
        Map<String, String> kept = new LinkedHashMap<>();
        texts.forEach((code, text) -> {
            String field = "texts." + code;
            questionnaire
                    .item(code)
                    .filter(item -> !item.closed())
                    .orElseThrow(() -> Refused.invalid(field, "survey.noItem", code));
            if (text != null && !text.isBlank()) {
                kept.put(code, bounded(field, text.strip(), LONGEST_TEXT));
            }
        });
        return kept;
    }

    /** A short text, or null for an empty one. */
    public static String label(String field, String text, int longest) {
        return text == null || text.isBlank() ? null : bounded(field, text.strip(), longest);
    }

    private static String bounded(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refused.invalid(field, "survey.textLong", longest);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.invalid(field, "survey.zero");
        }
        return text;
    }
}
