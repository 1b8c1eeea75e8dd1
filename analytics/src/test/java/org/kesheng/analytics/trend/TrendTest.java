package org.kesheng.analytics.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class TrendTest {
    private static final double[] Y = {
        82, 79, 85, 83, 80, 81, 84, 78, 82, 85, 83, 81, 76, 74, 77, 73, 75, 78, 72, 74, 76, 73, 75, 77
    };
    private static final String DATA =
            "y <- c(82,79,85,83,80,81,84,78,82,85,83,81,76,74,77,73,75,78,72,74,76,73,75,77); ";

    @Test
    void mannKendallAsInR() {
        MannKendall.Result result = MannKendall.test(Y);
        String r = DATA + "sum(sign(outer(y, y, function(a, b) b-a))[upper.tri(diag(24))])";
        assertEquals(-138, result.s());
        agrees(1615.3333333333333, result.varS(), 1e-15, r);
        agrees(-3.4087055648345772, result.z(), 1e-14, r);
        agrees(0.00065271887151378165, result.p(), 1e-12, r);
        agrees(-0.50931178686596434, result.tauB(), 1e-14, DATA + "cor(y, 1:24, method='kendall')");
    }

    @Test
    void senSlopeAsInR() {
        SenSlope.Result result = SenSlope.of(Y, 0.95);
        String r = DATA + "trend::sens.slope(y)";
        agrees(-0.41885964912280704, result.slope(), 1e-14, r);
        agrees(83.39802631578948, result.intercept(), 1e-14, r);
        agrees(-0.6, result.lower(), 1e-14, r);
        assertEquals(-0.25, result.upper());
    }

    @Test
    void seasonalMannKendallAsInR() {
        int[] quarter = new int[24];
        Arrays.setAll(quarter, i -> i % 4);
        SeasonalMannKendall.Result result = SeasonalMannKendall.test(Y, quarter, 4);
        String r = DATA + "trend::smk.test(ts(y, frequency=4))";
        assertEquals(-36, result.s());
        agrees(111.33333333333333, result.varS(), 1e-15, r);
        agrees(-3.31707612393445794, result.z(), 1e-14, r);
        agrees(0.00090964828232554162, result.p(), 1e-12, r);
        agrees(-1.6666666666666667, result.slope(), 1e-15, r);
        SeasonalMannKendall.Result one = SeasonalMannKendall.test(Y, new int[24], 1);
        assertEquals(MannKendall.test(Y).z(), one.z());
        assertEquals(SenSlope.of(Y, 0.95).slope(), one.slope());
    }

    @Test
    @DisplayName("Counting by merging gives what counting all pairs gives, with ties")
    void mannKendallAgainstAllPairs() {
        Random random = new Random(3);
        for (int run = 0; run < 100; run++) {
            double[] x =
                    random.ints(2 + random.nextInt(40), 0, 8).asDoubleStream().toArray();
            long s = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    s += (long) Math.signum(x[j] - x[i]);
                }
            }
            assertEquals(s, MannKendall.test(x).s());
        }
    }

    @Test
    @DisplayName("A mirrored or reversed series has the opposite trend; shift and scale change nothing")
    void symmetry() {
        double[] mirrored = Arrays.stream(Y).map(v -> -v).toArray();
        double[] moved = Arrays.stream(Y).map(v -> 1e6 + 8 * v).toArray();
        assertEquals(-MannKendall.test(Y).z(), MannKendall.test(mirrored).z());
        assertEquals(MannKendall.test(Y), MannKendall.test(moved));
        SenSlope.Result slope = SenSlope.of(Y, 0.9);
        SenSlope.Result opposite = SenSlope.of(mirrored, 0.9);
        assertEquals(-slope.slope(), opposite.slope());
        assertEquals(-slope.lower(), opposite.upper());
        agrees(8 * slope.slope(), SenSlope.of(moved, 0.9).slope(), 1e-14, "scale");
    }

    @Test
    @DisplayName("Slopes of a long series are selected exactly without keeping them")
    void longSeries() {
        Random random = new Random(5);
        int n = 2600; // 3.4 million slopes, beyond what is kept
        double[] rough = random.doubles(n).toArray();
        double[] scale = random.ints(n, 1, 6).asDoubleStream().toArray();
        for (double[] x : new double[][] {rough, scale}) {
            double[] all = new double[n * (n - 1) / 2];
            int k = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    all[k++] = (x[j] - x[i]) / (j - i) + 0.0;
                }
            }
            Arrays.sort(all);
            PairwiseSlopes slopes = new PairwiseSlopes(x);
            for (int at :
                    new int[] {1, 2, all.length / 100, all.length / 3, all.length / 2, all.length - 1, all.length}) {
                assertEquals(all[at - 1], slopes.number(at));
            }
            undefined(slopes.number(0));
            undefined(slopes.number(all.length + 1L));
        }
    }

    @Test
    void tenYearsOfDaysTakeNoTime() {
        double[] days = new Random(9).doubles(3650).toArray();
        assertTimeout(Duration.ofSeconds(20), () -> SenSlope.of(days, 0.95));
    }

    @Test
    @DisplayName("Autocorrelation is paid for: three lags take the z of this cycle from 4.8 to 3.6")
    void hamedRaoAsInR() {
        double[] x = {
            10.1, 10.4, 11.0, 11.2, 10.9, 10.5, 10.2, 9.8, 9.9, 10.3, 10.9, 11.4, 11.9, 12.1, 11.8, 11.5, 11.3, 11.0,
            11.1, 11.6, 12.2, 12.4, 12.9, 12.7, 12.3, 12.0, 11.9, 12.2, 12.8, 13.1
        };
        HamedRao.Result three = HamedRao.test(x, 3);
        agrees(1.8063433515083189, three.factor(), 1e-12, "modifiedmk::mmkh3lag(x)");
        agrees(5667.7033225826017, three.varS(), 1e-12, "modifiedmk::mmkh3lag(x)");
        agrees(3.5864122536027803, three.z(), 1e-12, "modifiedmk::mmkh3lag(x)");
        agrees(3.3525880402662805e-04, three.p(), 1e-11, "modifiedmk::mmkh3lag(x)");
        agrees(7.9771865911593243e-02, HamedRao.test(x).factor(), 1e-10, "modifiedmk::mmkh(x)");
        agrees(17.066147187009300, HamedRao.test(x).z(), 1e-10, "modifiedmk::mmkh(x)");
        assertEquals(MannKendall.test(Y).z(), HamedRao.test(Y).z(), 1e-14);
        undefined(HamedRao.test(new double[] {0.1, 0.1, 0.1, 0.1}).p());
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> HamedRao.test(Y, 24));
        refuses(Reason.TOO_FEW_VALUES, () -> HamedRao.test(new double[] {1, 2}));
    }

    @Test
    void autocorrelationAsInR() {
        double[] acf = Autocorrelation.acf(Y, 1, 2, 3, 24);
        agrees(0.63197262126695175, acf[0], 1e-13, DATA + "acf(y, plot=FALSE)");
        agrees(0.54138337537010650, acf[2], 1e-13, DATA + "acf(y, plot=FALSE)");
        assertEquals(0, acf[3]);
        Autocorrelation.LjungBox box = Autocorrelation.ljungBox(Y, 5);
        agrees(31.557304137946648, box.q(), 1e-13, DATA + "Box.test(y, 5, type='Ljung-Box')");
        agrees(7.2691817324388452e-06, box.p(), 1e-11, DATA + "Box.test(y, 5, type='Ljung-Box')");
        undefined(Autocorrelation.ljungBox(Y, 24).q());
    }

    @Test
    void interruptedSeriesAsInR() {
        InterruptedSeries.Result fit = InterruptedSeries.fit(Y, 13, 3);
        String r = DATA + "m <- lm(y ~ time + level + trend); sandwich::NeweyWest(m, lag=3, prewhite=FALSE)";
        agrees(81.530303030303031, fit.intercept().value(), 1e-13, r);
        agrees(0.0594405594405594406, fit.time().value(), 1e-12, r);
        agrees(-7.198135198135198, fit.level().value(), 1e-12, r);
        agrees(1.76421565320776641, fit.level().se(), 1e-12, r);
        agrees(0.591152679352231258, fit.intercept().seNeweyWest(), 1e-11, r);
        agrees(0.112122433064125143, fit.trend().seNeweyWest(), 1e-11, r);
        agrees(2.65176532492981343, fit.durbinWatson(), 1e-12, r);
        agrees(0.75680378399974846, fit.r2(), 1e-13, r);
        int[] quarter = new int[24];
        Arrays.setAll(quarter, i -> i % 4);
        InterruptedSeries.Result seasonal = InterruptedSeries.fit(Y, quarter, 4, 13, 12);
        agrees(-7.445949883449883, seasonal.level().value(), 1e-12, r + " # + season");
        agrees(0.558819181112110597, seasonal.level().seNeweyWest(), 1e-10, r + " # + season, lag=12");
    }

    @Test
    void anOffsetOfABillionMovesOnlyTheIntercept() {
        double[] moved = Arrays.stream(Y).map(v -> v + 1e9).toArray();
        InterruptedSeries.Result fit = InterruptedSeries.fit(Y, 13, 3);
        InterruptedSeries.Result far = InterruptedSeries.fit(moved, 13, 3);
        assertEquals(fit.level().value(), far.level().value());
        assertEquals(fit.trend().seNeweyWest(), far.trend().seNeweyWest());
        assertEquals(fit.intercept().value() + 1e9, far.intercept().value());
    }

    @Test
    @DisplayName("The break at point 13 fits best of all 19 dates that leave three points on each side")
    void randomStartDates() {
        int[] none = new int[24];
        assertEquals(1 / 19.0, InterruptedSeries.randomStart(Y, none, 1, 13, 3), 1e-15);
        assertEquals(true, InterruptedSeries.randomStart(Y, none, 1, 20, 3) > 0.2);
        undefined(InterruptedSeries.randomStart(Y, none, 1, 3, 3));
        assertEquals(1, InterruptedSeries.randomStart(new double[24], none, 1, 13, 3));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> InterruptedSeries.randomStart(Y, none, 1, 13, 1));
    }

    @Test
    void praisWinstenAsInR() {
        PraisWinsten fit = PraisWinsten.fit(Y, new int[24], 1, 13);
        String r = DATA + "prais::prais_winsten(y ~ time + level + trend, index='time', data=d)";
        agrees(-0.37483302269565544, fit.rho(), 1e-9, r);
        agrees(-7.427098746180703870, fit.coefficients()[2], 1e-9, r);
        agrees(1.29449936690935474, fit.standardErrors()[2], 1e-9, r);
        agrees(0.17905281739308049, fit.standardErrors()[3], 1e-9, r);
        undefined(PraisWinsten.fit(Y, new int[24], 1, 25).rho());
        undefined(PraisWinsten.fit(new double[] {1, 2}, new int[2], 1, 2).coefficients()[0]);
    }

    @Test
    @DisplayName("Seasons that move together carry less evidence: p = .06 where independent seasons claim .001")
    void correlatedSeasonsAsInR() {
        CorrelatedSeasonalMannKendall.Result result = CorrelatedSeasonalMannKendall.test(Y, 4);
        String r = DATA + "EnvStats::kendallSeasonalTrendTest(y, season, year, independent.obs=FALSE)";
        assertEquals(-36, result.s());
        agrees(351.333333333333314, result.varS(), 1e-14, r);
        agrees(-1.867275359327644324, result.z(), 1e-13, r);
        agrees(0.061863144568487176, result.p(), 1e-12, r);
        CorrelatedSeasonalMannKendall.Result one = CorrelatedSeasonalMannKendall.test(Y, 1);
        assertEquals(MannKendall.test(Y).z(), one.z());
        undefined(
                CorrelatedSeasonalMannKendall.test(new double[] {1, 1, 1, 1}, 2).p());
        refuses(Reason.TOO_FEW_VALUES, () -> CorrelatedSeasonalMannKendall.test(Y, 5));
        refuses(Reason.TOO_FEW_VALUES, () -> CorrelatedSeasonalMannKendall.test(Y, 24));
    }

    @Test
    void interventionsThatCannotBeSeenAreUndefined() {
        undefined(InterruptedSeries.fit(Y, 25, 3).level().value());
        undefined(InterruptedSeries.fit(Y, 1, 3).level().value());
        undefined(InterruptedSeries.fit(Y, 24, 3).level().value());
        undefined(InterruptedSeries.fit(new double[] {1, 2, 3}, 2, 1).level().value());
    }

    @Test
    void constantAndShortSeries() {
        double[] same = {0.1, 0.1, 0.1, 0.1};
        MannKendall.Result flat = MannKendall.test(same);
        assertEquals(0, flat.s());
        undefined(flat.z());
        undefined(flat.p());
        undefined(flat.tauB());
        assertEquals(0, SenSlope.of(same, 0.95).slope());
        undefined(Autocorrelation.acf(same, 1)[0]);
        assertEquals(3, MannKendall.test(new double[] {1, 2, 3}).s());
        undefined(SenSlope.of(new double[] {1, 2, 3}, 0.95).lower());
        undefined(SeasonalMannKendall.test(new double[] {1, 2}, new int[] {0, 1}, 2)
                .slope());
    }

    @Test
    void badSeriesAreRefused() {
        refuses(Reason.TOO_FEW_VALUES, () -> MannKendall.test(new double[] {1}));
        refuses(Reason.NOT_FINITE, () -> SenSlope.of(new double[] {1, Double.NaN, 2}, 0.95));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> SenSlope.of(Y, 0));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> Autocorrelation.ljungBox(Y, 0));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> InterruptedSeries.fit(Y, 13, -1));
        refuses(Reason.LENGTHS_DIFFER, () -> SeasonalMannKendall.test(Y, new int[3], 1));
    }
}
