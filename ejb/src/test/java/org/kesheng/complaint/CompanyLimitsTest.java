package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.policy.Packs;
import org.kesheng.policy.SetParameter;
import org.kesheng.shared.Refused;

/** Parameters that an administrator sets, and the cases they are for. */
class CompanyLimitsTest {
    private CaseWorld world;

    @BeforeEach
    void mondayMorning() {
        world = new CaseWorld("2026-03-02T09:00");
    }

    private void set(String key, String value) {
        world.as("admin", () -> {
            world.bean(CompanyParameters.class).set(new SetParameter(key, value));
            return null;
        });
    }

    private String accepted() {
        String number = CaseFixture.dispatched(world);
        world.act("handler", number, "ACCEPT", "solvable", "NEEDS_TIME");
        return number;
    }

    private LocalDate followUpDue(String number) {
        return world.as("intake", () -> world.bean(ComplaintSearch.class).clocks(number)).stream()
                .filter(clock -> clock.clock().equals("SLA-10"))
                .map(clock -> LocalDate.ofInstant(clock.dueAt(), CaseWorld.ZONE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "PRM-19: a new case has the company's interval, a case of before keeps its own, also when its clocks are folded again")
    void newCasesFollowTheCompany() {
        String before = accepted();
        set("PRM-19", "4");
        String after = accepted();
        world.act("head", before, "INVESTIGATE", "investigator", "handler");
        assertEquals(LocalDate.parse("2026-03-04"), followUpDue(before), "two working days after Monday");
        assertEquals(LocalDate.parse("2026-03-06"), followUpDue(after), "four");
        set("PRM-19", "");
        assertEquals(LocalDate.parse("2026-03-06"), followUpDue(after), "taken back for those to come only");
        assertEquals(LocalDate.parse("2026-03-04"), followUpDue(accepted()));
    }

    @Test
    @DisplayName("PRM-52: a promise goes as far as the company allows")
    void promisesGoAsFarAsAllowed() {
        set("PRM-52", "5");
        String number = CaseFixture.inTreatment(world);
        // 5 working days after Monday 2 March 2026 end on Monday the 9th.
        String code =
                assertThrows(Refused.class, () -> promise(number, "2026-03-10")).code();
        assertEquals("policy.Guard.PROMISE_WITHIN_MAXIMUM", code);
        promise(number, "2026-03-09");
    }

    private void promise(String number, String date) {
        world.act("handler", number, "PROMISE_DATE", "promisedDate", date, "mode", "PHONE", "proof", "录音");
    }

    @Test
    @DisplayName("A value that would leave a clock without any time is refused when it is set")
    void impossibleValuesAreRefused() {
        assertThrows(Refused.class, () -> set("PRM-19", "0"));
        assertThrows(Refused.class, () -> set("PRM-19", "soon"));
    }

    @Test
    @DisplayName("Parameters that a pack does not name leave it as it is")
    void otherParametersDoNotConcernThePack() {
        assertEquals(
                Packs.shipped().byId("P000/1"), Packs.shipped().tuned("P000/1", Map.of("PRM-30", "90", "PRM-19", "2")));
    }
}
