package org.kesheng.message.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When what failed is tried again (M5). */
public final class Patience {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private Patience() {}

    /** @param attempts so far; empty: it is given up */
    public static Optional<Instant> next(int attempts, Instant now) {
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(now.plus(WAITS.get(Math.max(0, attempts - 1))));
    }
}
