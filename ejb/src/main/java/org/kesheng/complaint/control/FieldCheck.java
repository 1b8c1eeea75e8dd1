package org.kesheng.complaint.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.policy.Action;
import org.kesheng.policy.ActionField;
import org.kesheng.shared.Refused;

/** Reads the fields of an action: type, presence, length, known codes. Field names in refusals are those of the caller. */
final class FieldCheck {
    private static final int LONGEST_LINE = 500;
    private static final int MOST_ROWS = 50;
    private static final Set<String> CO_DEPARTMENT = Set.of("department", "duty");
    private static final Set<String> PLAN_STEP = Set.of("text", "person", "date");

    private final Action action;
    private final Directory directory;

    FieldCheck(Action action, Directory directory) {
        this.action = action;
        this.directory = directory;
    }

    ActionData check(Map<String, Object> given) {
        for (String name : given.keySet()) {
            if (action.field(name).isEmpty()) {
                throw Refused.invalid(name, "complaint.field.unknown", name);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (ActionField field : action.fields()) {
            Object raw = given.get(field.name());
            if (!isEmpty(raw)) {
                values.put(field.name(), value(field, raw));
            } else if (field.required()) {
                throw Refused.invalid(field.name(), "complaint.field.missing", field.name());
            }
        }
        return new ActionData(values);
    }

    private static boolean isEmpty(Object raw) {
        return raw == null
                || raw instanceof String text && text.isBlank()
                || raw instanceof Collection<?> list && list.isEmpty();
    }

    private Object value(ActionField field, Object raw) {
        String name = field.name();
        return switch (field.type()) {
            case TEXT -> Limits.text(name, string(name, raw), LONGEST_LINE);
            case LONG_TEXT -> Limits.text(name, string(name, raw), Limits.LONGEST_TEXT);
            case DATE -> date(name, raw);
            case DATE_TIME -> moment(name, raw);
            case BOOLEAN -> flag(name, raw);
            case CHOICE -> choice(field, string(name, raw));
            case DEPARTMENT -> department(name, string(name, raw));
            case STAFF -> account(name, string(name, raw));
            case CO_DEPARTMENTS -> rows(name, raw, CO_DEPARTMENT);
            case PLAN_STEPS -> rows(name, raw, PLAN_STEP);
            case ATTACHMENTS -> references(name, raw);
        };
    }

    private static String string(String name, Object raw) {
        if (raw instanceof String || raw instanceof Number || raw instanceof Enum<?> || raw instanceof Boolean) {
            return String.valueOf(raw).strip();
        }
        throw wrong(name);
    }

    private static String date(String name, Object raw) {
        try {
            return raw instanceof LocalDate date
                    ? date.toString()
                    : LocalDate.parse(string(name, raw)).toString();
        } catch (DateTimeException e) {
            throw Refused.invalid(name, "complaint.field.date", name);
        }
    }

    private static String moment(String name, Object raw) {
        try {
            OffsetDateTime moment = raw instanceof ZonedDateTime zoned
                    ? zoned.toOffsetDateTime()
                    : OffsetDateTime.parse(string(name, raw));
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        } catch (DateTimeException e) {
            throw Refused.invalid(name, "complaint.field.moment", name);
        }
    }

    private static Boolean flag(String name, Object raw) {
        return switch (string(name, raw)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name);
        };
    }

    private static String choice(ActionField field, String code) {
        if (!field.offers(code)) {
            throw Refused.invalid(field.name(), "complaint.field.choice", field.name(), code, field.codes());
        }
        return code;
    }

    private String department(String name, String code) {
        return directory.requireDepartment(name, code).code();
    }

    private String account(String name, String account) {
        return directory
                .person(account)
                .orElseThrow(() -> Refused.invalid(name, "complaint.field.person", account))
                .account();
    }

    private List<Map<String, String>> rows(String name, Object raw, Set<String> columns) {
        if (!(raw instanceof Collection<?> list) || list.size() > MOST_ROWS) {
            throw wrong(name);
        }
        return list.stream().map(item -> row(name, item, columns)).toList();
    }

    private Map<String, String> row(String name, Object item, Set<String> columns) {
        if (!(item instanceof Map<?, ?> map) || !columns.containsAll(map.keySet())) {
            throw wrong(name);
        }
        Map<String, String> row = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                row.put(String.valueOf(key), Limits.text(name, string(name, value), LONGEST_LINE));
            }
        });
        if (row.containsKey("department")) {
            department(name, row.get("department"));
        }
        if (row.containsKey("date") && !row.get("date").isEmpty()) {
            date(name, row.get("date"));
        }
        return row;
    }

    private static List<String> references(String name, Object raw) {
        Collection<?> list = raw instanceof Collection<?> many ? many : List.of(raw);
        if (list.size() > MOST_ROWS) {
            throw wrong(name);
        }
        return list.stream()
                .map(item -> Limits.text(name, string(name, item), LONGEST_LINE))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Refused wrong(String name) {
        return Refused.invalid(name, "complaint.field.wrong", name);
    }
}
