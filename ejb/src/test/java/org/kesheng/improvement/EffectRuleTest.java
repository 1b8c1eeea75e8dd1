package org.kesheng.improvement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.improvement.control.EffectRule;

/** IMP-05: before and after. */
class EffectRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    @DisplayName(
            "IMP-05 Newcombe's hybrid interval of 56/70 - 48/80 is 0.0524 to 0.3339 (Newcombe 1998, Statistics in Medicine 17:873, table II)")
    void newcombe() {
        // Wilson limits, R: prop.test(56, 70, correct = FALSE)$conf.int and prop.test(48, 80, correct = FALSE)$conf.int
        Figure after = new Figure(70, 0.8, 0.6918, 0.8769);
        Figure before = new Figure(80, 0.6, 0.4904, 0.7004);
        Effect effect = EffectRule.compare(DAY, before, after, 0.75, false);
        assertEquals(0.2, effect.difference(), 1e-12);
        assertEquals(0.0524, effect.lower(), 2e-4);
        assertEquals(0.3339, effect.upper(), 2e-4);
        assertEquals(Effect.Verdict.EFFECTIVE, effect.verdict());
    }

    @Test
    @DisplayName("Better than before but below the target is no proof of effect")
    void belowTarget() {
        Figure before = new Figure(1000, 0.60, 0.57, 0.63);
        Figure after = new Figure(1000, 0.70, 0.67, 0.73);
        assertEquals(
                Effect.Verdict.INCONCLUSIVE,
                EffectRule.compare(DAY, before, after, 0.8, false).verdict());
    }

    @Test
    @DisplayName("Where fewer is better, a rise is not an effect and a certain fall to the target is")
    void lowerIsBetter() {
        Figure half = new Figure(400, 0.5, 0.45, 0.55);
        Figure third = new Figure(400, 0.3, 0.26, 0.35);
        assertEquals(
                Effect.Verdict.EFFECTIVE,
                EffectRule.compare(DAY, half, third, 0.35, true).verdict());
        assertEquals(
                Effect.Verdict.NOT_EFFECTIVE,
                EffectRule.compare(DAY, third, half, 0.35, true).verdict());
    }

    @Test
    @DisplayName("Without figures, or with too few, it is too early")
    void tooEarly() {
        Figure before = new Figure(400, 0.5, 0.45, 0.55);
        Effect none = EffectRule.compare(DAY, before, Figure.NONE, 0.6, false);
        assertEquals(Effect.Verdict.TOO_EARLY, none.verdict());
        assertNull(none.difference());
        Figure few = new Figure(29, 0.9, 0.74, 0.96);
        assertEquals(
                Effect.Verdict.TOO_EARLY,
                EffectRule.compare(DAY, before, few, 0.6, false).verdict());
    }
}
