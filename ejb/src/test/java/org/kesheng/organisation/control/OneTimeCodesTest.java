package org.kesheng.organisation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET = Base32.toBase32String("12345678901234567890".getBytes());

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    @DisplayName("Codes of RFC 6238, appendix B (last six digits), in their step and the two beside it only")
    void rfc(long seconds, String code) {
        long step = seconds / 30;
        assertEquals(OptionalLong.of(step), OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(seconds)));
        assertEquals(
                OptionalLong.of(step), OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(30 * (step + 1) + 29)));
        assertEquals(OptionalLong.of(step), OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(30 * (step - 1))));
        assertTrue(OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(30 * (step + 2)))
                .isEmpty());
        assertTrue(OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(30 * (step - 1) - 1))
                .isEmpty());
    }

    @Test
    @DisplayName("Anything but six digits is no code")
    void nonsense() {
        for (String typed : new String[] {"", "12345", "1234567", "１２３４５６", "12345a", "' or 1=1"}) {
            assertTrue(OneTimeCodes.step(SECRET, typed, Instant.EPOCH).isEmpty(), typed);
        }
    }

    @Test
    @DisplayName("Ten different recovery codes, readable, and equal however they are typed")
    void recovery() {
        var codes = OneTimeCodes.newRecoveryCodes();
        assertEquals(10, new HashSet<>(codes).size());
        assertTrue(codes.stream().allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}")));
        assertEquals("ABCD2345", OneTimeCodes.normalised(" abcd-23 45"));
    }

    @Test
    @DisplayName("The picture's address carries account and secret, escaped")
    void address() {
        assertEquals(
                "otpauth://totp/Kesheng:a%20b%26c?secret=ABC&issuer=Kesheng", OneTimeCodes.address("ABC", "a b&c"));
    }
}
