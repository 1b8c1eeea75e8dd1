package org.kesheng.analytics.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a result: {@code new Result().put("n", 5).put("ci/lower", 0.1)}; a slash makes a nested object. */
final class Result {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Adds one field. Names of the data (categories, items) go through {@link #put(String, List, double[])}. */
    Result put(String path, Object value) {
        Map<String, Object> place = fields;
        String[] parts = path.split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            place = inner(place, parts[i]);
        }
        place.put(parts[parts.length - 1], value);
        return this;
    }

    /** Adds an object with one number per name. */
    Result put(String path, List<String> names, double[] values) {
        Map<String, Object> inner = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            inner.put(names.get(i), values[i]);
        }
        return put(path, inner);
    }

    /** Adds an object with one count per name. */
    Result put(String path, List<String> names, long[] values) {
        Map<String, Object> inner = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            inner.put(names.get(i), values[i]);
        }
        return put(path, inner);
    }

    Map<String, Object> fields() {
        return fields;
    }

    @SuppressWarnings("unchecked") // only this class makes inner objects
    private static Map<String, Object> inner(Map<String, Object> place, String name) {
        return (Map<String, Object>) place.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }
}
