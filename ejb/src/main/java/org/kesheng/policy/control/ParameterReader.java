package org.kesheng.policy.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.policy.Parameter;
import org.kesheng.policy.Parameter.Field;
import org.kesheng.policy.Parameter.Type;
import org.kesheng.policy.Parameter.Unit;
import org.kesheng.policy.Text;

/** Reads the catalogue of parameters from its file. */
public final class ParameterReader {
    private static final int ANY_LENGTH = 500;

    private ParameterReader() {}

    public static List<Parameter> shipped() {
        JsonObject file = Resources.json(Resources.bytes("parameters.json"));
        return file.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                .map(ParameterReader::parameter)
                .toList();
    }

    private static Parameter parameter(JsonObject json) {
        String code = json.getString("code");
        Text title = Resources.text(json);
        List<Field> fields = new ArrayList<>();
        if (json.containsKey("fields")) {
            for (JsonObject field : json.getJsonArray("fields").getValuesAs(JsonObject.class)) {
                fields.add(field(code + "." + field.getString("key"), Resources.text(field), field));
            }
        } else {
            fields.add(field(code, title, json));
        }
        return new Parameter(code, title, json.getString("source"), json.getBoolean("mandatory", false), fields);
    }

    private static Field field(String key, Text title, JsonObject json) {
        return new Field(
                key,
                title,
                Type.valueOf(json.getString("type")),
                Unit.valueOf(json.getString("unit", "NONE")),
                json.getString("default", ""),
                json.getInt("min", 0),
                json.getInt("max", ANY_LENGTH),
                strings(json.getJsonArray("choices")));
    }

    private static List<String> strings(JsonArray array) {
        return array == null
                ? List.of()
                : array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }
}
