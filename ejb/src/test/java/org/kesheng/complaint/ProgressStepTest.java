package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kesheng.complaint.control.CustomerStep;
import org.kesheng.policy.CaseState;
import org.kesheng.shared.Texts;

class ProgressStepTest {
    @ParameterizedTest
    @DisplayName("FBK-06 a customer reads received, being checked, with the department, solved, told, closed")
    @CsvSource({
        "RECEIVED, RECEIVED",
        "REGISTERED, CHECKED",
        "CLASSIFIED, CHECKED",
        "REVIEWED, CHECKED",
        "ASSESSED, CHECKED",
        "DISPATCHED, WITH_DEPARTMENT",
        "ACCEPTED, WITH_DEPARTMENT",
        "INVESTIGATING, WITH_DEPARTMENT",
        "PLAN_FILED, WITH_DEPARTMENT",
        "IN_TREATMENT, WITH_DEPARTMENT",
        "RESOLVED, SOLVED",
        "RESULT_REPORTED, SOLVED",
        "ANSWERED, TOLD",
        "REPLIED, TOLD",
        "REVISIT_DUE, TOLD",
        "REVISITED, TOLD",
        "REOPENED, CHECKED",
        "CLOSED, CLOSED",
        "ARCHIVED, CLOSED",
        "INVALID, DECLINED",
        "NOT_UPHELD, DECLINED"
    })
    void steps(CaseState state, ProgressStep step) {
        assertEquals(step, CustomerStep.of(state));
    }

    @ParameterizedTest
    @EnumSource(ProgressStep.class)
    @DisplayName("Each step has a name and a sentence in both languages")
    void words(ProgressStep step) {
        for (Locale locale : new Locale[] {Texts.DEFAULT, Locale.ENGLISH}) {
            assertTrue(Texts.has(locale, "complaint.ProgressStep." + step));
            assertTrue(Texts.has(locale, "complaint.ProgressStep." + step + ".text"));
        }
    }
}
