package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kesheng.organisation.Role;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.PriorityMatrix.Score;
import org.kesheng.policy.control.Resources;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** P000 version 1: what the regulation says, and which files are refused. */
class PolicyPackTest {
    private static final String FILE = new String(Resources.bytes("packs/P000/v1.json"), StandardCharsets.UTF_8);
    private static final PolicyPack P000 = Packs.shipped().byId("P000/1");

    @Test
    @DisplayName("SLA-01 to SLA-03, SLA-06 to SLA-15, FBK-01, FBK-14: The case tests of the pack are met")
    void caseTests() {
        byte[] cases = PackCases.shippedWith(P000);
        assertEquals(List.of(), PackCases.failures(P000, Calendars.china(), cases));
    }

    @Test
    @DisplayName("The case tests of a pack can fail: another limit is noticed")
    void caseTestsNoticeAnotherLimit() {
        PolicyPack changed = Packs.read(bytes(FILE.replace(
                "\"limit\": {\"amount\": 24, \"unit\": \"HOURS\"}, \"responsible\": [\"DEPT_HEAD\"]",
                "\"limit\": {\"amount\": 25, \"unit\": \"HOURS\"}, \"responsible\": [\"DEPT_HEAD\"]")));
        List<String> failures = PackCases.failures(changed, Calendars.china(), PackCases.shippedWith(P000));
        assertTrue(
                failures.get(0).contains("SLA-09#1 due should be 2025-10-11T16:00 but is 2025-10-11T17:00"),
                failures::toString);
    }

    @Test
    @DisplayName("CLS-01, POL-03: exactly five classes, each with a canonical one")
    void classes() {
        assertEquals(
                List.of("产品质量类", "服务质量类", "价格类", "交付时间类", "其他类"),
                P000.categories().stream()
                        .map(category -> category.title().zh())
                        .toList());
        assertEquals(CanonicalClass.SERVICE, P000.category("SERVICE_QUALITY").canonical());
        assertEquals(
                "policy.category.unknown",
                assertThrows(Refused.class, () -> P000.category("GRUMBLE")).code());
    }

    @Test
    @DisplayName(
            "ANA-05, CLS-10: causes of product, service and management, and the customer's, among them not knowing the policy")
    void causes() {
        assertEquals(
                List.of(CauseDomain.PRODUCT, CauseDomain.SERVICE, CauseDomain.MANAGEMENT, CauseDomain.CUSTOMER),
                P000.causes().stream().map(Cause::domain).distinct().toList());
        assertEquals(CauseDomain.CUSTOMER, P000.cause("POLICY_IGNORANCE").domain());
        assertEquals(
                "不知晓或误解市场政策",
                Packs.shipped().cause("policy_ignorance").orElseThrow().title().zh());
        Refused unknown = assertThrows(Refused.class, () -> P000.cause("WEATHER"));
        assertEquals("policy.cause.unknown", unknown.code());
        assertTrue(Texts.of(Locale.ENGLISH, unknown).contains("MATERIAL, WORKMANSHIP"), "says what is possible");
        ActionField asked = P000.action("RESOLVE").field("causeCode").orElseThrow();
        assertTrue(asked.required(), "HND-08");
        assertEquals(
                new Choice.Group("SERVICE", new Text("服务", "Service")),
                asked.choices().stream()
                        .filter(choice -> choice.code().equals("RESPONSE"))
                        .findFirst()
                        .orElseThrow()
                        .group());
    }

    @Test
    @DisplayName("ANA-05: a pack whose tree lacks a domain is refused")
    void domainWithoutCause() {
        String without = FILE.replaceAll("(?m)^    \\{\"code\": \"[A-Z_]+\", \"domain\": \"MANAGEMENT\".*\\R", "");
        Refused refused = assertThrows(Refused.class, () -> Packs.read(bytes(without)));
        assertEquals("policy.pack.domainWithoutCause", refused.code());
        assertEquals("MANAGEMENT", refused.arguments()[2]);
    }

