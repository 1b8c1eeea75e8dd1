package org.kesheng.survey.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Item;
import org.kesheng.survey.Questionnaire;

@DisplayName("SUR-10, SUR-02: cleaning marks, it never deletes")
class CleaningTest {
    private static final Questionnaire TEN = new Questionnaire(IntStream.rangeClosed(1, 10)
            .mapToObj(i -> Item.rating("Q" + i, 1, 5, 4, "问" + i, "Q" + i, null))
            .toList());

    private static byte[] sheet(int... answers) {
        Map<String, Integer> byCode = new HashMap<>();
        for (int i = 0; i < answers.length; i++) {
            byCode.put("Q" + (i + 1), answers[i]);
        }
        return Packing.pack(TEN, byCode);
    }

    @Test
    void anHonestSheetCounts() {
        Cleaning.Verdict verdict = Cleaning.of(TEN, sheet(5, 4, 5, 3, 5, 5, 4, 2, 5, 4), 40.0);
        assertNull(verdict.excluded());
        assertEquals(List.of(), verdict.flags());
    }

    @Test
    @DisplayName("SUR-10: less than half the answers is incomplete: marked, not deleted")
    void lessThanHalfTheAnswersIsIncomplete() {
        assertEquals(
                Cleaning.INCOMPLETE, Cleaning.of(TEN, sheet(5, 4, 5, 3), null).excluded());
        assertNull(Cleaning.of(TEN, sheet(5, 4, 5, 3, 1), null).excluded());
    }

    @Test
    @DisplayName("SUR-10: faster than a second an answer is too fast")
    void fasterThanASecondAnAnswerIsTooFast() {
        byte[] sheet = sheet(5, 4, 5, 3, 5, 5, 4, 2, 5, 4);
        assertEquals(Cleaning.TOO_FAST, Cleaning.of(TEN, sheet, 9.9).excluded());
        assertNull(Cleaning.of(TEN, sheet, 10.0).excluded());
    }

    @Test
    @DisplayName("SUR-02: the same answer throughout is only flagged")
    void theSameAnswerThroughoutIsOnlyFlagged() {
        Cleaning.Verdict verdict = Cleaning.of(TEN, sheet(5, 5, 5, 5, 5, 5, 5, 5, 5, 5), 40.0);
        assertNull(verdict.excluded());
        assertEquals(List.of(Cleaning.STRAIGHT_LINED), verdict.flags());
    }

    @Test
    void theSameAnswerThroughoutAndTooFastIsExcluded() {
        byte[] sheet = sheet(5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        assertEquals(Cleaning.STRAIGHT_LINED, Cleaning.of(TEN, sheet, 3.0).excluded());
    }

    @Test
    void aShortStretchSaysNothing() {
        assertEquals(
                List.of(), Cleaning.of(TEN, sheet(5, 5, 5, 5, 5, 5, 5), null).flags());
    }

    @Test
    void packingIsTheInverseOfUnpacking() {
        Map<String, Integer> answers = Map.of("Q1", 1, "Q5", 5, "Q10", 3);
        assertEquals(answers, Packing.unpack(TEN, Packing.pack(TEN, answers)));
    }

    @Test
    @DisplayName("SUR-10: an answer outside its range is refused by name")
    void anAnswerOutsideItsRangeIsRefusedByName() {
        Refused refused = assertThrows(Refused.class, () -> Packing.pack(TEN, Map.of("Q3", 6)));
        assertEquals("answers.Q3", refused.field());
        assertThrows(Refused.class, () -> Packing.pack(TEN, Map.of("Q11", 1)));
    }

    @Test
    void aDefinitionIsTheSameTextForTheSameItems() {
        assertEquals(TEN, Questionnaire.parse(TEN.toJson()));
        assertEquals(TEN.toJson(), Questionnaire.parse(TEN.toJson()).toJson());
    }
}
