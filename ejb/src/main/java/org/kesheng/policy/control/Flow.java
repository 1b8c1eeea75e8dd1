package org.kesheng.policy.control;

import java.time.Duration;
import java.time.Instant;

/** How time passes for a clock: always, or only while somebody works. */
public interface Flow {
    /** Time that passes for no calendar: always. */
    Flow CONTINUOUS = new Flow() {
        @Override
        public Duration between(Instant from, Instant to) {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }

        @Override
        public Instant after(Instant from, Duration amount) {
            return from.plus(amount);
        }

        @Override
        public Instant before(Instant to, Duration amount) {
            return to.minus(amount);
        }
    };

    /** What passes between two instants; zero if the second is not later. */
    Duration between(Instant from, Instant to);

    /** The earliest instant by which {@code amount} (positive) has passed. */
    Instant after(Instant from, Duration amount);

    /** The latest instant from which {@code amount} (positive) passes until {@code to}. */
    Instant before(Instant to, Duration amount);
}
