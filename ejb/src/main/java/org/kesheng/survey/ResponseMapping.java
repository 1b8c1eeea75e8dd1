package org.kesheng.survey;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.exchange.Field;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.shared.Refused;

/**
 * What a mapping says about a file of answers.
 *
 * @param survey code
 * @param version number that the file belongs to; null: the version with these items, or a new one
 * @param wave in which the keys of rows are unique, besides the survey; may be empty
 * @param questionnaire in packing order
 * @param columns of the items, by code; empty in the long form
 * @param item column with the code of the item, in the long form, else null
 * @param value column with the answer, in the long form, else null
 * @param key columns that identify a respondent; empty: the content does
 * @param keepsRepeats whether equal rows are different respondents
 */
record ResponseMapping(
        String survey,
        String nameZh,
        String nameEn,
        boolean anonymous,
        Integer version,
        String wave,
        Questionnaire questionnaire,
        Map<String, Field> columns,
        Field item,
        Field value,
        List<String> key,
        boolean keepsRepeats) {
    private static final String CODE = "[A-Za-z0-9_.-]{1,40}";

    /** @throws Refused INVALID for a mapping that cannot work, whatever the file */
    static ResponseMapping of(ImportMapping mapping) {
        try {
            return read(mapping);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw Refused.invalid("mapping", "exchange.mappingField", "survey / items");
        }
    }

    private static ResponseMapping read(ImportMapping mapping) {
        JsonObject json = mapping.json();
        JsonObject survey = json.getJsonObject("survey");
        String code = survey.getString("code");
        if (!code.matches(CODE)) {
            throw Refused.invalid("mapping", "survey.code");
        }
        JsonArray items = json.getJsonArray("items");
        boolean isLong = "LONG".equals(json.getString("layout", "WIDE"));
        List<String> key = new ArrayList<>();
        if (json.containsKey("key")) {
            json.getJsonArray("key").getValuesAs(JsonString.class).forEach(name -> key.add(name.getString()));
        }
        if (isLong && key.isEmpty()) {
            throw Refused.invalid("mapping", "exchange.mappingField", "key");
        }
        return new ResponseMapping(
                code,
                survey.getString("nameZh", code),
                survey.getString("nameEn", code),
                survey.getBoolean("anonymous", true),
                survey.containsKey("version") ? survey.getInt("version") : null,
                survey.getString("wave", ""),
                Questionnaire.of(items).checked(),
                isLong ? Map.of() : columns(items, json.get("missing")),
                isLong ? mapping.required("item") : null,
                isLong ? mapping.required("value") : null,
                List.copyOf(key),
                "KEEP".equals(json.getString("duplicates", "REJECT")) && key.isEmpty());
    }

    /** An item is found in the column of its code unless it says otherwise; {@code missing} may be said once for all. */
    private static Map<String, Field> columns(JsonArray items, JsonValue missingForAll) {
        Map<String, Field> columns = new LinkedHashMap<>();
        for (JsonObject item : items.getValuesAs(JsonObject.class)) {
            String code = item.getString("code");
            boolean text = ItemType.TEXT.name().equals(item.getString("type", ""));
            JsonObjectBuilder field = Json.createObjectBuilder().add("column", item.getString("column", code));
            if (item.containsKey("missing")) {
                field.add("missing", item.get("missing"));
            } else if (missingForAll != null && !text) {
                field.add("missing", missingForAll);
            }
            if (item.containsKey("values")) {
                field.add("values", item.get("values"));
            }
            if (item.containsKey("otherwise")) {
                field.add("otherwise", item.get("otherwise"));
            }
            columns.put(code, Field.of(code, field.build()));
        }
        return columns;
    }
}
