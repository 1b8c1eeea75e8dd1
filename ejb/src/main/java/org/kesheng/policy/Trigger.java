package org.kesheng.policy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * What starts, ends or cancels a clock.
 *
 * @param event type of the event
 * @param when facts that must have one of the given values; facts are the newest data of all events so far
 * @param at field that holds the true time; null or missing in the event: the time of the event
 */
public record Trigger(String event, Map<String, Set<String>> when, String at) {
    public Trigger {
        when = Map.copyOf(when);
    }

    /** Whether the event is the one, given what is known after it. */
    public boolean pulledBy(CaseEvent happened, Map<String, String> facts) {
        if (!event.equals(happened.type())) {
            return false;
        }
        return when.isEmpty()
                || when.entrySet().stream()
                        .allMatch(
                                condition -> condition.getValue().contains(facts.getOrDefault(condition.getKey(), "")));
    }

    /** @throws java.time.format.DateTimeParseException if the field holds no instant with offset */
    public Instant timeOf(CaseEvent happened) {
        String given = at == null ? null : happened.data().get(at);
        return given == null ? happened.at() : OffsetDateTime.parse(given).toInstant();
    }
}
