package org.kesheng.exchange.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.exchange.ImportKind;
import org.kesheng.exchange.SheetHead;
import org.kesheng.shared.Texts;

/** What somebody says about the columns of a file, until it is a mapping. */
public class MappingDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String RESPONSES = "responses";
    private static final int LOWEST_SHARE = 2;

    /** Where a field comes from: a column, else a text for all rows. */
    public static class FieldChoice implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String name;
        private final boolean required;
        private final boolean date;
        private String column;
        private String constant;
        private String pattern;

        FieldChoice(ImportKind.Wanted wanted) {
            this.name = wanted.name();
            this.required = wanted.required();
            this.date = wanted.date();
        }

        public String getName() {
            return name;
        }

        public boolean isRequired() {
            return required;
        }

        public boolean isDate() {
            return date;
        }

        public String getColumn() {
            return column;
        }

        public void setColumn(String column) {
            this.column = column;
        }

        public String getConstant() {
            return constant;
        }

        public void setConstant(String constant) {
            this.constant = constant;
        }

        public String getPattern() {
            return pattern;
        }

        public void setPattern(String pattern) {
            this.pattern = pattern;
        }
    }

    /** What a column asks: nothing, a grade, a recommendation, one of several, or words. */
    public enum Scale {
        NONE,
        RATING_5,
        RATING_10,
        NPS,
        YES_NO,
        TEXT
    }

    /** A column of a file of answers. */
    public static class ItemChoice implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String column;
        private final String example;
        private Scale scale;

        ItemChoice(String column, String example, Scale scale) {
            this.column = column;
            this.example = example;
            this.scale = scale;
        }

        public String getColumn() {
            return column;
        }

        public String getExample() {
            return example;
        }

        public Scale getScale() {
            return scale;
        }

        public void setScale(Scale scale) {
            this.scale = scale;
        }
    }

    private final String kind;
    private final ArrayList<FieldChoice> fields = new ArrayList<>();
    private final ArrayList<ItemChoice> items = new ArrayList<>();
    private String survey;
    private String nameZh;
    private String nameEn;
    private String key;
    private boolean repeats;

    MappingDraft(String kind) {
        this.kind = kind;
    }

    /** Guesses from names and first values; whoever sends the file corrects it. */
    static MappingDraft guess(String kind, List<ImportKind.Wanted> wanted, SheetHead head) {
        MappingDraft draft = new MappingDraft(kind);
        for (ImportKind.Wanted one : wanted) {
            FieldChoice choice = new FieldChoice(one);
            choice.column = head.columns().stream()
                    .filter(column -> names(one.name()).contains(normal(column)))
                    .findFirst()
                    .orElse(null);
            draft.fields.add(choice);
        }
        if (RESPONSES.equals(kind)) {
            Set<String> taken = draft.fields.stream().map(field -> field.column).collect(Collectors.toSet());
            for (String column : head.columns()) {
                if (!column.isBlank() && !taken.contains(column)) {
                    List<String> values = head.values(column);
                    String example = values.isEmpty() ? "" : values.get(0);
                    draft.items.add(new ItemChoice(column, example, scale(column, values)));
                }
            }
        }
        return draft;
    }

    /** How a field is called in files, in both languages. */
    private static Set<String> names(String field) {
        return Stream.of(field, label(Locale.CHINESE, field), label(Locale.ENGLISH, field))
                .map(MappingDraft::normal)
                .collect(Collectors.toSet());
    }

    private static String label(Locale locale, String field) {
        return Texts.of(locale, "exchange.field." + field);
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "");
    }

    private static Scale scale(String column, List<String> values) {
        if (values.size() < LOWEST_SHARE || !values.stream().allMatch(text -> text.matches("\\d{1,2}"))) {
            return Scale.NONE;
        }
        int most = values.stream().mapToInt(Integer::parseInt).max().orElse(0);
        int least = values.stream().mapToInt(Integer::parseInt).min().orElse(0);
        boolean recommends =
                normal(column).contains("nps") || normal(column).contains("recommend") || column.contains("推荐");
        if (recommends && most <= 10) {
            return Scale.NPS;
        }
        return least >= 1 && most <= 5 ? Scale.RATING_5 : least >= 1 && most <= 10 ? Scale.RATING_10 : Scale.NONE;
    }

    /** Takes over what a mapping says about columns that the file has. */
    void follow(String mapping) {
        try (JsonReader reader = Json.createReader(new StringReader(mapping))) {
            JsonObject json = reader.readObject();
            fields.forEach(field -> follow(field, json.get(field.name)));
        }
    }

    private static void follow(FieldChoice field, JsonValue value) {
        if (value instanceof JsonString column) {
            field.column = column.getString();
        } else if (value instanceof JsonObject object) {
            field.column = object.getString("column", null);
            field.constant = object.getString("constant", null);
            field.pattern = object.getString("pattern", null);
        }
    }

    /** The mapping, as {@code POST /imports} takes it. */
    String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("kind", kind);
        for (FieldChoice field : fields) {
            JsonObjectBuilder place = Json.createObjectBuilder();
            if (given(field.column)) {
                place.add("column", field.column);
                if (given(field.pattern)) {
                    place.add("pattern", field.pattern.strip());
                }
                json.add(field.name, place);
            } else if (given(field.constant)) {
                json.add(field.name, place.add("constant", field.constant.strip()));
            }
        }
        if (given(key)) {
            json.add("key", Json.createArrayBuilder().add(key));
        }
        if (RESPONSES.equals(kind)) {
            answers(json);
        }
        return json.build().toString();
    }

    private void answers(JsonObjectBuilder json) {
        JsonObjectBuilder about = Json.createObjectBuilder().add("code", given(survey) ? survey.strip() : "");
        if (given(nameZh)) {
            about.add("nameZh", nameZh.strip());
        }
        if (given(nameEn)) {
            about.add("nameEn", nameEn.strip());
        }
        json.add("survey", about);
        if (repeats && !given(key)) {
            json.add("duplicates", "KEEP");
        }
        JsonArrayBuilder list = Json.createArrayBuilder();
        int number = 0;
        for (ItemChoice item : items) {
            number++;
            if (item.scale != null && item.scale != Scale.NONE) {
                list.add(item(item, number));
            }
        }
        json.add("items", list);
    }

    private static JsonObjectBuilder item(ItemChoice item, int number) {
        String plain = item.column.strip();
        boolean isCode = plain.matches("[A-Za-z0-9_.-]{1,60}");
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("code", isCode ? plain : "Q" + number)
                .add("column", item.column)
                .add("textZh", plain)
                .add("textEn", plain);
        return switch (item.scale) {
            case RATING_5 ->
                json.add("type", "RATING").add("min", 1).add("max", 5).add("topFrom", 4);
            case RATING_10 ->
                json.add("type", "RATING").add("min", 1).add("max", 10).add("topFrom", 8);
            case NPS -> json.add("type", "NPS");
            case YES_NO ->
                json.add("type", "RATING").add("min", 0).add("max", 1).add("topFrom", 1);
            default -> json.add("type", "TEXT");
        };
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    public boolean isOfAnswers() {
        return RESPONSES.equals(kind);
    }

    public String getKind() {
        return kind;
    }

    public List<FieldChoice> getFields() {
        return fields;
    }

    public List<ItemChoice> getItems() {
        return items;
    }

    public String getSurvey() {
        return survey;
    }

    public void setSurvey(String survey) {
        this.survey = survey;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public boolean isRepeats() {
        return repeats;
    }

    public void setRepeats(boolean repeats) {
        this.repeats = repeats;
    }
}
