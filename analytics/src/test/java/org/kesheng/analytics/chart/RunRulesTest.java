package org.kesheng.analytics.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.chart.RunRules.Rule;
import org.kesheng.analytics.chart.RunRules.Signal;

class RunRulesTest {
    private static List<Signal> of(Rule rule, double... z) {
        return RunRules.signals(z, Set.of(rule));
    }

    @Test
    void oneBeyondThreeSigma() {
        assertEquals(List.of(new Signal(Rule.BEYOND_3_SIGMA, 2, 2, -1)), of(Rule.BEYOND_3_SIGMA, 3, -3.1, 2.9));
    }

    @Test
    void nineOnOneSide() {
        double[] z = {-1, .1, .2, .1, .3, .1, .2, .1, .4, .1};
        assertEquals(List.of(new Signal(Rule.NINE_ON_ONE_SIDE, 2, 10, 1)), of(Rule.NINE_ON_ONE_SIDE, z));
        z[4] = 0;
        assertEquals(List.of(), of(Rule.NINE_ON_ONE_SIDE, z));
        z[4] = Double.NaN;
        assertEquals(List.of(), of(Rule.NINE_ON_ONE_SIDE, z));
    }

    @Test
    void sixSteadyAndFourteenAlternating() {
        assertEquals(List.of(new Signal(Rule.SIX_STEADY, 1, 6, 1)), of(Rule.SIX_STEADY, 1, 2, 3, 4, 5, 6, 6));
        assertEquals(List.of(new Signal(Rule.SIX_STEADY, 2, 7, -1)), of(Rule.SIX_STEADY, 1, 6, 5, 4, 3, 2, 1));
        assertEquals(List.of(), of(Rule.SIX_STEADY, 1, 2, 3, 3, 5, 6, 7));
        double[] saw = new double[15];
        Arrays.setAll(saw, i -> i % 2 == 0 ? 1 : -1);
        assertEquals(
                List.of(
                        new Signal(Rule.FOURTEEN_ALTERNATING, 1, 14, 0),
                        new Signal(Rule.FOURTEEN_ALTERNATING, 2, 15, 0)),
                of(Rule.FOURTEEN_ALTERNATING, saw));
    }

    @Test
    @DisplayName("Zone rules need the last point in the zone, and the same side")
    void zones() {
        assertEquals(
                List.of(new Signal(Rule.TWO_OF_THREE_BEYOND_2_SIGMA, 1, 3, 1)),
                of(Rule.TWO_OF_THREE_BEYOND_2_SIGMA, 2.1, 0, 2.5, 0));
        assertEquals(List.of(), of(Rule.TWO_OF_THREE_BEYOND_2_SIGMA, 2.1, 0, -2.5));
        assertEquals(
                List.of(new Signal(Rule.FOUR_OF_FIVE_BEYOND_1_SIGMA, 1, 5, -1)),
                of(Rule.FOUR_OF_FIVE_BEYOND_1_SIGMA, -1.1, -1.2, 0, -1.5, -2));
    }

    @Test
    void huggingAndMixture() {
        double[] hug = new double[15];
        Arrays.fill(hug, 0.9);
        assertEquals(List.of(new Signal(Rule.FIFTEEN_WITHIN_1_SIGMA, 1, 15, 0)), of(Rule.FIFTEEN_WITHIN_1_SIGMA, hug));
        double[] two = {1.5, -1.2, 1.1, 1.3, -2, -1.4, 1.2, -1.1};
        assertEquals(List.of(new Signal(Rule.EIGHT_BEYOND_1_SIGMA, 1, 8, 0)), of(Rule.EIGHT_BEYOND_1_SIGMA, two));
    }

    @Test
    @DisplayName("Mirrored points give the same signals on the other side")
    void symmetry() {
        double[] z = new Random(2).doubles(400, -3.2, 3.2).toArray();
        double[] mirrored = Arrays.stream(z).map(v -> -v).toArray();
        List<Signal> expected = RunRules.signals(z, RunRules.NELSON).stream()
                .map(s -> new Signal(s.rule(), s.first(), s.last(), -s.side()))
                .toList();
        assertEquals(Set.copyOf(expected), Set.copyOf(RunRules.signals(mirrored, RunRules.NELSON)));
        assertFalse(expected.isEmpty());
    }

    @Test
    @DisplayName(
            "In pure chance Nelson's rules ring more than three times as often as rule one, which rings once in 370 points")
    void falseAlarms() {
        Random random = new Random(31);
        double[] z = new double[200_000];
        Arrays.setAll(z, i -> random.nextGaussian());
        double first = of(Rule.BEYOND_3_SIGMA, z).size() / (double) z.length;
        assertEquals(1 / 370.4, first, 0.0004);
        assertTrue(RunRules.signals(z, RunRules.NELSON).size()
                > 3 * of(Rule.BEYOND_3_SIGMA, z).size());
    }

    @Test
    @DisplayName("A frozen baseline judges later points by the period that was usual, each by its own size")
    void frozenBaseline() {
        double[] usual = {10, 12, 11, 9, 10, 11, 12, 10};
        Baseline baseline = Baseline.ofValues(usual);
        double[] z = baseline.standardised(new double[] {baseline.centre(), baseline.centre() + 4 * baseline.sigma()});
        assertEquals(0, z[0]);
        assertEquals(4, z[1], 1e-14);
        double[] count = {12, 15, 9, 20, 18, 7, 30, 14};
        double[] size = {100, 120, 90, 110, 130, 80, 115, 105};
        Baseline shares = Baseline.ofShares(count, size);
        PChart.Result chart = PChart.of(count, size, 3);
        double[] own = shares.standardised(count, size);
        for (int i = 0; i < own.length; i++) {
            assertEquals(chart.points().get(i).z() / chart.sigmaZ(), own[i], 1e-12);
        }
        undefined(shares.standardised(new double[] {0}, new double[] {0})[0]);
        undefined(Baseline.ofValues(new double[] {5, 5}).standardised(new double[] {6})[0]);
        undefined(Baseline.ofRates(count, size).standardised(new double[] {0}, new double[] {0})[0]);
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> shares.standardised(count));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> baseline.standardised(count, size));
    }

    @Test
    @DisplayName("Anhøj: 24 points allow a run of 8 and need 8 crossings")
    void runsTests() {
        double[] y = {82, 79, 85, 83, 80, 81, 84, 78, 82, 85, 83, 81, 76, 74, 77, 73, 75, 78, 72, 74, 76, 73, 75, 77};
        Runs.Result shifted = Runs.about(78.5, y);
        assertEquals(24, shifted.useful());
        assertEquals(8, shifted.longestAllowed()); // round(log2(24) + 3)
        assertEquals(8, shifted.crossingsNeeded()); // qbinom(.05, 23, .5)
        assertEquals(12, shifted.longest());
        assertEquals(3, shifted.crossings());
        assertTrue(shifted.signal());
        assertFalse(Runs.about(0, new double[] {0, Double.NaN}).signal());
        assertEquals(22, Runs.about(78, y).useful());
    }
}
