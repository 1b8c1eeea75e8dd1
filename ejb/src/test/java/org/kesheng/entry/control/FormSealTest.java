package org.kesheng.entry.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormSealTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T01:30:00.123Z");
    private final FormSeal seal = new FormSeal("a key of thirty-two bytes, no more".getBytes(StandardCharsets.UTF_8));

    @Test
    @DisplayName("N5 a form comes back with the time at which it was given out")
    void opens() {
        assertEquals(Optional.of(MORNING), seal.open("feedback", seal.seal("feedback", MORNING)));
    }

    @Test
    @DisplayName("N5 no two forms are the same, also not within a millisecond")
    void everyFormIsAnother() {
        assertNotEquals(seal.seal("feedback", MORNING), seal.seal("feedback", MORNING));
    }

    @Test
    @DisplayName("N5 the token of one form is worth nothing on another")
    void otherForm() {
        assertTrue(seal.open("track", seal.seal("feedback", MORNING)).isEmpty());
    }

    @Test
    @DisplayName("N5 a token of another home is not ours")
    void otherKey() {
        FormSeal other = new FormSeal(new byte[32]);
        assertTrue(other.open("feedback", seal.seal("feedback", MORNING)).isEmpty());
    }

    @Test
    @DisplayName("N5 one bit changed anywhere breaks the seal")
    void everyBitCounts() {
        byte[] good = Base64.getUrlDecoder().decode(seal.seal("feedback", MORNING));
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertTrue(
                    seal.open(
                                    "feedback",
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(bad))
                            .isEmpty(),
                    "bit " + bit);
        }
    }

    @Test
    @DisplayName("N5 what is no token at all is refused, not an error")
    void rubbish() {
        for (String rubbish : new String[] {null, "", "x", "=====", "不是令牌", "A".repeat(10_000)}) {
            assertFalse(seal.open("feedback", rubbish).isPresent(), rubbish);
        }
    }
}
