package org.kesheng.survey.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kesheng.policy.Text;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Item;
import org.kesheng.survey.ItemType;
import org.kesheng.survey.Questionnaire;

class CauseRuleTest {
    private static final Item CAUSE =
            Item.of("WHY", ItemType.TEXT, null, null, "为什么", "Why", Item.CAUSE, null, null, null);

    private static Questionnaire questionnaire(int min, int max) {
        return new Questionnaire(List.of(Item.rating("ALL", min, max, max, "总体", "Overall", Item.OVERALL), CAUSE));
    }

    @ParameterizedTest
    @DisplayName("SUR-24 1 and 2 of 5 need a cause, 3 does not; the same quarter of longer scales")
    @CsvSource({
        "1, 5, 1, true",
        "1, 5, 2, true",
        "1, 5, 3, false",
        "1, 5, 5, false",
        "0, 10, 2, true",
        "0, 10, 3, false",
        "1, 10, 3, true",
        "1, 10, 4, false",
        "1, 7, 2, true",
        "1, 7, 3, false"
    })
    void low(int min, int max, int answer, boolean needed) {
        Map<String, Integer> answers = Map.of("ALL", answer);
        if (needed) {
            Refused refused = assertThrows(
                    Refused.class, () -> CauseRule.require(questionnaire(min, max), answers, Map.of("WHY", "  ")));
            assertEquals("texts.WHY", refused.field());
        }
        assertDoesNotThrow(
                () -> CauseRule.require(questionnaire(min, max), answers, needed ? Map.of("WHY", "慢") : Map.of()));
    }

    @Test
    @DisplayName("SUR-24 without a question for the cause, or without an overall answer, nothing is demanded")
    void notAsked() {
        Questionnaire overallOnly =
                new Questionnaire(List.of(Item.rating("ALL", 1, 5, 4, "总体", "Overall", Item.OVERALL)));
        assertDoesNotThrow(() -> CauseRule.require(overallOnly, Map.of("ALL", 1), Map.of()));
        assertDoesNotThrow(() -> CauseRule.require(questionnaire(1, 5), Map.of(), Map.of()));
    }

    @Test
    @DisplayName("A questionnaire keeps the names of its options")
    void options() {
        Item way = Item.of("WAY", ItemType.CHOICE, 1, 2, "方式", "Way", null, null, null, null)
                .withOptions(List.of(new Text("电话", "Phone"), new Text("门店", "Shop")));
        Questionnaire kept = new Questionnaire(List.of(way)).checked();
        assertEquals(kept, Questionnaire.parse(kept.toJson()));
        Item tooFew = way.withOptions(way.options().subList(0, 1));
        assertThrows(Refused.class, () -> new Questionnaire(List.of(tooFew)).checked());
    }
}
