package org.kesheng.complaint.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.policy.Action;

/** What an action was given, checked against the fields that the pack asks for. */
public final class ActionData {
    private final Map<String, Object> values;

    ActionData(Map<String, Object> values) {
        this.values = values;
    }

    /** @throws org.kesheng.shared.Refused 422 with the name of the field that is wrong, missing or unknown */
    public static ActionData of(Action action, Map<String, Object> given, Directory directory) {
        return new FieldCheck(action, directory).check(given);
    }

    public static ActionData none() {
        return new ActionData(Map.of());
    }

    /** For the history: JSON types, in the order of the fields. */
    public Map<String, Object> values() {
        return new LinkedHashMap<>(values);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** Null where nothing was given. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? null : String.valueOf(value);
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** Null where nothing was given. */
    public LocalDate date(String field) {
        return has(field) ? LocalDate.parse(text(field)) : null;
    }

    /** Rows of objects: plan steps, co-operating departments. */
    public List<Map<String, String>> rows(String field) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (values.get(field) instanceof List<?> list) {
            for (Object item : list) {
                Map<String, String> row = new LinkedHashMap<>();
                ((Map<?, ?>) item).forEach((key, value) -> row.put(String.valueOf(key), String.valueOf(value)));
                rows.add(row);
            }
        }
        return rows;
    }

    public List<String> texts(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
