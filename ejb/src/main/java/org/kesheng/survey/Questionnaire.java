package org.kesheng.survey;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.policy.Text;
import org.kesheng.shared.Refused;

/**
 * The ordered items of a version, and how answers are packed: one unsigned byte for each closed item in this order.
 *
 * <p>As text it is a JSON array of objects with the components of {@link Item}; those that are null or false are left out.
 */
public record Questionnaire(List<Item> items) {
    private static final int MOST_ITEMS = 400;
    private static final int HIGHEST = 254;
    private static final String CODE = "[A-Za-z0-9_.-]{1,60}";

    public Questionnaire {
        items = List.copyOf(items);
    }

    public List<Item> closed() {
        return items.stream().filter(Item::closed).toList();
    }

    public List<Item> texts() {
        return items.stream().filter(item -> !item.closed()).toList();
    }

    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** @throws Refused INVALID where an item cannot be stored or counted */
    public Questionnaire checked() {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Refused.invalid("items", "survey.itemCount", MOST_ITEMS);
        }
        Set<String> codes = new HashSet<>();
        for (Item item : items) {
            if (item.code() == null || !item.code().matches(CODE) || !codes.add(item.code())) {
                throw Refused.invalid("items", "survey.itemCode", item.code());
            }
            check(item);
        }
        return this;
    }

    private static void check(Item item) {
        boolean range = item.type() != null && item.min() >= 0 && item.max() <= HIGHEST && item.min() <= item.max();
        boolean scale = !item.nps() || item.min() == 0 && item.max() == 10 || item.min() == 1 && item.max() == 10;
        boolean top = item.topFrom() == null || item.topFrom() > item.min() && item.topFrom() <= item.max();
        boolean named = item.options().isEmpty() || item.options().size() == item.max() - item.min() + 1;
        boolean weight = item.weight() == null || item.weight() > 0 && Double.isFinite(item.weight());
        if (!range || !scale || item.closed() && !top || !weight || !named) {
            throw Refused.invalid("items", "survey.itemRange", item.code());
        }
    }

    public static Questionnaire parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return of(reader.readArray());
        }
    }

    public static Questionnaire of(JsonArray items) {
        return new Questionnaire(items.getValuesAs(JsonObject.class).stream()
                .map(Questionnaire::item)
                .toList());
    }

    private static Item item(JsonObject json) {
        return Item.of(
                        json.getString("code"),
                        ItemType.valueOf(json.getString("type", "RATING")),
                        integer(json, "min"),
                        integer(json, "max"),
                        json.getString("textZh", null),
                        json.getString("textEn", null),
                        json.getString("indicator", null),
                        json.containsKey("nps") ? json.getBoolean("nps") : null,
                        integer(json, "topFrom"),
                        !has(json, "weight")
                                ? null
                                : json.getJsonNumber("weight").doubleValue())
                .withOptions(options(json));
    }

    private static List<Text> options(JsonObject json) {
        return !has(json, "options")
                ? List.of()
                : json.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                        .map(option -> new Text(option.getString("zh"), option.getString("en")))
                        .toList();
    }

    private static boolean has(JsonObject json, String name) {
        return json.containsKey(name) && json.get(name) != JsonValue.NULL;
    }

    private static Integer integer(JsonObject json, String name) {
        return !has(json, name) ? null : json.getInt(name);
    }

    /** Always the same text for the same items, so that definitions can be compared as texts. */
    public String toJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(json(item)));
        return array.build().toString();
    }

    private static JsonObjectBuilder json(Item item) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("code", item.code())
                .add("type", item.type().name());
        if (item.closed()) {
            json.add("min", item.min()).add("max", item.max());
        }
        add(json, "textZh", item.textZh());
        add(json, "textEn", item.textEn());
        add(json, "indicator", item.indicator());
        if (item.nps()) {
            json.add("nps", true);
        }
        if (item.topFrom() != null) {
            json.add("topFrom", item.topFrom());
        }
        if (item.weight() != null) {
            json.add("weight", item.weight());
        }
        if (!item.options().isEmpty()) {
            JsonArrayBuilder options = Json.createArrayBuilder();
            item.options()
                    .forEach(option -> options.add(
                            Json.createObjectBuilder().add("zh", option.zh()).add("en", option.en())));
            json.add("options", options);
        }
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, String text) {
        if (text != null) {
            json.add(name, text);
        }
    }
}
