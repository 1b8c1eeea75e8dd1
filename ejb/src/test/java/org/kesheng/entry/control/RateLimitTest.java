package org.kesheng.entry.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");
    private static final byte[] HERE = {10, 0, 0, 1};
    private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(10));

    private boolean take() {
        return limit.take(HERE, NOW);
    }

    @Test
    @DisplayName("H17 three of three pass, the fourth does not, the next window begins anew")
    void threeOfThree() {
        assertTrue(take() && take() && take());
        assertFalse(take());
        assertFalse(limit.take(HERE, NOW.plusSeconds(599)));
        assertTrue(limit.take(HERE, NOW.plusSeconds(600)));
    }

    @Test
    @DisplayName("H17 what did not count after all is free again, and never more than that")
    void giveBack() {
        limit.giveBack(HERE, NOW);
        assertTrue(take() && take() && take());
        limit.giveBack(HERE, NOW);
        assertTrue(take());
        assertFalse(take());
    }

    @Test
    @DisplayName("H17 a thousand tries at once: exactly three pass")
    void parallel() {
        AtomicInteger passed = new AtomicInteger();
        IntStream.range(0, 1_000).parallel().filter(i -> take()).forEach(i -> passed.incrementAndGet());
        assertEquals(3, passed.get());
    }

    @Test
    @DisplayName("H35 other senders are not in the way: of 500, at most a few share a counter with one that is used up")
    void others() {
        assertTrue(take() && take() && take());
        long refused = IntStream.range(0, 500)
                .filter(i -> !limit.take(new byte[] {10, 1, (byte) (i >> 8), (byte) i}, NOW))
                .count();
        // Chance of more than 2 of 500 in the same one of 65,536 counters: below one in ten million.
        assertTrue(refused <= 2, "refused " + refused);
    }
}
