package org.kesheng.message.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of a message as they lie in the row. */
public final class Payload {
    private Payload() {}

    public static String write(Map<String, String> data) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        data.forEach((key, value) -> json.add(key, value == null ? "" : value));
        return json.build().toString();
    }

    public static Map<String, String> read(String text) {
        Map<String, String> data = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            json.keySet().forEach(key -> data.put(key, json.getString(key)));
        }
        return data;
    }
}
