package org.kesheng.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.policy.control.ParameterCheck;
import org.kesheng.policy.control.ParameterReader;
import org.kesheng.shared.Refused;

/** The registry of parameters PRM-01 to PRM-60: what can be set, its default, and what is a value. */
public final class Parameters {
    private static final List<Parameter> ALL = ParameterReader.shipped();
    private static final Map<String, Parameter.Field> FIELDS = fieldsByKey();

    private Parameters() {}

    /** All of them in the order of their codes. */
    public static List<Parameter> all() {
        return ALL;
    }

    /** @throws Refused {@code policy.parameter.unknown} (422) */
    public static Parameter.Field field(String key) {
        Parameter.Field field = FIELDS.get(key);
        if (field == null) {
            throw Refused.invalid("parameter", "policy.parameter.unknown", key);
        }
        return field;
    }

    /**
     * Whether a text is a value of the parameter. An empty text takes the value back.
     *
     * @throws Refused {@code policy.parameter.*} (422) with key and value
     */
    public static void check(String key, String value) {
        ParameterCheck.check(field(key), value);
    }

    /** Keys that must have a value before a company goes live (PRM-10 to PRM-13) and have none. */
    public static List<String> missingForGoLive(ParameterValues values) {
        List<String> missing = new ArrayList<>();
        for (Parameter parameter : ALL) {
            if (parameter.mandatory()) {
                parameter.fields().stream()
                        .map(Parameter.Field::key)
                        .filter(key -> values.value(key).isBlank())
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    private static Map<String, Parameter.Field> fieldsByKey() {
        Map<String, Parameter.Field> fields = new LinkedHashMap<>();
        ALL.forEach(parameter -> parameter.fields().forEach(field -> fields.put(field.key(), field)));
        return fields;
    }
}
