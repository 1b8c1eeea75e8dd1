package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.policy.ClockFixture.SHANGHAI;
import static org.kesheng.policy.ClockFixture.at;
import static org.kesheng.policy.DayConvention.END_OF_DAY;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kesheng.policy.Explanation.Code;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** PRM-45, the official calendars and how explanations speak of them. */
class CalendarsTest {
    private static final DeadlineClock CHINA = new DeadlineClock(Calendars.china());
    private static final Instant FRIDAY = at(SHANGHAI, "2025-10-10 16:00");

    @ParameterizedTest(name = "{0}: {1} days off, {2} of them weekdays, {3} make-up days, {4} working days")
    @DisplayName("PRM-45: the notices of the State Council, counted by hand")
    @CsvSource({"2024, 28, 19, 8, 251", "2025, 28, 18, 5, 248", "2026, 33, 19, 6, 248"})
    void officialYears(int year, int closed, int weekdays, int makeUp, int working) {
        List<DayException> days = Calendars.china().exceptions().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
        assertEquals(closed, days.stream().filter(CalendarsTest::isClosed).count());
        assertEquals(
                weekdays,
                days.stream()
                        .filter(CalendarsTest::isClosed)
                        .filter(day -> !isWeekend(day))
                        .count());
        assertEquals(
                makeUp,
                days.stream()
                        .filter(day -> !isClosed(day))
                        .filter(CalendarsTest::isWeekend)
                        .count());
        long worked = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> !Calendars.china().hoursOn(day).isEmpty())
                .count();
        assertEquals(working, worked);
        assertFalse(Calendars.china().isProvisional(year));
    }

    @Test
    @DisplayName(
            "Accepted Friday 10 October 2025 16:00: 2 working days end on Monday 13 October 18:00, Saturday the 11th is named")
    void makeUpSaturdayIsNamed() {
        Explanation why = CHINA.explain(FRIDAY, Target.workingDays(2, END_OF_DAY), List.of());
        assertEquals(at(SHANGHAI, "2025-10-13 18:00"), why.dueAt());
        assertEquals(
                List.of(
                        "自2025年10月10日（星期五）16:00起计。",
                        "受理当日2025年10月10日（星期五）不计。",
                        "2025年10月11日（星期六）是调休上班日（国庆节、中秋节），按星期一的工作时间计算。",
                        "第1个工作日：2025年10月11日（星期六）。",
                        "2025年10月12日（星期日）休息，不计。",
                        "第2个工作日：2025年10月13日（星期一）。",
                        "2025年10月13日（星期一）于18:00结束。",
                        "到期时间：2025年10月13日（星期一）18:00。"),
                why.sentences(Locale.SIMPLIFIED_CHINESE));
        assertTrue(why.sentences(Locale.ENGLISH)
                .contains("Saturday 11 October 2025 is a make-up working day (National Day and Mid-Autumn Festival)"
                        + " with the hours of a Monday."));
    }

    @ParameterizedTest
    @DisplayName("Plan (24 h) and solution (48 h) are due on Saturday and Sunday 16:00: the calendar does not count")
    @CsvSource({"24, 2025-10-11 16:00, 24小时", "48, 2025-10-12 16:00, 48小时"})
    void elapsedHoursIgnoreTheCalendar(int hours, String due, String length) {
        Explanation why = CHINA.explain(FRIDAY, Target.hours(hours), List.of());
        assertEquals(at(SHANGHAI, due), why.dueAt());
        List<String> chinese = why.sentences(Locale.CHINESE);
        assertEquals("工作日历不起作用：夜间、周末和节假日照常计算。", chinese.get(1));
        assertTrue(chinese.get(2).endsWith("计" + length + "。"), chinese::toString);
        assertEquals(
                "The calendar does not count: nights, weekends and holidays run on.",
                why.sentences(Locale.ENGLISH).get(1));
    }

    @Test
    @DisplayName("P6: a year without a notice is provisional, and every explanation that touches it says so")
    void laterYearsAreProvisional() {
        Instant lastDay = at(SHANGHAI, "2026-12-31 16:00");
        Explanation why = CHINA.explain(lastDay, Target.workingDays(1, END_OF_DAY), List.of());
        assertEquals(at(SHANGHAI, "2027-01-01 18:00"), why.dueAt());
        assertTrue(why.sentences(Locale.CHINESE).contains("注意：2027年的法定节假日安排尚未录入，只扣除周末，结果是暂定的。"));
        assertFalse(CHINA.explain(lastDay, Target.hours(48), List.of()).says(Code.PROVISIONAL));
        assertFalse(CHINA.explain(FRIDAY, Target.workingDays(9, END_OF_DAY), List.of())
                .says(Code.PROVISIONAL));
    }

    @Test
    @DisplayName("Imported holidays replace what was known and make their year official")
    void importedHolidays() {
        Text newYear = new Text("元旦", "New Year");
        WorkingCalendar imported = Calendars.china()
                .with(Calendars.closed(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3), newYear), Set.of(2027));
        Instant due = new DeadlineClock(imported)
                .due(at(SHANGHAI, "2026-12-31 16:00"), Target.workingDays(1, END_OF_DAY))
                .orElseThrow();
        assertEquals(at(SHANGHAI, "2027-01-04 18:00"), due);
        assertFalse(imported.isProvisional(2027));
        assertTrue(Calendars.china().isProvisional(2027), "the old calendar has not changed");
    }

    @Test
    @DisplayName("3c.32: an explanation over years stays short and still adds up")
    void longExplanationsAddUp() {
        Explanation why = CHINA.explain(FRIDAY, Target.of("4000", DeadlineUnit.WORKING_HOURS), List.of());
        assertTrue(why.steps().size() < 100, () -> why.steps().size() + " steps");
        assertEquals(4000, why.counted().toHours());
        Explanation days = CHINA.explain(FRIDAY, Target.workingDays(500, END_OF_DAY), List.of());
        assertTrue(days.steps().size() < 100 && days.countedDays() == 500);
    }

    @Test
    @DisplayName("Every step of every explanation has a sentence in both languages")
    void everyStepHasASentence() {
        for (Code code : Code.values()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertTrue(Texts.has(locale, "policy.explanation." + code), () -> code + " " + locale);
            }
        }
    }

    @Test
    @DisplayName("contract: an inline calendar in JSON")
    void inlineCalendar() {
        WorkingCalendar calendar = CalendarReader.read("inline", json("""
                {"zone": "Europe/Berlin",
                 "week": {"MON": [["08:30", "12:00"], ["13:00", "24:00"]], "TUESDAY": [["09:00:30", "10:00"]]},
                 "exceptions": [{"date": "2025-03-05", "kind": "AS_WEEKDAY", "weekday": "MON"},
                                {"date": "2025-03-03", "kind": "CLOSED", "name": "Rosenmontag"},
                                {"date": "2025-03-06", "kind": "HOURS", "hours": [["10:00", "11:00"]]}]}"""));
        assertEquals(List.of(), calendar.hoursOn(LocalDate.of(2025, 3, 3)));
        assertEquals("[09:00:30–10:00]", calendar.hoursOn(DayOfWeek.TUESDAY).toString());
        assertEquals(
                "[08:30–12:00, 13:00–24:00]",
                calendar.hoursOn(LocalDate.of(2025, 3, 5)).toString());
        assertEquals("[10:00–11:00]", calendar.hoursOn(LocalDate.of(2025, 3, 6)).toString());
        assertEquals(
                "Rosenmontag",
                calendar.exceptionOn(LocalDate.of(2025, 3, 3)).name().en());
        assertNull(calendar.exceptionOn(LocalDate.of(2025, 3, 4)));
    }

    @ParameterizedTest
    @DisplayName("A malformed calendar is refused by the name of what is wrong")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"week\": {}} | policy.calendar.missing",
                "{\"zone\": \"Mars/Olympus\", \"week\": {}} | policy.calendar.zone",
                "{\"zone\": \"UTC\"} | policy.calendar.missing",
                "{\"zone\": \"UTC\", \"week\": {}} | policy.calendar.noWork",
                "{\"zone\": \"UTC\", \"week\": {\"MOON\": []}} | policy.calendar.weekday",
                "{\"zone\": \"UTC\", \"week\": {\"MON\": [[\"9\"]]}} | policy.calendar.malformed",
                "{\"zone\": \"UTC\", \"week\": {\"MON\": [[9, 10]]}} | policy.calendar.malformed",
                "{\"zone\": \"UTC\", \"week\": {\"MON\": [[\"09:00\", \"08:00\"]]}} | policy.calendar.emptyInterval",
                "{\"zone\": \"UTC\", \"week\": {}, \"exceptions\": [{\"date\": \"2025-02-30\", \"kind\": \"CLOSED\"}]} | policy.calendar.date",
                "{\"zone\": \"UTC\", \"week\": {}, \"exceptions\": [{\"date\": \"2025-02-03\", \"kind\": \"OFF\"}]} | policy.calendar.kind",
                "{\"zone\": \"UTC\", \"week\": {}, \"exceptions\": [{\"date\": \"2025-02-03\", \"kind\": \"HOURS\"}]} | policy.calendar.malformed",
                "{\"zone\": \"UTC\", \"week\": {}, \"exceptions\": {}} | policy.calendar.malformed"
            })
    void malformedCalendars(String calendar, String code) {
        Refused refused = assertThrows(Refused.class, () -> CalendarReader.read("inline", json(calendar)));
        assertEquals(code, refused.code());
        assertTrue(Texts.has(Locale.CHINESE, code) && Texts.has(Locale.ENGLISH, code), code);
    }

    private static boolean isClosed(DayException day) {
        return day.kind() == DayException.Kind.CLOSED;
    }

    private static boolean isWeekend(DayException day) {
        return day.date().getDayOfWeek().getValue() > 5;
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