    @ParameterizedTest(name = "{0}: {1} {2}, {3}")
    @DisplayName("Section 12: limit and responsible role of each clock of P000")
    @CsvSource({
        "SLA-01, 2, HOURS, INTAKE",
        "SLA-03, 0.5, HOURS, INTAKE",
        "SLA-06, 0.5, HOURS, COLLECTOR",
        "PRM-18, 1, HOURS, CS_HEAD",
        "SLA-08, 24, HOURS, CS_HEAD",
        "SLA-09, 24, HOURS, DEPT_HEAD",
        "SLA-10, 2, WORKING_DAYS, INTAKE",
        "PRM-20, 2, WORKING_DAYS, HANDLER",
        "SLA-11, 48, HOURS, HANDLER",
        "SLA-13, 24, HOURS, HANDLER",
        "SLA-14, 48, HOURS, INTAKE",
        "SLA-15, 7, CALENDAR_DAYS, INTAKE"
    })
    void limits(String clock, String amount, DeadlineUnit unit, Role responsible) {
        ClockRule rule = P000.clock(clock);
        assertEquals(
                0,
                new java.math.BigDecimal(amount).compareTo(rule.limit().target().amount()));
        assertEquals(unit, rule.limit().target().unit());
        assertEquals(Set.of(responsible), rule.responsible());
        assertFalse(rule.pausable(), "section 12: pauses never happen unless the row says so");
    }

