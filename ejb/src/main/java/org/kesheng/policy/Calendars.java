package org.kesheng.policy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calendars that ship with the product. {@code CN} is PRM-45: Monday to Friday 09:00 to 18:00 in Shanghai, without the
 * public holidays and with the make-up working days of the State Council's notices; a year without a notice is provisional.
 */
public final class Calendars {
    /** A make-up day replaces no particular weekday; the notices only say that it is worked. */
    public static final DayOfWeek MAKE_UP_HOURS = DayOfWeek.MONDAY;

    private static final WorkingCalendar CHINA = read("CN");

    private Calendars() {}

    /** PRM-45 with the official holidays that are known to this release. */
    public static WorkingCalendar china() {
        return CHINA;
    }

    /** The days of one imported or shipped holiday: closed from {@code first} to {@code last}. */
    public static List<DayException> closed(LocalDate first, LocalDate last, Text name) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> DayException.closed(day, name))
                .toList();
    }

    private static WorkingCalendar read(String code) {
        String resource = "/org/kesheng/policy/calendars/" + code + ".json";
        try (InputStream file = Calendars.class.getResourceAsStream(resource);
                JsonReader reader = Json.createReader(file)) {
            return calendar(code, reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static WorkingCalendar calendar(String code, JsonObject json) {
        List<DayException> days = new ArrayList<>();
        Set<Integer> years = new TreeSet<>();
        for (JsonObject year : json.getJsonArray("years").getValuesAs(JsonObject.class)) {
            years.add(year.getInt("year"));
            year.getJsonArray("holidays").getValuesAs(JsonObject.class).forEach(holiday -> addDays(days, holiday));
        }
        return WorkingCalendar.of(code, CalendarReader.zone(json), CalendarReader.week(json), days, years);
    }

    private static void addDays(List<DayException> days, JsonObject holiday) {
        Text name = new Text(holiday.getString("zh"), holiday.getString("en"));
        LocalDate first = LocalDate.parse(holiday.getString("from"));
        LocalDate last = LocalDate.parse(holiday.getString("to", holiday.getString("from")));
        days.addAll(closed(first, last, name));
        if (holiday.containsKey("worked")) {
            for (JsonString day : holiday.getJsonArray("worked").getValuesAs(JsonString.class)) {
                days.add(DayException.asWeekday(LocalDate.parse(day.getString()), MAKE_UP_HOURS, name));
            }
        }
    }
}
