package org.kesheng.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.kesheng.analytics.NotComputable.Reason;

/** Comparison with reference values: relative, so that small p-values count as much as large ones. */
public final class Agreement {
    private Agreement() {}

    /** Fails with the R call that gives the expected value. */
    public static void agrees(double expected, double actual, double relative, String r) {
        double allowed = Math.abs(expected) * relative;
        assertTrue(
                Math.abs(actual - expected) <= allowed || expected == actual,
                () -> "expected " + expected + ", got " + actual + "; R: " + r);
    }

    /** The statistic is refused for this reason. */
    public static void refuses(Reason reason, Runnable statistic) {
        assertEquals(reason, assertThrows(NotComputable.class, statistic::run).reason());
    }

    /** Not defined, as opposed to zero or refused. */
    public static void undefined(double actual) {
        assertTrue(Double.isNaN(actual), () -> "expected undefined, got " + actual);
    }
}
