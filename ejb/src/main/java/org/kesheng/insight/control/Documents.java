package org.kesheng.insight.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Findings as they are stored: records as JSON objects without what is null. Components may be records, lists, texts, whole and other
 * numbers, truths, enums, dates, months and instants. A NaN is no value and is left out.
 */
public final class Documents {
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final Map<Type, Function<String, Object>> FROM_TEXT = Map.of(
            String.class, text -> text,
            LocalDate.class, LocalDate::parse,
            YearMonth.class, YearMonth::parse,
            Instant.class, Instant::parse);

    private Documents() {}

    public static String write(Record record) {
        return object(record).build().toString();
    }

    private static JsonObjectBuilder object(Record record) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = get(component, record);
            if (value != null && !Double.valueOf(Double.NaN).equals(value)) {
                json.add(component.getName(), value(value));
            }
        }
        return json;
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static JsonValue value(Object value) {
        if (value instanceof Record nested) {
            return object(nested).build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = BUILDERS.createArrayBuilder();
            list.forEach(one -> array.add(value(one)));
            return array.build();
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Double number) {
            return Json.createValue(number);
        }
        if (value instanceof Number number) {
            return Json.createValue(number.longValue());
        }
        return Json.createValue(value.toString());
    }

    /** @throws IllegalArgumentException where the text is not such a record */
    public static <T extends Record> T read(Class<T> type, String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return type.cast(record(type, reader.readObject()));
        }
    }

    private static Object record(Class<?> type, JsonObject json) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(components[i].getGenericType(), json.get(components[i].getName()));
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName(), e);
        }
    }

    private static Object read(Type type, JsonValue json) {
        if (type instanceof ParameterizedType list) {
            List<Object> values = new ArrayList<>();
            if (json instanceof JsonArray array) {
                array.forEach(one -> values.add(read(list.getActualTypeArguments()[0], one)));
            }
            return List.copyOf(values);
        }
        if (json == null) {
            return type == boolean.class ? Boolean.FALSE : type == double.class ? (Object) Double.NaN : null;
        }
        return json instanceof JsonNumber number ? number(type, number) : other((Class<?>) type, json);
    }

    private static Object number(Type type, JsonNumber number) {
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        return type == int.class || type == Integer.class ? (Object) number.intValue() : (Object) number.longValue();
    }

    private static Object other(Class<?> type, JsonValue json) {
        if (type == boolean.class || type == Boolean.class) {
            return json == JsonValue.TRUE || json.getValueType() == JsonValue.ValueType.TRUE;
        }
        if (type.isRecord()) {
            return record(type, json.asJsonObject());
        }
        String text = ((JsonString) json).getString();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }
        return FROM_TEXT.get(type).apply(text);
    }
}
