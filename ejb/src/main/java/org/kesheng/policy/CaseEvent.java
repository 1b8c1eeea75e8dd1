package org.kesheng.policy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Something that happened to a case.
 *
 * @param at when it took effect; for a late entry the receipt, not the typing
 * @param type name of the action, or {@link #PAUSE} and {@link #RESUME}
 * @param data what the action carried, as texts; instants as ISO 8601 with offset
 */
public record CaseEvent(Instant at, String type, Map<String, String> data) {
    public static final String PAUSE = "PAUSE";
    public static final String RESUME = "RESUME";

    public CaseEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(type, "type");
        data = Map.copyOf(data);
    }

    public static CaseEvent of(Instant at, String type) {
        return new CaseEvent(at, type, Map.of());
    }
}
