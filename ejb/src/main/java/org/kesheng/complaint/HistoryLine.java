package org.kesheng.complaint;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Text;

/**
 * One entry of the history of a case.
 *
 * @param number place in the history, from 1
 * @param at when it took effect; of an anonymous author only the day is known
 * @param type name of an action, or one of the entries that are no action ({@code NOTE}, {@code CUSTOMER_MESSAGE},
 *     {@code STAFF_MESSAGE}, {@code IMPROVEMENT_JUDGED}, {@code CLOCK_BREACHED})
 * @param actor name as it was then; {@code public} and {@code jobs} for those without one
 * @param state state after it
 * @param data what the action carried: texts, booleans, lists and objects as in JSON
 */
public record HistoryLine(
        int number,
        Instant at,
        String type,
        Text title,
        Long actorId,
        String actor,
        int round,
        CaseState state,
        Audience audience,
        Map<String, Object> data) {
    public HistoryLine {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** A value as text, empty where it is missing. */
    public String text(String field) {
        Object value = data.get(field);
        return value == null ? "" : String.valueOf(value);
    }
}
