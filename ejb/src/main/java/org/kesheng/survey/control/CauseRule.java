package org.kesheng.survey.control;

import java.util.Map;
import java.util.Optional;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Item;
import org.kesheng.survey.Questionnaire;

/**
 * Who is dissatisfied on the whole says why (SUR-24): an overall answer in the lowest quarter of its scale, 1 or 2 of 5, needs an
 * answer to the item that asks for the cause, where the questionnaire has one.
 */
public final class CauseRule {
    private static final int PARTS = 4;

    private CauseRule() {}

    /** @throws Refused INVALID at the cause, where it is needed and missing */
    public static void require(Questionnaire questionnaire, Map<String, Integer> answers, Map<String, String> texts) {
        Optional<Item> overall = with(questionnaire, Item.OVERALL);
        Optional<Item> cause = with(questionnaire, Item.CAUSE);
        if (overall.isEmpty()
                || cause.isEmpty()
                || !isLow(overall.get(), answers.get(overall.get().code()))) {
            return;
        }
        String code = cause.get().code();
        boolean said = cause.get().closed()
                ? answers.get(code) != null
                : texts.get(code) != null && !texts.get(code).isBlank();
        if (!said) {
            throw Refused.invalid((cause.get().closed() ? "answers." : "texts.") + code, "survey.causeMissing");
        }
    }

    private static boolean isLow(Item overall, Integer answer) {
        return overall.closed() && answer != null && (answer - overall.min()) * PARTS <= overall.max() - overall.min();
    }

    private static Optional<Item> with(Questionnaire questionnaire, String indicator) {
        return questionnaire.items().stream()
                .filter(item -> indicator.equals(item.indicator()))
                .findFirst();
    }
}
