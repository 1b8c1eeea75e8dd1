package org.kesheng.survey.control;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Item;
import org.kesheng.survey.Questionnaire;

/** A questionnaire asks for service attitude, response time and product quality, or says why not (SUR-06). */
public final class KeyIndicators {
    private static final Set<String> ALL = Set.of("SERVICE_ATTITUDE", "RESPONSE_TIME", "PRODUCT_QUALITY");
    private static final int LONGEST_WAIVER = 300;

    private KeyIndicators() {}

    /** @throws Refused INVALID at the items where one is missing without a reason, at the waiver where it is too long */
    public static void require(Questionnaire questionnaire, String waiver) {
        Set<String> present = questionnaire.items().stream()
                .map(Item::indicator)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (waiver != null && waiver.length() > LONGEST_WAIVER) {
            throw Refused.invalid("waiver", "survey.waiver");
        }
        if (!present.containsAll(ALL) && (waiver == null || waiver.isBlank())) {
            throw Refused.invalid("items", "survey.indicators");
        }
    }
}
