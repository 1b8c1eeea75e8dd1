package org.kesheng.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kesheng.organisation.Actor;

/**
 * A case that happened before this system knew of it.
 *
 * @param contact how long the call or chat was, null where there was none
 * @param lodgedBy who took it
 * @param steps the actions, in order
 * @param receipt code that leads its customer back to it; null: one that nobody gets to know
 */
public record PastCase(
        LodgeComplaint told, Duration contact, Instant receivedAt, Actor lodgedBy, List<Step> steps, String receipt) {
    /** One action of the pack. */
    public record Step(Instant at, Actor actor, String action, Map<String, Object> fields) {}

    public PastCase {
        steps = List.copyOf(steps);
    }

    public PastCase(LodgeComplaint told, Duration contact, Instant receivedAt, Actor lodgedBy, List<Step> steps) {
        this(told, contact, receivedAt, lodgedBy, steps, null);
    }

    public PastCase withReceipt(String code) {
        return new PastCase(told, contact, receivedAt, lodgedBy, steps, code);
    }

    /** Whether its last action leaves something to do. */
    public boolean isOpen() {
        return steps.isEmpty() || !steps.get(steps.size() - 1).action().matches("CLOSE.*|DECLARE_INVALID|ARCHIVE");
    }
}
