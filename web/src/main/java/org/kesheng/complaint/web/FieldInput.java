package org.kesheng.complaint.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kesheng.policy.ActionField;
import org.kesheng.policy.Choice;
import org.kesheng.shared.BusinessClock;

/** One field of the form of an action, while it is filled in. */
public class FieldInput implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String title;
    private final ActionField.Type type;
    private final boolean required;
    private final ArrayList<Option> options;
    private final ArrayList<SelectItemGroup> branches;
    private final ArrayList<RowInput> rows = new ArrayList<>();
    private String value;
    private String error;

    /** Something to choose. */
    public record Option(String code, String label) implements Serializable {}

    /** A line of a list: a step of a plan, or a co-operating department. */
    public static class RowInput implements Serializable {
        private static final long serialVersionUID = 1L;

        private String text;
        private String who;
        private String date;

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public String getWho() {
            return who;
        }

        public void setWho(String who) {
            this.who = who;
        }

        public String getDate() {
            return date;
        }

        public void setDate(String date) {
            this.date = date;
        }

        boolean isBlank() {
            return Stream.of(text, who, date).allMatch(part -> part == null || part.isBlank());
        }
    }

    FieldInput(ActionField field, List<Option> options, CaseWords words) {
        this.name = field.name();
        this.title = words.say(field.title());
        this.type = field.type();
        this.required = field.required();
        this.options = new ArrayList<>(options);
        this.branches = new ArrayList<>(branches(field.choices(), words));
        if (isList() && required) {
            rows.add(new RowInput());
        }
    }

    /** To choose from: what hangs on no branch. */
    static List<Option> options(List<Choice> choices, CaseWords words) {
        return choices.stream()
                .filter(choice -> choice.group() == null)
                .map(choice -> new Option(choice.code(), words.say(choice.title())))
                .toList();
    }

    /** To choose from: what hangs on a branch, under its name. */
    private static List<SelectItemGroup> branches(List<Choice> choices, CaseWords words) {
        Map<Choice.Group, List<SelectItem>> branches = new LinkedHashMap<>();
        choices.stream().filter(choice -> choice.group() != null).forEach(choice -> branches.computeIfAbsent(
                        choice.group(), group -> new ArrayList<>())
                .add(new SelectItem(choice.code(), words.say(choice.title()))));
        return branches.entrySet().stream()
                .map(branch -> new SelectItemGroup(
                        words.say(branch.getKey().title()),
                        null,
                        false,
                        branch.getValue().toArray(SelectItem[]::new)))
                .toList();
    }

    private boolean isList() {
        return type == ActionField.Type.PLAN_STEPS || type == ActionField.Type.CO_DEPARTMENTS;
    }

    /** As the boundary takes it; null where nothing was filled in. */
    Object given() {
        return switch (type) {
            case PLAN_STEPS -> filled("text", "person", "date");
            case CO_DEPARTMENTS -> filled("duty", "department", null);
            case ATTACHMENTS ->
                value == null
                        ? null
                        : value.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList();
            case DATE_TIME -> moment();
            default -> value;
        };
    }

    private List<Map<String, String>> filled(String textName, String whoName, String dateName) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> {
                    Map<String, String> map = new LinkedHashMap<>();
                    map.put(textName, row.getText() == null ? "" : row.getText());
                    map.put(whoName, row.getWho() == null ? "" : row.getWho());
                    if (dateName != null) {
                        map.put(dateName, row.getDate() == null ? "" : row.getDate());
                    }
                    return map;
                })
                .toList();
    }

    private String moment() {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    LocalDateTime.parse(value).atZone(BusinessClock.ZONE));
        } catch (DateTimeException e) {
            return value;
        }
    }

    public void add() {
        rows.add(new RowInput());
    }

    public void remove(RowInput row) {
        rows.remove(row);
    }

    public String getName() {
        return name;
    }

    public String getTitle() {
        return title;
    }

    public String getType() {
        return type.name();
    }

    public boolean isRequired() {
        return required;
    }

    public List<Option> getOptions() {
        return options;
    }

    /** Whether one of several is chosen. */
    public boolean isOneOfMany() {
        return type != ActionField.Type.CO_DEPARTMENTS && !(options.isEmpty() && branches.isEmpty());
    }

    public List<SelectItemGroup> getBranches() {
        return branches;
    }

    public List<RowInput> getRows() {
        return rows;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getError() {
        return error;
    }

    void blame(String text) {
        this.error = text;
    }
}
