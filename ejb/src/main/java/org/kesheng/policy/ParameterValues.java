package org.kesheng.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * Values of parameters by their key, {@code PRM-19} or {@code PRM-18.hold}; what is not set has the default of
 * {@link Parameters}. Immutable.
 */
public record ParameterValues(Map<String, String> set) {
    public static final ParameterValues DEFAULTS = new ParameterValues(Map.of());

    public ParameterValues {
        set.forEach(Parameters::check);
        set = Map.copyOf(set);
    }

    /** The value, never null; empty where it has neither value nor default. */
    public String value(String key) {
        String own = set.get(key);
        return own == null ? Parameters.field(key).standard() : own;
    }

    public int number(String key) {
        return Integer.parseInt(value(key));
    }

    /** The same values with others on top. */
    public ParameterValues with(Map<String, String> others) {
        Map<String, String> merged = new TreeMap<>(set);
        merged.putAll(others);
        return new ParameterValues(merged);
    }
}
