package org.kesheng.message.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours and patience. */
class WhenTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @ParameterizedTest
    @DisplayName("Quiet hours pass midnight; their first minute is quiet, their last moment is not")
    @CsvSource({
        "2026-03-02T20:59:59+08:00, 2026-03-02T20:59:59+08:00",
        "2026-03-02T21:00:00+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T00:30:00+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T07:59:59+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T08:00:00+08:00, 2026-03-03T08:00:00+08:00"
    })
    void firstAllowed(String moment, String allowed) {
        assertEquals(instant(allowed), NIGHT.firstAllowed(instant(moment), ZONE));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void noQuietHours() {
        QuietHours none = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertEquals(
                instant("2026-03-02T12:00:00+08:00"), none.firstAllowed(instant("2026-03-02T12:00:00+08:00"), ZONE));
    }

    @Test
    @DisplayName("M5: again after 1, 5, 30, 120 and 720 minutes, then never")
    void patience() {
        Instant now = Instant.parse("2026-03-02T01:00:00Z");
        int[] minutes = {1, 5, 30, 120, 720};
        for (int attempts = 1; attempts <= minutes.length; attempts++) {
            assertEquals(
                    Optional.of(now.plus(Duration.ofMinutes(minutes[attempts - 1]))), Patience.next(attempts, now));
        }
        assertEquals(Optional.empty(), Patience.next(6, now));
    }

    @Test
    @DisplayName("The signature is HMAC-SHA-256 over moment and body (value by openssl dgst -sha256 -hmac)")
    void signature() {
        assertEquals(
                "t=1700000000,v1=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163",
                Signature.of("secret", 1_700_000_000L, "{}"));
    }
}
