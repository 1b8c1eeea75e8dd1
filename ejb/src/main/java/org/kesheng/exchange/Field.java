package org.kesheng.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kesheng.shared.Refused;

/**
 * Where a value comes from.
 *
 * @param name of the field, for messages
 * @param column of the file, or null where the value is constant
 * @param constant the value for all rows
 * @param values what the texts in the file mean; a text that is not among them is refused, unless {@code otherwise} is given
 * @param otherwise value of every other text; {@code *} keeps the text
 * @param missing texts that mean "no value", besides an empty cell
 * @param pattern of dates, as {@link java.time.format.DateTimeFormatter} has it
 * @param template of which {@code {}} is replaced by the text, or null
 */
public record Field(
        String name,
        String column,
        String constant,
        Map<String, String> values,
        String otherwise,
        Set<String> missing,
        String pattern,
        String template) {
    public Field {
        values = Map.copyOf(values);
        missing = Set.copyOf(missing);
    }

    /** A column by its name, or an object with the components of this record. */
    public static Field of(String name, JsonValue json) {
        if (json.getValueType() == JsonValue.ValueType.STRING) {
            return column(name, ((JsonString) json).getString());
        }
        if (!ImportMapping.isObject(json)) {
            throw Refused.invalid("mapping", "exchange.mappingField", name);
        }
        JsonObject object = json.asJsonObject();
        Field field = new Field(
                name,
                object.getString("column", null),
                object.containsKey("constant") ? text(object.get("constant")) : null,
                map(object.get("values")),
                object.getString("otherwise", null),
                set(object.get("missing")),
                object.getString("pattern", null),
                object.getString("template", null));
        if (field.column == null && field.constant == null) {
            throw Refused.invalid("mapping", "exchange.mappingField", name);
        }
        return field;
    }

    public static Field column(String name, String column) {
        return new Field(name, column, null, Map.of(), null, Set.of(), null, null);
    }

    private static Map<String, String> map(JsonValue json) {
        Map<String, String> found = new HashMap<>();
        if (ImportMapping.isObject(json)) {
            json.asJsonObject().forEach((from, to) -> found.put(from, text(to)));
        }
        return found;
    }

    private static Set<String> set(JsonValue json) {
        Set<String> found = new HashSet<>();
        if (json instanceof JsonArray array) {
            array.forEach(value -> found.add(text(value)));
        }
        return found;
    }

    private static String text(JsonValue json) {
        return json instanceof JsonString string ? string.getString() : json.toString();
    }
}
