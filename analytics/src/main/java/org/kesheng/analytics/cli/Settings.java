package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Typed reading of a JSON object of a request. Every refusal names the key. */
final class Settings {

    private final String where;
    private final Map<String, Object> values;

    /**
     * @param where what the object is, for messages
     * @param values its entries
     */
    Settings(String where, Map<String, Object> values) {
        this.where = where;
        this.values = values;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    /** The text, or the raw text of a number. */
    String text(String key) {
        return required(key).toString();
    }

    String text(String key, String other) {
        return has(key) ? text(key) : other;
    }

    double number(String key) {
        return number(key, required(key));
    }

    double number(String key, double other) {
        return has(key) ? number(key) : other;
    }

    /** A whole number. */
    int whole(String key) {
        double number = number(key);
        if (Math.rint(number) != number || Math.abs(number) > Integer.MAX_VALUE) {
            throw refused(key, "must be a whole number");
        }
        return (int) number;
    }

    int whole(String key, int other) {
        return has(key) ? whole(key) : other;
    }

    boolean flag(String key, boolean other) {
        Object value = values.get(key);
        if (value == null) {
            return other;
        }
        if (!"true".equals(value.toString()) && !"false".equals(value.toString())) {
            throw refused(key, "must be true or false");
        }
        return Boolean.parseBoolean(value.toString());
    }

    /** A list of texts; a single text is a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(key)) {
            texts.add(String.valueOf(element));
        }
        return texts;
    }

    List<String> texts(String key, List<String> other) {
        return has(key) ? texts(key) : other;
    }

    /** A list of numbers by the text with which each is written; results are named by it. */
    Map<String, Double> numbers(String key, List<String> other) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String text : texts(key, other)) {
            numbers.put(text, number(key, text));
        }
        return numbers;
    }

    List<Value> values(String key) {
        return list(key).stream().map(Value::of).toList();
    }

    List<?> list(String key) {
        Object value = required(key);
        return value instanceof List<?> list ? list : List.of(value);
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    Map<String, Object> object(String key) {
        if (required(key) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw refused(key, "must be an object");
    }

    /** The raw entry; null if there is none. */
    Object raw(String key) {
        return values.get(key);
    }

    /** A probability strictly between 0 and 1. */
    double probability(String key, double other) {
        double number = number(key, other);
        if (number > 0 && number < 1) {
            return number;
        }
        throw refused(key, "must be between 0 and 1");
    }

    BadInput refused(String key, String why) {
        return new BadInput(where + ": " + key + " " + why);
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw refused(key, "is missing");
        }
        return value;
    }

    private double number(String key, Object value) {
        double number =
                value instanceof Number n ? n.doubleValue() : Value.of(value).number();
        if (Double.isNaN(number)) {
            throw refused(key, "must be a number");
        }
        return number;
    }
}
