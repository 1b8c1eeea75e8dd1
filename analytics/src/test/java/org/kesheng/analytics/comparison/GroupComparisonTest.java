package org.kesheng.analytics.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class GroupComparisonTest {
    private static final double[] X = {5, 4, 4, 3, 5, 2, 1, 4, 5, 5, 3, 4, 2, 2, 1, 3, 5, 4};
    private static final int[] G = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
    private static final String DATA = "x <- c(5,4,4,3,5,2,1,4,5,5,3,4,2,2,1,3,5,4); g <- rep(1:3, 6); ";

    private static GroupedSample sample() {
        return GroupedSample.of(X, G, 3);
    }

    @Test
    void kruskalWallisAsInR() {
        KruskalWallis.Result result = KruskalWallis.test(sample());
        agrees(0.61902173913043734, result.h(), 1e-12, DATA + "kruskal.test(x, g)");
        agrees(0.73380579520525546, result.p(), 1e-12, DATA + "kruskal.test(x, g)");
        assertEquals(2, result.df());
        agrees(0.61902173913043734 / 17, result.epsilonSquared(), 1e-12, "h/(n-1)");
    }

    @Test
    void dunnAsInR() {
        List<Dunn.Pair> pairs = Dunn.test(sample());
        String r = DATA + "r <- rank(x); tapply(r, g, mean); p.adjust(2*pnorm(-abs(z)), 'holm')";
        agrees(-0.74918433907353099, pairs.get(0).z(), 1e-12, r);
        agrees(-0.16648540868300690, pairs.get(1).z(), 1e-12, r);
        agrees(0.45374610706436702, pairs.get(0).p(), 1e-12, r);
        assertEquals(1, pairs.get(2).pHolm());
        agrees(0.84014399010166541, pairs.get(2).pBh(), 1e-12, r);
        assertEquals(1, pairs.get(2).first());
        assertEquals(2, pairs.get(2).second());
    }

    @Test
    void anovaAsInR() {
        OneWayAnova.Result result = OneWayAnova.test(sample());
        String r = DATA + "anova(lm(x ~ factor(g)))";
        agrees(0.34946236559139793, result.f(), 1e-12, r);
        agrees(0.71065716441517734, result.p(), 1e-12, r);
        agrees(1.4444444444444444, result.ssBetween(), 1e-13, r);
        agrees(31, result.ssWithin(), 1e-14, r);
        assertEquals(15, result.dfWithin());
    }

    @Test
    void welchAnovaAsInR() {
        WelchAnova.Result result = WelchAnova.test(sample());
        String r = DATA + "oneway.test(x ~ g)";
        agrees(0.38142757797408111, result.f(), 1e-12, r);
        agrees(9.79528113202058748, result.df2(), 1e-12, r);
        agrees(0.69259936706502034, result.p(), 1e-12, r);
    }

    private static double[] answers(int... counts) {
        return IntStream.range(0, counts.length)
                .flatMap(k -> IntStream.generate(() -> k + 1).limit(counts[k]))
                .asDoubleStream()
                .toArray();
    }

    @Test
    @DisplayName("Two samples on a scale of five points: the tie correction finds what Commons Math overlooks (0.0324)")
    void mannWhitneyAsInR() {
        double[] a = answers(5, 9, 20, 40, 26);
        double[] b = answers(9, 14, 25, 35, 17);
        MannWhitney.Result result = MannWhitney.test(a, b);
        String r = "wilcox.test(rep(1:5, c(5,9,20,40,26)), rep(1:5, c(9,14,25,35,17)), exact=FALSE, correct=FALSE)";
        assertEquals(5875.5, result.u1());
        agrees(2.6060532674994374e-02, result.p(), 1e-12, r);
        agrees(2.6145910594668920e-02, result.pContinuity(), 1e-12, r + " # correct=TRUE");
        MannWhitney.Result swapped = MannWhitney.test(b, a);
        assertEquals(a.length * b.length, result.u1() + swapped.u1());
        assertEquals(-result.z(), swapped.z(), 1e-12);
        assertEquals(-result.rankBiserial(), swapped.rankBiserial(), 1e-15);
        WelchT.Result t = WelchT.test(a, b);
        agrees(2.2256324693919414, t.t(), 1e-13, "t.test(a, b)");
        agrees(196.8727218471367451, t.df(), 1e-13, "t.test(a, b)");
        agrees(0.0271732884795470, t.p(), 1e-12, "t.test(a, b)");
    }

    @Test
    void adjustedAsInR() {
        double[] p = {.01, .04, .03, .005, .2, .04};
        assertArrayEquals(
                new double[] {.05, .12, .12, .03, .2, .12}, PAdjustment.HOLM.adjust(p), 1e-15, "p.adjust(p, 'holm')");
        assertArrayEquals(
                new double[] {.03, .048, .048, .03, .2, .048},
                PAdjustment.BENJAMINI_HOCHBERG.adjust(p),
                1e-15,
                "p.adjust(p, 'BH')");
        double[] gaps = PAdjustment.HOLM.adjust(new double[] {.01, Double.NaN, .5});
        assertEquals(.02, gaps[0], 1e-15);
        undefined(gaps[1]);
        assertEquals(0, PAdjustment.HOLM.adjust(new double[0]).length);
    }

    @Test
    @DisplayName("Rows, counted rows and tables of the same cases, in any order, give the same result")
    void resultsDoNotDependOnTheFormOfTheData() {
        Random random = new Random(11);
        for (int run = 0; run < 40; run++) {
            int n = 6 + random.nextInt(60);
            double[] x = random.ints(n, 1, 6).asDoubleStream().toArray();
            int[] g = random.ints(n, 0, 3).toArray();
            long[][] table = new long[3][5];
            for (int i = 0; i < n; i++) {
                table[g[i]][(int) x[i] - 1]++;
            }
            GroupedSample rows = GroupedSample.of(x, g, 3);
            GroupedSample counted = GroupedSample.ofCounts(new double[] {1, 2, 3, 4, 5}, table);
            if (rows.filledGroups() < 2 || Arrays.stream(x).distinct().count() < 2) {
                continue;
            }
            assertEquals(
                    KruskalWallis.test(rows).h(), KruskalWallis.test(counted).h(), 1e-10);
            assertEquals(
                    OneWayAnova.test(rows).ssWithin(), OneWayAnova.test(counted).ssWithin(), 1e-10);
            assertEquals(WelchAnova.test(rows).f(), WelchAnova.test(counted).f(), 1e-8);
            assertEquals(Dunn.test(rows).get(0).z(), Dunn.test(counted).get(0).z(), 1e-10);
        }
    }

    @Test
    @DisplayName("Ranks see no monotonic change of scale, means none of scale and origin")
    void invariance() {
        double[] moved = Arrays.stream(X).map(v -> 1e9 + 4 * v).toArray();
        GroupedSample far = GroupedSample.of(moved, G, 3);
        assertEquals(KruskalWallis.test(sample()), KruskalWallis.test(far));
        assertEquals(Dunn.test(sample()), Dunn.test(far));
        agrees(OneWayAnova.test(sample()).f(), OneWayAnova.test(far).f(), 1e-12, "shifted");
        agrees(WelchAnova.test(sample()).f(), WelchAnova.test(far).f(), 1e-12, "shifted");
        double[] cubed = Arrays.stream(X).map(v -> v * v * v).toArray();
        assertEquals(KruskalWallis.test(sample()), KruskalWallis.test(GroupedSample.of(cubed, G, 3)));
    }

    @Test
    @DisplayName("NIST-like data with 13 constant leading digits keep the digits that the data have")
    void anovaWithConstantLeadingDigits() {
        int[] group = new int[189];
        double[] x = new double[189];
        for (int i = 0; i < x.length; i++) {
            group[i] = i / 21;
            // Quarters are exact beside 1e12, so the exact answer is known: within each group 10 values at -+1 and one
            // at 0.
            x[i] = 1_000_000_000_000.0 + group[i] * 0.25 + (i % 21 == 0 ? 0 : i % 2 == 0 ? 1 : -1);
        }
        OneWayAnova.Result far = OneWayAnova.test(GroupedSample.of(x, group, 9));
        double[] near = Arrays.stream(x).map(v -> v - 1_000_000_000_000.0).toArray();
        OneWayAnova.Result exact = OneWayAnova.test(GroupedSample.of(near, group, 9));
        agrees(exact.f(), far.f(), 1e-12, "the same data without the constant");
        agrees(180, far.ssWithin(), 1e-12, "9 * 20");
    }

    @Test
    void constantValuesAreUndefinedNotZero() {
        GroupedSample same = GroupedSample.of(new double[] {3, 3, 3, 3}, new int[] {0, 0, 1, 1}, 2);
        undefined(KruskalWallis.test(same).h());
        undefined(KruskalWallis.test(same).p());
        undefined(Dunn.test(same).get(0).pHolm());
        undefined(OneWayAnova.test(same).f());
        undefined(WelchAnova.test(same).p());
        undefined(MannWhitney.test(new double[] {2, 2}, new double[] {2}).p());
        undefined(WelchT.test(new double[] {2}, new double[] {1, 3}).t());
        undefined(WelchT.test(new double[] {2}, new double[] {1, 3}).cohenD());
    }

    @Test
    void exactGroupsDifferBeyondMeasure() {
        OneWayAnova.Result result =
                OneWayAnova.test(GroupedSample.of(new double[] {1, 1, 2, 2}, new int[] {0, 0, 1, 1}, 2));
        assertEquals(Double.POSITIVE_INFINITY, result.f());
        assertEquals(0, result.p());
        undefined(OneWayAnova.test(GroupedSample.of(new double[] {1, 2}, new int[] {0, 1}, 2))
                .f());
    }

    @Test
    void badSamplesAreRefused() {
        refuses(Reason.TOO_FEW_GROUPS, () -> KruskalWallis.test(GroupedSample.of(X, new int[18], 1)));
        refuses(Reason.TOO_FEW_GROUPS, () -> Dunn.test(GroupedSample.of(new double[0], new int[0], 3)));
        refuses(Reason.TOO_FEW_VALUES, () -> MannWhitney.test(new double[0], X));
        refuses(Reason.TOO_FEW_VALUES, () -> WelchT.test(X, new double[0]));
        refuses(Reason.NOT_FINITE, () -> GroupedSample.of(new double[] {Double.NaN}, new int[1], 1));
        refuses(Reason.NOT_FINITE, () -> WelchT.test(new double[] {1, Double.POSITIVE_INFINITY}, X));
        refuses(Reason.NEGATIVE, () -> GroupedSample.of(new double[] {1}, new int[1], new long[] {-1}, 1));
    }

    @Test
    @DisplayName("A million cases in a table are as good as ten, and p does not round to zero")
    void largeTables() {
        long[][] table = {{100_000, 200_000, 300_000}, {101_000, 200_000, 299_000}};
        GroupedSample sample = GroupedSample.ofCounts(new double[] {1, 2, 3}, table);
        double p = MannWhitney.test(sample).p();
        assertTrue(p > 0 && p < 0.05, () -> "p = " + p);
        agrees(MannWhitney.test(sample).p(), KruskalWallis.test(sample).p(), 1e-9, "two groups: H = z²");
    }
}
