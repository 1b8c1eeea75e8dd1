package org.kesheng.survey;

import java.util.List;
import java.util.Locale;
import org.kesheng.policy.Text;

/**
 * One question.
 *
 * @param code stable over versions: the same code means that the answers may be compared; at most 60 of letters, digits, {@code _ - .}
 * @param min lowest valid answer, 0 to 254; for {@link ItemType#TEXT} 0
 * @param max highest valid answer, {@code min} to 254; for {@link ItemType#TEXT} 0
 * @param indicator what it measures ({@code SERVICE_ATTITUDE}, ...), or null
 * @param nps whether it is declared as a Net Promoter item, never guessed from its range
 * @param topFrom lowest answer that counts as satisfied (top box), or null where there is none
 * @param weight of the item in the index of its survey, positive; null: not part of it
 * @param options what the answers from {@code min} to {@code max} are called, in this order; empty where the numbers say it
 */
public record Item(
        String code,
        ItemType type,
        int min,
        int max,
        String textZh,
        String textEn,
        String indicator,
        boolean nps,
        Integer topFrom,
        Double weight,
        List<Text> options) {
    /** Indicator of the one item that asks for the cause of dissatisfaction. */
    public static final String CAUSE = "CAUSE";

    /** Indicator of the one item that asks for everything together. */
    public static final String OVERALL = "OVERALL";

    /** In the packed answers: no answer. */
    public static final int MISSING = 255;

    public Item {
        options = options == null ? List.of() : List.copyOf(options);
    }

    public Item(
            String code,
            ItemType type,
            int min,
            int max,
            String textZh,
            String textEn,
            String indicator,
            boolean nps,
            Integer topFrom,
            Double weight) {
        this(code, type, min, max, textZh, textEn, indicator, nps, topFrom, weight, List.of());
    }

    public Item withOptions(List<Text> names) {
        return new Item(code, type, min, max, textZh, textEn, indicator, nps, topFrom, weight, names);
    }

    /** What is null becomes what the type usually has: ratings go from 1 to 5, recommendations from 0 to 10. */
    public static Item of(
            String code,
            ItemType type,
            Integer min,
            Integer max,
            String textZh,
            String textEn,
            String indicator,
            Boolean nps,
            Integer topFrom,
            Double weight) {
        ItemType kind = type == null ? ItemType.RATING : type;
        boolean isText = kind == ItemType.TEXT;
        boolean isNps = kind == ItemType.NPS;
        return new Item(
                code,
                kind,
                min != null && !isText ? min : isText || isNps ? 0 : 1,
                max != null && !isText ? max : isText ? 0 : isNps ? 10 : 5,
                textZh,
                textEn,
                indicator,
                nps == null ? isNps : nps,
                topFrom,
                weight);
    }

    /** A scale of satisfaction. */
    public static Item rating(String code, int min, int max, int topFrom, String zh, String en, String indicator) {
        return new Item(code, ItemType.RATING, min, max, zh, en, indicator, false, topFrom, null);
    }

    public static Item text(String code, String zh, String en) {
        return new Item(code, ItemType.TEXT, 0, 0, zh, en, null, false, null, null);
    }

    public boolean closed() {
        return type != ItemType.TEXT;
    }

    public boolean accepts(int answer) {
        return answer >= min && answer <= max;
    }

    /** The text in that language, the other one where it is missing. */
    public String text(Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        String first = english ? textEn : textZh;
        return first == null || first.isBlank() ? (english ? textZh : textEn) : first;
    }
}
