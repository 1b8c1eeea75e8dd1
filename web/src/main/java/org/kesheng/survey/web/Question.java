package org.kesheng.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kesheng.shared.Texts;
import org.kesheng.survey.Item;
import org.kesheng.survey.ItemType;

/**
 * One question as it stands on the page.
 *
 * @param id of its first input, and the name of all of them
 * @param look {@code scale}, {@code options} or {@code text}
 * @param low word at the lowest answer of a scale, and {@code high} at the highest; null where every answer has a name
 * @param value what was answered, or null
 */
public record Question(
        String code,
        String id,
        String text,
        String look,
        String low,
        String high,
        List<Choice> choices,
        String value,
        String hint) {
    private static final int LONGEST_SCALE = 11;

    /** @param name what a screen reader says and a list shows */
    public record Choice(int value, String id, String name, boolean chosen) {}

    static Question of(Item item, String answered, boolean causeNeeded, Locale locale) {
        String hint =
                causeNeeded && Item.CAUSE.equals(item.indicator()) ? Texts.of(locale, "survey.answer.cause") : null;
        String id = idOf(item);
        if (item.type() == ItemType.TEXT) {
            return new Question(item.code(), id, item.text(locale), "text", null, null, List.of(), answered, hint);
        }
        boolean scale =
                item.options().isEmpty() && item.type() != ItemType.CHOICE && item.max() - item.min() < LONGEST_SCALE;
        String ends = item.nps() ? "survey.answer.nps." : "survey.answer.rating.";
        String low = Texts.of(locale, ends + "low");
        String high = Texts.of(locale, ends + "high");
        List<Choice> choices = new ArrayList<>();
        for (int value = item.min(); value <= item.max(); value++) {
            choices.add(choice(item, value, answered, locale));
        }
        return new Question(
                item.code(),
                id,
                item.text(locale),
                scale ? "scale" : "options",
                scale ? low : null,
                scale ? high : null,
                choices,
                answered,
                hint);
    }

    private static Choice choice(Item item, int value, String answered, Locale locale) {
        String id = value == item.min() ? idOf(item) : idOf(item) + "-" + value;
        String name = item.options().isEmpty()
                ? String.valueOf(value)
                : item.options().get(value - item.min()).in(locale);
        return new Choice(value, id, name, String.valueOf(value).equals(answered));
    }

    static String idOf(Item item) {
        return "q-" + item.code();
    }
}
