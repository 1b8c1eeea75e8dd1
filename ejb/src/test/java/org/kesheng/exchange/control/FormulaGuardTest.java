package org.kesheng.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("H18: no cell is run by a spreadsheet")
class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x\")",
                "-2+3+cmd|' /C calc'!A0",
                "\u3000=1",
                "=",
                "@",
                "\0=1"
            })
    void dangerousTextsGetAnApostropheAndLoseItAgain(String text) {
        assertEquals("'" + text, FormulaGuard.guarded(text));
        assertEquals(text, FormulaGuard.opened(FormulaGuard.guarded(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "'quoted'", "'", "1-2", "很好", "''", "'a"})
    void harmlessTextsStayAsTheyAre(String text) {
        assertEquals(text, FormulaGuard.guarded(text));
        assertEquals(text, FormulaGuard.opened(text));
    }

    @Test
    void aTextThatAlreadyLooksGuardedSurvivesTheRoundTrip() {
        for (String text : new String[] {"'=1", "''=1", "'+x"}) {
            assertEquals(text, FormulaGuard.opened(FormulaGuard.guarded(text)));
        }
    }

    @Test
    void aSignBeforeANumberIsNoFormula() {
        assertFalse(FormulaGuard.isFormula("-5"));
        assertTrue(FormulaGuard.isFormula("=A1"));
    }
}