    @Test
    @DisplayName("P000 runs SLA-01, 02, 03, 06 to 15 and 04, 05, with PRM-18 and PRM-20")
    void clocks() {
        assertEquals(
                "PRM-18 PRM-20 SLA-01 SLA-02 SLA-03 SLA-04 SLA-05 SLA-06 SLA-07 SLA-08 SLA-09 SLA-10 SLA-11 SLA-12 SLA-13 SLA-14 SLA-15",
                P000.clocks().stream().map(ClockRule::code).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    @DisplayName("POL-15, REG-03, REG-04: prefix, date, serial of the year that widens after 999")
    void numbering() {
        LocalDate day = LocalDate.of(2010, 9, 12);
        assertEquals("P000-100912099", P000.numbering().number(day, 99));
        assertEquals("P000-100912999", P000.numbering().number(day, 999));
        assertEquals("P000-1009121000", P000.numbering().number(day, 1000));
        assertFalse(P000.numbering().isWidened(999));
        assertTrue(P000.numbering().isWidened(1000));
    }

    @ParameterizedTest
    @DisplayName("ASM-03: priority from severity, scope and consequence, never falling when a score rises")
    @CsvSource({
        "LOW, LOW, LOW, LOW",
        "MEDIUM, MEDIUM, MEDIUM, NORMAL",
        "HIGH, LOW, HIGH, URGENT",
        "HIGH, HIGH, LOW, URGENT"
    })
    void priorities(Score severity, Score scope, Score consequence, Priority priority) {
        assertEquals(priority, P000.priorities().of(severity, scope, consequence));
        for (Score one : Score.values()) {
            for (Score two : Score.values()) {
                assertTrue(P000.priorities()
                                .of(one, two, Score.LOW)
                                .compareTo(P000.priorities().of(one, two, Score.MEDIUM))
                        <= 0);
                assertTrue(P000.priorities()
                                .of(one, Score.MEDIUM, two)
                                .compareTo(P000.priorities().of(one, Score.HIGH, two))
                        <= 0);
                assertTrue(P000.priorities()
                                .of(Score.MEDIUM, one, two)
                                .compareTo(P000.priorities().of(Score.HIGH, one, two))
                        <= 0);
            }
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("Section 2: what P000 says to the keys that the product follows")
    @CsvSource({
        "POL-03, FIVE_CLASSES",
        "POL-04, 24_HOURS",
        "POL-05, 48_HOURS_OR_PROMISE",
        "POL-08, INTAKE",
        "POL-09, WITHIN_7_DAYS",
        "POL-10, REVISIT",
        "POL-11, HEAD_REVIEWS_DAILY",
        "POL-12, UNTIL_SATISFIED_OR_GM",
        "POL-15, P000-AABBCCDDD",
        "POL-30, RECEIPT_IS_DAY_0",
        "POL-31, 48_HOURS_FROM_REPORT",
        "POL-32, 'CLASSIFY,REGISTER'",
        "POL-36, SATISFIED_AT_REVISIT"
    })
    void policies(String key, String value) {
        assertEquals(value, P000.policy(key).orElseThrow().value());
    }

    @Test
    @DisplayName("An action that is not possible now is refused with action and state (409)")
    void notNow() {
        Refused refused = assertThrows(Refused.class, () -> P000.transitions().require(CaseState.RECEIVED, "CLOSE"));
        assertEquals("policy.action.notNow", refused.code());
        assertEquals(Refused.Kind.CONFLICT, refused.kind());
        assertEquals(
                List.of("REGISTER", "CLASSIFY", "FLAG_IMPORTANT", "ESCALATE"),
                P000.transitions().open(CaseState.RECEIVED, Set.of(Role.INTAKE)).stream()
                        .map(Transition::action)
                        .toList());
    }

    @Test
    @DisplayName("POL-32: registering and classifying commute")
    void orderOfIntake() {
        TransitionTable table = P000.transitions();
        CaseState classifiedFirst = table.require(
                        table.require(CaseState.RECEIVED, "CLASSIFY").to(), "REGISTER")
                .to();
        CaseState registeredFirst = table.require(
                        table.require(CaseState.RECEIVED, "REGISTER").to(), "CLASSIFY")
                .to();
        assertEquals(CaseState.CLASSIFIED, classifiedFirst);
        assertEquals(classifiedFirst, registeredFirst);
    }

    @Test
    @DisplayName(
            "A case is bound to the version in force when it was received; the nearest unit and the named kind win")
    void versionInForce() {
        PolicyPack old = Packs.read(bytes(FILE.replace(
                "\"validFrom\": \"2020-01-01\"", "\"validFrom\": \"2020-01-01\", \"validTo\": \"2025-12-31\"")));
        PolicyPack next = Packs.read(
                bytes(FILE.replace("\"version\": 1,", "\"version\": 2,").replace("2020-01-01", "2026-01-01")));
        PolicyPack other = Packs.read(bytes(FILE.replace("\"code\": \"P000\"", "\"code\": \"P001\"")));
        Packs packs = new Packs(
                List.of(old, next, other),
                List.of(new Packs.Binding(null, null, "P000"), new Packs.Binding("SHOP", "REPAIR", "P001")));
        assertEquals(
                "P000/1",
                packs.inForce(List.of(), "COMPLAINT", LocalDate.of(2025, 12, 31))
                        .id());
        assertEquals(
                "P000/2",
                packs.inForce(List.of("HQ", "SHOP"), "COMPLAINT", LocalDate.of(2026, 1, 1))
                        .id());
        assertEquals(
                "P001/1",
                packs.inForce(List.of("HQ", "SHOP"), "REPAIR", LocalDate.of(2026, 1, 1))
                        .id());
        Refused none =
                assertThrows(Refused.class, () -> packs.inForce(List.of(), "COMPLAINT", LocalDate.of(2019, 12, 31)));
        assertEquals("policy.pack.noneInForce", none.code());
        assertFalse(old.digest().equals(next.digest()));
    }

    @ParameterizedTest(name = "{2}")
    @DisplayName("CLS-07, POL-03, P12: a pack that cannot work is refused and names the place")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"to\": \"REVIEWED\" | \"to\": \"REWIEWED\" | policy.pack.unknownState | T-04",
                ", \"canonical\": \"PRICE\" | '' | policy.pack.unmappedClass | PRICE",
                "\"canonical\": \"PRICE\" | \"canonical\": \"COST\" | policy.pack.unmappedClass | PRICE",
                "\"domain\": \"PRODUCT\", | '' | policy.pack.unknownDomain | DESIGN",
                "\"domain\": \"PRODUCT\" | \"domain\": \"GOODS\" | policy.pack.unknownDomain | DESIGN",
                "\"domain\": \"PRODUCT\" | \"domain\": \"SERVICE\" | policy.pack.tornDomain | RESPONSE",
                "\"code\": \"MATERIAL\" | \"code\": \"DESIGN\" | policy.pack.twice | causes",
                "\"choices\": \"CAUSE\" | \"choices\": \"REASON\" | policy.pack.unknownChoices | ANSWER_NOW.causeCode",
                "\"ends\": [\"FILE_PLAN\"] | \"ends\": [] | policy.pack.clockWithoutEnd | SLA-09",
                "\"starts\": [\"RECEIVE\"] | \"starts\": [] | policy.pack.clockWithoutStart | SLA-01",
                "\"ends\": [\"FILE_PLAN\"] | \"ends\": [\"FILE_PLANS\"] | policy.pack.unknownAction | SLA-09",
                "\"guards\": [\"CLASS_OF_PACK\"] | \"guards\": [\"CLASSY\"] | policy.pack.unknownGuard | T-03",
                "\"actors\": [\"CS_HEAD\"], \"guards\": [\"REGISTERED | \"actors\": [\"CHIEF\"], \"guards\": [\"REGISTERED | policy.pack.unknownRole | T-04",
                "\"type\": \"ATTACHMENTS\" | \"type\": \"FILES\" | policy.pack.unknownType | RESOLVE.evidence",
                "\"choices\": \"EVALUATION\" | \"choices\": \"MARKS\" | policy.pack.unknownChoices | CLOSE.evaluation",
                "\"action\": \"CONFIRM_VALID\" | \"action\": \"CONFIRM\" | policy.pack.unknownAction | T-04",
                "\"amount\": 24, | \"amount\": 0, | policy.pack.emptyLimit | SLA-09",
                "\"amount\": 24, \"unit\": \"HOURS\" | \"amount\": 24, \"unit\": \"WEEKS\" | policy.pack.unknownUnit | SLA-09",
                "\"code\": \"SLA-13\" | \"code\": \"SLA-14\" | policy.pack.twice | clocks",
                "\"from\": \"REVIEWED\" | \"from\": \"STUDY\" | policy.pack.unreachable | T-06",
                "\"title\": | \"name\": | policy.pack.incomplete | ''",
                "\"validFrom\": \"2020-01-01\" | \"validFrom\": \"2020-01-01\", \"validTo\": \"2019-01-01\" | policy.pack.dates | validTo",
                "{ | [ | policy.pack.notJson | ''"
            })
    void refusedPacks(String text, String replacement, String code, String place) {
        String changed = FILE.replaceFirst(
                java.util.regex.Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(replacement));
        assertFalse(changed.equals(FILE));
        Refused refused = assertThrows(Refused.class, () -> Packs.read(bytes(changed)));
        assertEquals(code, refused.code(), refused::getMessage);
        assertEquals(place, refused.arguments()[1], refused::getMessage);
        assertTrue(Texts.has(Locale.CHINESE, code) && Texts.has(Locale.ENGLISH, code), code);
    }

    @Test
    @DisplayName("Every state, verdict, guard and unit has a title in both languages")
    void titles() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (Enum<?>[] all : List.of(
                    CaseState.values(),
                    Verdict.values(),
                    Guard.values(),
                    CanonicalClass.values(),
                    CauseDomain.values(),
                    DeadlineUnit.values(),
                    DayConvention.values(),
                    Score.values(),
                    Priority.values(),
                    Parameter.Unit.values())) {
                for (Enum<?> one : all) {
                    String key = "policy." + one.getDeclaringClass().getSimpleName() + "." + one.name();
                    assertTrue(Texts.has(locale, key), () -> key + " " + locale);
                }
            }
        }
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
