package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** Section 3: PRM-01 to PRM-60. */
class ParametersTest {

    @Test
    @DisplayName(
            "PRM-01 to PRM-60: All are there, in order, each default is a value, each has a title in both languages and a source")
    void registry() {
        assertEquals(
                IntStream.rangeClosed(1, 60).mapToObj("PRM-%02d"::formatted).toList(),
                Parameters.all().stream().map(Parameter::code).toList());
        for (Parameter parameter : Parameters.all()) {
            assertFalse(
                    parameter.title().zh().isBlank() || parameter.title().en().isBlank(), parameter.code());
            assertFalse(parameter.source().isBlank(), parameter.code());
            for (Parameter.Field field : parameter.fields()) {
                assertDoesNotThrow(() -> Parameters.check(field.key(), field.standard()), field.key());
            }
        }
    }

    @ParameterizedTest(name = "{0} = {1} {2}")
    @DisplayName("GAP-03, PRM-01 to PRM-60: defaults of section 3")
    @CsvSource({
        "PRM-01, 2, WORKING_DAYS",
        "PRM-02, 3, WORKING_DAYS",
        "PRM-03, 15, WORKING_DAYS",
        "PRM-04, 4, HOURS",
        "PRM-05, 3, WORKING_DAYS",
        "PRM-06, 5, WORKING_DAYS",
        "PRM-07, 5, WORKING_DAYS",
        "PRM-08, 20, WORKING_DAYS",
        "PRM-09, true, NONE",
        "PRM-14, 010-59000916, NONE",
        "PRM-15, 30, MINUTES",
        "PRM-16, 0, CALENDAR_DAYS",
        "PRM-17, 30, MINUTES",
        "PRM-18.call, 1, HOURS",
        "PRM-18.hold, 24, HOURS",
        "PRM-19, 2, WORKING_DAYS",
        "PRM-20.interval, 2, WORKING_DAYS",
        "PRM-20.eachStateChange, true, NONE",
        "PRM-21, 5, WORKING_DAYS",
        "PRM-22.share, 5, PERCENT",
        "PRM-22.minimum, 10, CASES",
        "PRM-23.after, 3, MONTHS",
        "PRM-22.interval, 1, MONTHS",
        "PRM-23.interval, 1, MONTHS",
        "PRM-24, 1, MONTHS",
        "PRM-25, 6, MONTHS",
        "PRM-26, 3, MONTHS",
        "PRM-27.pulse, 3, MONTHS",
        "PRM-27.full, 12, MONTHS",
        "PRM-31, 3, MONTHS",
        "PRM-32, 6, MONTHS",
        "PRM-33, 12, MONTHS",
        "PRM-36, true, NONE",
        "PRM-39.shownBefore, 2, CALENDAR_DAYS",
        "PRM-40.safety, true, NONE",
        "PRM-40.interest, true, NONE",
        "PRM-41, 24, HOURS",
        "PRM-42, LAST_WORKING_DAY, NONE",
        "PRM-44.to, 20:00, NONE",
        "PRM-48, 1, MONTHS",
        "PRM-49.weekly, FRIDAY, NONE",
        "PRM-49.monthly, LAST_WORKING_DAY, NONE",
        "PRM-50, 12, MONTHS",
        "PRM-51.interval, 12, MONTHS",
        "PRM-51.required, false, NONE",
        "PRM-53, 5, WORKING_DAYS",
        "PRM-54, 5, WORKING_DAYS",
        "PRM-55, 5, WORKING_DAYS",
        "PRM-28, 14, CALENDAR_DAYS",
        "PRM-29.rate, 30, PERCENT",
        "PRM-29.minimum, 30, ANSWERS",
        "PRM-30, 85, POINTS",
        "PRM-34, 5, WORKING_DAYS",
        "PRM-35.min, 30, YUAN",
        "PRM-35.max, 100, YUAN",
        "PRM-38, 1, CALENDAR_DAYS",
        "PRM-39.due, 15, CALENDAR_DAYS",
        "PRM-43.timeliness, 95, PERCENT",
        "PRM-43.satisfaction, 90, PERCENT",
        "PRM-44.from, 08:00, NONE",
        "PRM-45, CN, NONE",
        "PRM-46, '0,25,50,75,100', NONE",
        "PRM-47, true, NONE",
        "PRM-52, 15, WORKING_DAYS",
        "PRM-56.cases, 3, CASES",
        "PRM-56.window, 90, CALENDAR_DAYS",
        "PRM-57, 6, MONTHS",
        "PRM-58, 5, PERSONS",
        "PRM-59, 1, WORKING_DAYS",
        "PRM-60, 3, ATTEMPTS"
    })
    void defaults(String key, String value, Parameter.Unit unit) {
        assertEquals(value, ParameterValues.DEFAULTS.value(key));
        assertEquals(unit, Parameters.field(key).unit());
    }

    @Test
    @DisplayName("GAP-04, PRM-10 to PRM-13 are empty and must be set before go-live")
    void goLive() {
        assertEquals(
                List.of("PRM-10", "PRM-11", "PRM-12", "PRM-13"), Parameters.missingForGoLive(ParameterValues.DEFAULTS));
        ParameterValues some = ParameterValues.DEFAULTS.with(Map.of("PRM-10", "400-800-1234", "PRM-12", "上海市"));
        assertEquals(List.of("PRM-11", "PRM-13"), Parameters.missingForGoLive(some));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @DisplayName("What is not a value is refused by key")
    @CsvSource({
        "PRM-99, 1, policy.parameter.unknown",
        "PRM-18, 1, policy.parameter.unknown",
        "PRM-19, two, policy.parameter.number",
        "PRM-19, 1.5, policy.parameter.number",
        "PRM-19, 0, policy.parameter.range",
        "PRM-19, 61, policy.parameter.range",
        "PRM-30, 100.5, policy.parameter.range",
        "PRM-47, yes, policy.parameter.boolean",
        "PRM-49.weekly, FRIYAY, policy.parameter.choice",
        "PRM-44.from, 8 am, policy.parameter.time",
        "PRM-10, call us, policy.parameter.phone",
        "PRM-11, nobody, policy.parameter.email",
        "PRM-46, '0,50,25', policy.parameter.ascending",
        "PRM-46, '0,x', policy.parameter.number"
    })
    void refused(String key, String value, String code) {
        Refused refused = assertThrows(Refused.class, () -> Parameters.check(key, value));
        assertEquals(code, refused.code());
        assertTrue(Texts.has(Locale.CHINESE, code) && Texts.has(Locale.ENGLISH, code), code);
        assertEquals(refused.kind(), Refused.Kind.INVALID);
    }

    @Test
    @DisplayName("A text that is too long is refused")
    void tooLong() {
        Refused refused = assertThrows(Refused.class, () -> Parameters.check("PRM-12", "x".repeat(201)));
        assertEquals("policy.parameter.long", refused.code());
    }

    @Test
    @DisplayName("P14: a pack freezes the values of its clocks")
    void frozen() {
        PolicyPack pack = Packs.shipped().byId("P000/1");
        assertEquals(3, pack.parameters().number("PRM-60"));
        assertEquals(2, pack.clock("SLA-10").limit().target().days());
    }
}
