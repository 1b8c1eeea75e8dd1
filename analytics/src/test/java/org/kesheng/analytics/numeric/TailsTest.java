package org.kesheng.analytics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class TailsTest {
    @Test
    @DisplayName("p-values keep twelve digits down to 1e-307")
    void tailsKeepRelativePrecision() {
        String normal = "2*pnorm(-abs(z))";
        agrees(6.1707507745197387e-01, Tails.normalTwoSided(0.5), 1e-13, normal);
        agrees(5.7330314375838782e-07, Tails.normalTwoSided(-5), 1e-12, normal);
        agrees(1.5239706048321054e-23, Tails.normalTwoSided(10), 1e-12, normal);
        agrees(9.2107060191639104e-308, Tails.normalTwoSided(37.5), 1e-11, normal);
        String chi = "pchisq(x, df, lower.tail=FALSE)";
        agrees(7.5182963404584935e-01, Tails.chiSquareUpper(0.1, 1), 1e-13, chi);
        agrees(1.4444852779215407e-08, Tails.chiSquareUpper(50, 7), 1e-12, chi);
        agrees(2.1010145162641344e-306, Tails.chiSquareUpper(1400, 1), 1e-11, chi);
        String f = "pf(f, df1, df2, lower.tail=FALSE)";
        agrees(4.9564750438312000e-01, Tails.fUpper(0.5, 1, 10), 1e-13, f);
        agrees(1.6580762554847075e-18, Tails.fUpper(30, 5, 100), 1e-12, f);
        agrees(1.0531220276223103e-03, Tails.fUpper(300, 2, 2.5), 1e-12, f);
        agrees(1.0391754250810806e-296, Tails.fUpper(3000, 4, 400), 1e-11, f);
        String t = "2*pt(-abs(t), df)";
        agrees(9.2665234880080583e-01, Tails.studentTwoSided(0.1, 3), 1e-13, t);
        agrees(8.2896995298166215e-02, Tails.studentTwoSided(-2, 7.5), 1e-12, t);
        agrees(9.9016889845940936e-17, Tails.studentTwoSided(10, 100), 1e-12, t);
    }

    @Test
    void quantilesOfTheNormalDistribution() {
        String r = "qnorm(p)";
        agrees(1.95996398454005361, Tails.normalQuantile(0.975), 1e-15, r);
        agrees(3.09023230616781319, Tails.normalQuantile(0.999), 1e-14, r);
        agrees(-6.36134090240405570, Tails.normalQuantile(1e-10), 1e-14, r);
        agrees(-0.52440051270804067, Tails.normalQuantile(0.3), 1e-14, r);
        agrees(5.19933758229066179, Tails.normalQuantile(0.9999999), 1e-10, r);
        assertEquals(0, Tails.normalQuantile(0.5), 1e-16);
        agrees(1.95996398454005361, Tails.normalMultiplier(0.95), 1e-14, r);
    }

    @Test
    void undefinedStatisticsHaveUndefinedTails() {
        undefined(Tails.normalTwoSided(Double.NaN));
        undefined(Tails.chiSquareUpper(3, 0));
        undefined(Tails.fUpper(Double.NaN, 1, 2));
        undefined(Tails.studentTwoSided(1, 0));
        assertEquals(0, Tails.fUpper(Double.POSITIVE_INFINITY, 1, 2));
        assertEquals(1, Tails.chiSquareUpper(0, 2));
        assertEquals(0, Tails.normalTwoSided(Double.NEGATIVE_INFINITY));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> Tails.normalMultiplier(1));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> Tails.normalMultiplier(Double.NaN));
    }
}
