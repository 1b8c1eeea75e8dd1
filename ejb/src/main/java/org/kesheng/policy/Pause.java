package org.kesheng.policy;

import java.time.Instant;
import java.util.Objects;
import org.kesheng.shared.Refused;

/**
 * Time in which a clock stands still: from {@code from} inclusive to {@code to} exclusive. An empty pause is allowed and
 * changes nothing.
 */
public record Pause(Instant from, Instant to) {
    public Pause {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw Refused.invalid("pauses", "policy.pause.reversed", from, to);
        }
    }
}
