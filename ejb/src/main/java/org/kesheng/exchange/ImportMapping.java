package org.kesheng.exchange;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kesheng.shared.Refused;

/**
 * How the columns of a file become the fields of a kind. A JSON object with {@code code}, {@code kind}, {@code format} and whatever
 * the kind asks for; the forms are in {@code docs/import.md}.
 */
public final class ImportMapping {
    private final JsonObject json;

    private ImportMapping(JsonObject json) {
        this.json = json;
    }

    /** @throws Refused INVALID where it is not a JSON object */
    public static ImportMapping parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new ImportMapping(reader.readObject());
        } catch (JsonException | ClassCastException e) {
            throw Refused.invalid("mapping", "exchange.mappingJson", String.valueOf(e.getMessage()));
        }
    }

    public JsonObject json() {
        return json;
    }

    public String code() {
        return json.getString("code", null);
    }

    public String kind() {
        return json.getString("kind", null);
    }

    public SheetFormat format() {
        return isObject(json.get("format")) ? SheetFormat.of(json.getJsonObject("format")) : SheetFormat.UNKNOWN;
    }

    /** The binding of a field, or null where the mapping does not name it. */
    public Field field(String name) {
        JsonValue value = json.get(name);
        return value == null || value == JsonValue.NULL ? null : Field.of(name, value);
    }

    /** @throws Refused INVALID where the mapping does not name it */
    public Field required(String name) {
        Field field = field(name);
        if (field == null) {
            throw Refused.invalid("mapping", "exchange.mappingField", name);
        }
        return field;
    }

    /** Every column that is named anywhere in the mapping, to tell the header from titles above it. */
    public Collection<String> columns() {
        Set<String> found = new LinkedHashSet<>();
        json.forEach((name, value) -> collect(name, value, found));
        return found;
    }

    private static void collect(String name, JsonValue value, Set<String> found) {
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().forEach((inner, child) -> collect(inner, child, found));
            case ARRAY -> value.asJsonArray().forEach(child -> collect(name, child, found));
            case STRING -> {
                if ("column".equals(name) || "key".equals(name)) {
                    found.add(((JsonString) value).getString());
                }
            }
            default -> {
                // numbers and the like name no column
            }
        }
    }

    static boolean isObject(JsonValue value) {
        return value != null && value.getValueType() == JsonValue.ValueType.OBJECT;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
