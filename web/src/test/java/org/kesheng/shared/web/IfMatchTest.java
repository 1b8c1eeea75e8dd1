package org.kesheng.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.kesheng.shared.Refused;

class IfMatchTest {
    @Test
    void theVersionStandsInQuotes() {
        assertEquals(3, IfMatch.optional("\"3\""));
    }

    @Test
    void missingAndStarMeanWhateverIsThere() {
        assertNull(IfMatch.optional(null));
        assertNull(IfMatch.optional("*"));
    }

    @Test
    void anythingElseIsRefused() {
        assertThrows(Refused.class, () -> IfMatch.optional("3"));
        assertThrows(Refused.class, () -> IfMatch.optional("W/\"3\""));
        assertThrows(Refused.class, () -> IfMatch.required(null));
    }
}
