package org.kesheng.analytics.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class PlanEffectTest {
    private static final double[] BEFORE = {70, 65, 72, 60, 80, 75, 78, 82, 77, 74};
    private static final double[] AFTER = {76, 73, 75, 70, 81, 74, 79, 82, 78, 75};
    private static final boolean[] PLAN = {true, true, true, true, false, false, false, false, false, false};

    @Test
    @DisplayName(
            "Plans of the worst departments: 6 points 'gained' (p = .02), 4 of them would have come anyway (p = .18)")
    void regressionToTheMeanIsTakenOut() {
        DifferenceInDifferences.Result result = DifferenceInDifferences.of(BEFORE, AFTER, PLAN, 1);
        agrees(6.25, result.difference(), 1e-13, "t.test(after - before ~ plan)");
        agrees(0.021901384908965, result.p(), 1e-11, "t.test(after - before ~ plan)");
        agrees(2.51009463722399495, result.adjusted(), 1e-12, "lm(after ~ before + plan)");
        agrees(1.66696796547185366, result.adjustedSe(), 1e-12, "lm(after ~ before + plan)");
        agrees(0.1758432034222025542, result.adjustedP(), 1e-11, "lm(after ~ before + plan)");
        assertEquals(6.25 - result.adjusted(), result.expectedRegression(), 1e-13);
        agrees(0.43333333333333335, result.permutationP(), 1e-14, "combn over residuals of lm(after ~ before)");
    }

    @Test
    @DisplayName(
            "No plan works in a world of luck: the guard stays quiet about twenty times in twenty-one, the raw test does not")
    void luckAlone() {
        Random random = new Random(17);
        int raw = 0;
        int guarded = 0;
        for (int world = 0; world < 300; world++) {
            double[] truth = new double[40];
            Arrays.setAll(truth, i -> 75 + 3 * random.nextGaussian());
            double[] before =
                    Arrays.stream(truth).map(t -> t + 4 * random.nextGaussian()).toArray();
            double[] after =
                    Arrays.stream(truth).map(t -> t + 4 * random.nextGaussian()).toArray();
            double[] sorted = before.clone();
            Arrays.sort(sorted);
            boolean[] plan = new boolean[40];
            for (int i = 0; i < 40; i++) {
                plan[i] = before[i] <= sorted[9];
            }
            DifferenceInDifferences.Result result = DifferenceInDifferences.of(before, after, plan, world);
            raw += result.p() < 0.05 ? 1 : 0;
            guarded += result.adjustedP() < 0.05 ? 1 : 0;
        }
        assertTrue(raw > 200, "raw test finds " + raw + " of 300 effects that are not there");
        assertTrue(guarded < 30, "guarded test finds " + guarded);
    }

    @Test
    void oneDepartmentAgainstTheOthers() {
        boolean[] one = new boolean[10];
        one[3] = true;
        DifferenceInDifferences.Result result = DifferenceInDifferences.of(BEFORE, AFTER, one, 1);
        undefined(result.p());
        assertTrue(Double.isFinite(result.adjusted()));
        assertEquals(result.permutationP() * 10, Math.rint(result.permutationP() * 10), 1e-9);
    }

    @Test
    @DisplayName("A seed gives the same permutations again; many units are drawn, few enumerated")
    void permutations() {
        Random random = new Random(5);
        double[] before = random.doubles(40).toArray();
        double[] after = random.doubles(40).toArray();
        boolean[] plan = new boolean[40];
        Arrays.fill(plan, 0, 20, true);
        double p = DifferenceInDifferences.of(before, after, plan, 7).permutationP();
        assertEquals(p, DifferenceInDifferences.of(before, after, plan, 7).permutationP());
        assertEquals(p, DifferenceInDifferences.of(before, after, plan, 8).permutationP(), 0.02);
    }

    @Test
    void startingPointsWithoutVariation() {
        double[] same = {5, 5, 5, 5};
        boolean[] plan = {true, true, false, false};
        DifferenceInDifferences.Result result = DifferenceInDifferences.of(same, new double[] {7, 6, 5, 4}, plan, 1);
        assertEquals(2, result.difference(), 1e-14);
        undefined(result.adjusted());
        undefined(result.permutationP());
        refuses(Reason.TOO_FEW_GROUPS, () -> DifferenceInDifferences.of(same, same, new boolean[4], 1));
        refuses(Reason.NOT_FINITE, () -> DifferenceInDifferences.of(new double[] {Double.NaN, 1, 1, 1}, same, plan, 1));
    }

    @Test
    @DisplayName("The worst unit without controls is compared with its shrunken starting point")
    void shrunkenBaseline() {
        double[] score = {71, 75, 64, 80, 77, 69, 73, 58, 76, 74};
        double[] error = {2, 3, 4, 2.5, 1.5, 3, 2, 5, 2, 2.2};
        ShrunkenBaseline unit = ShrunkenBaseline.of(score, error, 7, 66, 4);
        agrees(64.867992371888889, unit.expected(), 1e-12, "metafor::blup(metafor::rma(y, sei=se, method='PM'))");
        assertEquals(66 - unit.expected(), unit.effect(), 1e-13);
        assertEquals(unit.expected() - 58, unit.luck(), 1e-13);
        agrees(unit.effect() / Math.sqrt(3.6270440671266369 * 3.6270440671266369 + 16), unit.z(), 1e-10, "effect/se");
        assertTrue(unit.p() > 0.8);
    }
}
