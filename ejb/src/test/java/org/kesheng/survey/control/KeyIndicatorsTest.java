package org.kesheng.survey.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Item;
import org.kesheng.survey.Questionnaire;

class KeyIndicatorsTest {
    private static Questionnaire asking(String... indicators) {
        return new Questionnaire(Arrays.stream(indicators)
                .map(indicator -> Item.rating(indicator, 1, 5, 4, "问", "Q", indicator))
                .toList());
    }

    @Test
    @DisplayName("SUR-06: without one of the three indicators a questionnaire is published only with a reason")
    void threeIndicatorsOrAReason() {
        assertDoesNotThrow(
                () -> KeyIndicators.require(asking("SERVICE_ATTITUDE", "RESPONSE_TIME", "PRODUCT_QUALITY"), null));
        Questionnaire two = asking("SERVICE_ATTITUDE", "RESPONSE_TIME", "PRICE");
        assertEquals(
                "items",
                assertThrows(Refused.class, () -> KeyIndicators.require(two, " "))
                        .field());
        assertDoesNotThrow(() -> KeyIndicators.require(two, "服务调查，不涉及产品"));
        assertEquals(
                "waiver",
                assertThrows(Refused.class, () -> KeyIndicators.require(two, "x".repeat(301)))
                        .field());
    }
}
