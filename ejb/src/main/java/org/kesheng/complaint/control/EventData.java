package org.kesheng.complaint.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an event carried: in memory texts, booleans, numbers, lists and maps; in the database a JSON object. */
public final class EventData {
    /** Looked up once: {@code Json} asks the service loader at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private EventData() {}

    public static String write(Map<String, Object> data) {
        return object(data).build().toString();
    }

    public static Map<String, Object> read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return map(reader.readObject());
        }
    }

    private static JsonObjectBuilder object(Map<?, ?> data) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        data.forEach((key, value) -> {
            if (value != null) {
                object.add(String.valueOf(key), value(value));
            }
        });
        return object;
    }

    private static JsonValue value(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer number) {
            return JSON.createValue(number);
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        }
        return value instanceof Map<?, ?> map ? object(map).build() : JSON.createValue(String.valueOf(value));
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((key, value) -> map.put(key, plain(value)));
        return map;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case NUMBER -> ((JsonNumber) value).intValue();
            case STRING -> ((JsonString) value).getString();
            case ARRAY -> value.asJsonArray().stream().map(EventData::plain).toList();
            case OBJECT -> map(value.asJsonObject());
            case NULL -> "";
        };
    }
}
