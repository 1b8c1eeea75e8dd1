package org.kesheng.analytics.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class EffectSizeTest {
    private static final double[] A = {5, 4, 4, 3, 5, 2, 1, 4, 5};
    private static final double[] B = {3, 2, 4, 1, 2, 3, 5, 2};

    @Test
    void cliffsDeltaAsInR() {
        CliffsDelta.Result result = CliffsDelta.of(A, B, 0.95);
        String r = "effsize::cliff.delta(c(5,4,4,3,5,2,1,4,5), c(3,2,4,1,2,3,5,2))";
        agrees(0.388888888888888895, result.delta(), 1e-14, r);
        agrees(0.071869488536155185, result.variance(), 1e-13, r);
        agrees(-0.216615936792556973, result.interval().lower(), 1e-12, r);
        agrees(0.778315468551799561, result.interval().upper(), 1e-12, r);
        assertEquals(CliffsDelta.Magnitude.MEDIUM, result.magnitude());
        assertEquals(MannWhitney.test(A, B).rankBiserial(), result.delta(), 1e-15);
        CliffsDelta.Result swapped = CliffsDelta.of(B, A, 0.95);
        assertEquals(-result.interval().lower(), swapped.interval().upper(), 1e-14);
    }

    @Test
    void cliffsDeltaByRanksIsThatOfAllPairs() {
        Random random = new Random(8);
        for (int run = 0; run < 30; run++) {
            double[] x =
                    random.ints(2 + random.nextInt(20), 0, 5).asDoubleStream().toArray();
            double[] y =
                    random.ints(2 + random.nextInt(20), 0, 6).asDoubleStream().toArray();
            double sum = 0;
            for (double a : x) {
                for (double b : y) {
                    sum += Math.signum(a - b);
                }
            }
            assertEquals(sum / (x.length * y.length), CliffsDelta.of(x, y, 0.9).delta(), 1e-14);
        }
    }

    @Test
    void completeAndSingleSamples() {
        CliffsDelta.Result apart = CliffsDelta.of(new double[] {3, 4}, new double[] {1, 2}, 0.95);
        assertEquals(1, apart.delta());
        assertEquals(1, apart.interval().lower());
        undefined(CliffsDelta.of(new double[] {3}, new double[] {1, 2}, 0.95)
                .interval()
                .lower());
        refuses(Reason.TOO_FEW_VALUES, () -> CliffsDelta.of(new double[0], B, 0.95));
    }

    @Test
    @DisplayName("Newcombe's own example (56/70 against 48/80): 0.0524 to 0.3339")
    void differenceOfSharesAsPublished() {
        TwoProportions d = TwoProportions.of(56, 70, 48, 80, 0.95);
        agrees(0.2, d.difference(), 1e-14, "56/70 - 48/80");
        agrees(
                0.0524314724023649259,
                d.interval().lower(),
                1e-13,
                "DescTools::BinomDiffCI(56, 70, 48, 80, method='score')");
        agrees(
                0.3338726540369058582,
                d.interval().upper(),
                1e-13,
                "DescTools::BinomDiffCI(56, 70, 48, 80, method='score')");
        agrees(0.0080450813681965643, d.p(), 1e-12, "prop.test(c(56,48), c(70,80), correct=FALSE)$p.value");
    }

    @Test
    void sharesOfZeroAndOne() {
        TwoProportions apart = TwoProportions.of(10, 10, 0, 10, 0.95);
        assertEquals(1, apart.difference());
        assertEquals(1, apart.interval().upper());
        undefined(TwoProportions.of(0, 10, 0, 10, 0.95).p());
        undefined(TwoProportions.of(0, 0, 3, 10, 0.95).difference());
        refuses(Reason.COUNT_ABOVE_SIZE, () -> TwoProportions.of(3, 2, 1, 2, 0.95));
    }

    @Test
    void rateRatioAsInR() {
        RateRatio ratio = RateRatio.of(11, 800, 23, 1011, 0.95);
        String r = "poisson.test(c(11, 23), c(800, 1011))";
        agrees(0.60440217391304352, ratio.ratio(), 1e-14, r);
        agrees(0.26599778870048812, ratio.interval().lower(), 1e-11, r);
        agrees(1.29064936251720241, ratio.interval().upper(), 1e-11, r);
        agrees(0.22241687166325524, ratio.p(), 1e-12, "2*min(pbinom(11, 34, q), pbinom(10, 34, q, lower.tail=FALSE))");
    }

    @Test
    void ratesWithoutEvents() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                RateRatio.of(3, 1, 0, 1, 0.95).interval().upper());
        assertEquals(0, RateRatio.of(0, 1, 4, 1, 0.95).interval().lower());
        undefined(RateRatio.of(0, 1, 0, 1, 0.95).ratio());
        assertEquals(1, RateRatio.of(0, 1, 0, 1, 0.95).p());
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> RateRatio.of(1, 0, 1, 1, 0.95));
    }

    @Test
    @DisplayName("Every department rises, the total falls: all of the change is mix, and more")
    void simpson() {
        double[] size1 = {80, 20};
        double[] size2 = {20, 80};
        MixAndRate change = MixAndRate.of(new double[] {72, 10}, size1, new double[] {19, 44}, size2);
        assertEquals(-0.19, change.after() - change.before(), 1e-15);
        assertEquals(change.after() - change.before(), change.rateEffect() + change.mixEffect(), 1e-15);
        assertEquals(0.05, change.rateEffect(), 1e-15);
        assertEquals(-0.24, change.mixEffect(), 1e-15);
        assertEquals(0.8 * 0.95 + 0.2 * 0.55, change.standardised(), 1e-15);
        assertTrue(change.reversed());
    }

    @Test
    void partsAddUpWhateverTheGroups() {
        Random random = new Random(14);
        for (int run = 0; run < 50; run++) {
            double[][] d = new double[4][5];
            for (int g = 0; g < 5; g++) {
                d[1][g] = random.nextInt(5) * 10;
                d[3][g] = random.nextInt(5) * 10;
                d[0][g] = Math.floor(d[1][g] * random.nextDouble());
                d[2][g] = Math.floor(d[3][g] * random.nextDouble());
            }
            MixAndRate change = MixAndRate.of(d[0], d[1], d[2], d[3]);
            double parts = 0;
            for (int g = 0; g < 5; g++) {
                parts += change.rateByGroup()[g] + change.mixByGroup()[g];
            }
            assertEquals(change.after() - change.before(), parts, 1e-12);
            assertEquals(change.after() - change.before(), change.rateEffect() + change.mixEffect(), 1e-12);
        }
        MixAndRate same = MixAndRate.of(new double[] {1}, new double[] {2}, new double[] {1}, new double[] {2});
        assertFalse(same.reversed());
        undefined(MixAndRate.of(new double[] {0}, new double[] {0}, new double[] {1}, new double[] {2})
                .rateEffect());
        refuses(
                Reason.COUNT_ABOVE_SIZE,
                () -> MixAndRate.of(new double[] {1}, new double[] {0}, new double[] {1}, new double[] {2}));
    }

    @Test
    @DisplayName("The ledger adjusts within families, keeps what could not be computed, and counts chance")
    void ledger() {
        List<TestLedger.Entry> entries = List.of(
                new TestLedger.Entry("nps", "a", .01),
                new TestLedger.Entry("csat", "a", .04),
                new TestLedger.Entry("nps", "b", .04),
                new TestLedger.Entry("nps", "c", Double.NaN));
        List<TestLedger.Verdict> verdicts = TestLedger.judge(entries, PAdjustment.HOLM, 0.05);
        assertEquals(.02, verdicts.get(0).adjusted(), 1e-15);
        assertEquals(.04, verdicts.get(1).adjusted());
        assertEquals(.04, verdicts.get(2).adjusted());
        assertEquals(2, verdicts.get(3).tests());
        assertFalse(verdicts.get(3).significant());
        assertTrue(verdicts.get(2).significant());
        assertEquals(.15, TestLedger.expectedByChance(entries, .05), 1e-15);
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> new TestLedger.Entry("x", "y", 1.1));
    }
}
