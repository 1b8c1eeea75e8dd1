package org.kesheng.policy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.shared.Refused;

/**
 * Reads a calendar as it is written in requests and packs: {@code {"zone", "week": {"MON": [["08:30", "12:00"]]}, "exceptions":
 * [{"date", "kind": "CLOSED|AS_WEEKDAY|HOURS", "weekday", "hours", "name"}]}}. Weekdays are the first three letters or the
 * whole English word; a weekday that is missing is a day off.
 */
public final class CalendarReader {
    private CalendarReader() {}

    /**
     * @throws Refused {@code policy.calendar.*} with field {@code calendar}
     */
    public static WorkingCalendar read(String code, JsonObject calendar) {
        return WorkingCalendar.of(code, zone(calendar), week(calendar), exceptions(calendar), Set.of());
    }

    static ZoneId zone(JsonObject calendar) {
        String zone = text(calendar, "zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw refused("policy.calendar.zone", zone);
        }
    }

    static Map<DayOfWeek, List<WorkingInterval>> week(JsonObject calendar) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        if (!(calendar.get("week") instanceof JsonObject days)) {
            throw refused("policy.calendar.missing", "week");
        }
        days.forEach((day, hours) -> week.put(weekday(day), intervals(hours)));
        return week;
    }

    private static List<DayException> exceptions(JsonObject calendar) {
        JsonValue listed = calendar.getOrDefault("exceptions", JsonValue.EMPTY_JSON_ARRAY);
        if (listed.getValueType() == JsonValue.ValueType.NULL) {
            return List.of();
        }
        if (!(listed instanceof JsonArray days)) {
            throw refused("policy.calendar.malformed", "exceptions");
        }
        List<DayException> exceptions = new ArrayList<>();
        for (JsonValue day : days) {
            if (!(day instanceof JsonObject exception)) {
                throw refused("policy.calendar.malformed", "exceptions");
            }
            exceptions.add(exception(exception));
        }
        return exceptions;
    }

    private static DayException exception(JsonObject day) {
        LocalDate date = date(text(day, "date"));
        Text name = day.get("name") instanceof JsonString given ? Text.same(given.getString()) : null;
        return switch (text(day, "kind")) {
            case "CLOSED" -> DayException.closed(date, name);
            case "AS_WEEKDAY" -> DayException.asWeekday(date, weekday(text(day, "weekday")), name);
            case "HOURS" -> DayException.hours(date, intervals(day.get("hours")), name);
            default -> throw refused("policy.calendar.kind", text(day, "kind"));
        };
    }

    private static List<WorkingInterval> intervals(JsonValue value) {
        if (!(value instanceof JsonArray hours)) {
            throw refused("policy.calendar.malformed", "hours");
        }
        List<WorkingInterval> intervals = new ArrayList<>();
        for (JsonValue interval : hours) {
            if (!(interval instanceof JsonArray ends)
                    || ends.size() != 2
                    || !ends.stream().allMatch(JsonString.class::isInstance)) {
                throw refused("policy.calendar.malformed", "hours");
            }
            intervals.add(WorkingInterval.of(ends.getString(0), ends.getString(1)));
        }
        return intervals;
    }

    private static DayOfWeek weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name) || day.name().substring(0, 3).equals(name)) {
                return day;
            }
        }
        throw refused("policy.calendar.weekday", name);
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused("policy.calendar.date", text);
        }
    }

    private static String text(JsonObject object, String key) {
        if (object.get(key) instanceof JsonString string) {
            return string.getString();
        }
        throw refused("policy.calendar.missing", key);
    }

    private static Refused refused(String code, Object... arguments) {
        return Refused.invalid("calendar", code, arguments);
    }
}
