package org.kesheng.analytics.duration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class KaplanMeierTest {
    private static final double[] TIME = {2, 3, 3, 5, 6, 6, 8, 9, 12, 15, 15, 20};
    private static final boolean[] EVENT = {true, true, false, true, true, true, false, true, false, true, false, false
    };

    @Test
    void curveAsInR() {
        KaplanMeier curve = KaplanMeier.of(TIME, EVENT);
        String r = "survfit(Surv(c(2,3,3,5,6,6,8,9,12,15,15,20), c(1,1,0,1,1,1,0,1,0,1,0,0)) ~ 1)";
        double[] at = {1, 3, 6, 9, 15, 30};
        double[] s = {
            1, 0.83333333333333326, 0.55555555555555547, 0.44444444444444442, 0.29629629629629628, 0.29629629629629628
        };
        for (int i = 0; i < at.length; i++) {
            agrees(s[i], curve.survival(at[i]), 1e-14, r);
        }
        assertEquals(9, curve.median());
        assertEquals(12, curve.n());
        assertEquals(7, curve.events());
    }

    @Test
    void intervalsAsInR() {
        KaplanMeier curve = KaplanMeier.of(TIME, EVENT);
        String r = "f <- survfit(Surv(time, event) ~ 1); summary(f, times=c(3, 9)); quantile(f, c(.25, .5))";
        agrees(0.64703698701336154, curve.survivalInterval(3, 0.95).lower(), 1e-12, r);
        assertEquals(1, curve.survivalInterval(3, 0.95).upper());
        agrees(0.22399324005467700, curve.survivalInterval(9, 0.95).lower(), 1e-12, r);
        agrees(0.88186082825228718, curve.survivalInterval(9, 0.95).upper(), 1e-12, r);
        assertEquals(5, curve.quantile(0.25));
        assertEquals(3, curve.quantileInterval(0.25, 0.95).lower());
        assertEquals(6, curve.quantileInterval(0.5, 0.95).lower());
        undefined(curve.quantileInterval(0.5, 0.95).upper());
        assertEquals(1, curve.survivalInterval(0, 0.95).lower());
    }

    @Test
    @DisplayName(
            "Of twelve durations the third and the tenth hold the median, of forty the 32nd and 40th the 90 % quantile")
    void quantilesOfEndedDurations() {
        String r = "sort(x)[c(qbinom(.025, n, p), qbinom(.975, n, p) + 1)]";
        double[] forty = new double[40];
        Arrays.setAll(forty, i -> 40 - i);
        QuantileInterval nine = QuantileInterval.of(forty, 0.9, 0.95);
        assertEquals(32, nine.interval().lower(), r);
        assertEquals(40, nine.interval().upper(), r);
        assertEquals(36.1, nine.quantile(), 1e-13);
        double[] twelve = Arrays.copyOf(forty, 12);
        assertEquals(31, QuantileInterval.of(twelve, 0.5, 0.95).interval().lower(), r);
        assertEquals(38, QuantileInterval.of(twelve, 0.5, 0.95).interval().upper(), r);
        undefined(QuantileInterval.of(new double[] {3}, 0.5, 0.95).interval().lower());
        refuses(Reason.TOO_FEW_VALUES, () -> QuantileInterval.of(new double[0], 0.5, 0.95));
    }

    @Test
    @DisplayName("Without open cases the curve is the share still open, and one half counts as half")
    void withoutCensoring() {
        double[] t = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        boolean[] all = new boolean[10];
        Arrays.fill(all, true);
        KaplanMeier curve = KaplanMeier.of(t, all);
        assertEquals(0.3, curve.survival(7), 1e-15);
        assertEquals(5, curve.median());
        assertEquals(9, curve.quantile(0.9));
        assertEquals(0, curve.survival(10));
    }

    @Test
    void orderDoesNotMatter() {
        double[] t = TIME.clone();
        boolean[] e = EVENT.clone();
        for (int i = 0; i < 6; i++) {
            double d = t[i];
            t[i] = t[11 - i];
            t[11 - i] = d;
            boolean b = e[i];
            e[i] = e[11 - i];
            e[11 - i] = b;
        }
        assertEquals(
                KaplanMeier.of(TIME, EVENT).survival(9), KaplanMeier.of(t, e).survival(9));
    }

    @Test
    void curvesThatDoNotComeDown() {
        KaplanMeier open = KaplanMeier.of(new double[] {1, 2}, new boolean[2]);
        assertEquals(1, open.survival(5));
        undefined(open.median());
        assertEquals(0, KaplanMeier.of(new double[] {0}, new boolean[] {true}).median());
    }

    @Test
    void badTimesAreRefused() {
        refuses(Reason.NEGATIVE, () -> KaplanMeier.of(new double[] {-1}, new boolean[1]));
        refuses(Reason.NOT_FINITE, () -> KaplanMeier.of(new double[] {Double.NaN}, new boolean[1]));
        refuses(Reason.TOO_FEW_VALUES, () -> KaplanMeier.of(new double[0], new boolean[0]));
        refuses(Reason.LENGTHS_DIFFER, () -> KaplanMeier.of(new double[1], new boolean[2]));
    }
}
