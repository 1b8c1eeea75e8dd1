package org.kesheng.complaint;

import java.time.Instant;

/** One of the six steps every case passes (HND-37), with the time at which it was last reached; null while it was not. */
public record Milestone(Step step, Instant at) {
    /** Receive, classify, investigate, handle, feed back, follow up. */
    public enum Step {
        RECEIVED,
        CLASSIFIED,
        INVESTIGATED,
        HANDLED,
        ANSWERED,
        FOLLOWED_UP
    }
}
