package org.kesheng.analytics.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class ChartTest {
    private static final double[] Y = {
        82, 79, 85, 83, 80, 81, 84, 78, 82, 85, 83, 81, 76, 74, 77, 73, 75, 78, 72, 74, 76, 73, 75, 77
    };
    private static final double[] COUNT = {12, 15, 9, 20, 18, 7, 30, 14};
    private static final double[] SIZE = {100, 120, 90, 110, 130, 80, 115, 105};
    private static final String SHARES = "x <- c(12,15,9,20,18,7,30,14); n <- c(100,120,90,110,130,80,115,105); ";

    @Test
    void pChartWithLaneyAsInR() {
        PChart.Result chart = PChart.of(COUNT, SIZE, 1.5);
        String r = SHARES + "pb <- sum(x)/sum(n); z <- (x/n-pb)/sqrt(pb*(1-pb)/n); mean(abs(diff(z)))/1.128";
        agrees(0.14705882352941177, chart.pBar(), 1e-15, r);
        agrees(1.80810450923795729, chart.sigmaZ(), 1e-13, r);
        assertEquals(2, chart.signals());
        assertEquals(1, chart.laneySignals());
        PChart.Point first = PChart.of(COUNT, SIZE, 3).points().get(0);
        agrees(0.040809459598891512, first.lcl(), 1e-13, r);
        assertEquals(2 * chart.pBar() - first.lcl(), first.ucl(), 1e-15);
    }

    @Test
    void limitsStayWithinZeroAndOne() {
        PChart.Point point = PChart.of(new double[] {1, 9}, new double[] {10, 10}, 30)
                .points()
                .get(0);
        assertEquals(0, point.lcl());
        assertEquals(1, point.ucl());
        assertEquals(
                0,
                UChart.of(new double[] {1, 2}, new double[] {3, 3}, 9)
                        .points()
                        .get(0)
                        .lcl());
        assertEquals(0, CChart.of(new double[] {1, 2}, 9).lcl());
    }

    @Test
    @DisplayName("Equal shares of different sizes do not signal, however odd the share")
    void equalSharesDoNotSignal() {
        double[] size = {3, 9, 30, 300, 33};
        double[] count = Arrays.stream(size).map(n -> n / 3).toArray();
        PChart.Result chart = PChart.of(count, size, 3);
        assertEquals(0, chart.sigmaZ());
        assertEquals(0, chart.laneySignals());
        assertEquals(0, Funnel.of(count, size, 0.05).phi());
    }

    @Test
    @DisplayName("A month without answers has no share and breaks no limit")
    void emptyMonths() {
        PChart.Result with = PChart.of(new double[] {1, 0, 3}, new double[] {10, 0, 10}, 3);
        PChart.Result without = PChart.of(new double[] {1, 3}, new double[] {10, 10}, 3);
        undefined(with.points().get(1).p());
        assertEquals(without.sigmaZ(), with.sigmaZ());
        assertEquals(without.pBar(), with.pBar());
        undefined(UChart.of(new double[] {1, 0}, new double[] {10, 0}, 3)
                .points()
                .get(1)
                .u());
        assertEquals(
                Funnel.of(new double[] {1, 3}, new double[] {10, 10}, 0.05).phi(),
                Funnel.of(new double[] {1, 0, 3}, new double[] {10, 0, 10}, 0.05)
                        .phi());
    }

    @Test
    void uChartAsInR() {
        UChart.Result chart = UChart.of(COUNT, SIZE, 3);
        agrees(
                1.66987156580337,
                chart.sigmaZ(),
                1e-12,
                SHARES + "ub <- sum(x)/sum(n); z <- (x/n-ub)/sqrt(ub/n); mean(abs(diff(z)))/1.128");
        assertEquals(1, chart.signals());
    }

    @Test
    void xmrAndEwmaAsInR() {
        XmrChart.Result chart = XmrChart.of(Y, 3);
        agrees(78.4583333333333286, chart.mean(), 1e-15, "mean(y)");
        agrees(2.7366635831020663, chart.sigma(), 1e-14, "mean(abs(diff(y)))/1.128");
        Ewma.Result ewma = Ewma.of(Y, 0.2, 3);
        String r = "Reduce(function(p, v) .2*v + .8*p, y, mean(y), accumulate=TRUE)";
        agrees(79.166666666666671, ewma.points().get(0).ewma(), 1e-14, r);
        agrees(75.575926810639643, ewma.last(), 1e-14, r);
        agrees(80.100331483194566, ewma.points().get(0).ucl(), 1e-14, "mean(y) + 3*sg*sqrt(.2/1.8*(1-.8^2))");
    }

    @Test
    void cusumAsInR() {
        Cusum.Result cusum = Cusum.of(Y, 0.5, 5);
        String r = "Reduce(function(p, q) max(0, p+q-.5), (y-mean(y))/sg, 0, accumulate=TRUE)";
        agrees(4.8916056338028300, cusum.plus()[7], 1e-12, r);
        assertEquals(0, cusum.plusLast());
        agrees(9.1644507042253309, cusum.minusLast(), 1e-12, r);
        assertEquals(7, cusum.firstSignal());
    }

    @Test
    @DisplayName("A mirrored series swaps C+ and C-")
    void cusumIsSymmetric() {
        double[] mirrored = Arrays.stream(Y).map(v -> -v).toArray();
        assertEquals(Cusum.of(Y, 0.5, 5).plusLast(), Cusum.of(mirrored, 0.5, 5).minusLast(), 1e-12);
        assertEquals(
                Cusum.of(Y, 0.5, 5).firstSignal(), Cusum.of(mirrored, 0.5, 5).firstSignal());
    }

    @Test
    @DisplayName("A constant series never signals, whatever its rounding")
    void constantSeries() {
        double[] same = new double[50];
        Arrays.fill(same, 0.1);
        assertEquals(0, XmrChart.of(same, 3).signals());
        assertEquals(0, Ewma.of(same, 0.2, 3).signals());
        assertEquals(0.1, Ewma.of(same, 0.2, 3).last());
        assertEquals(0, Cusum.of(same, 0.5, 5).firstSignal());
        undefined(Cusum.of(same, 0.5, 5).plusLast());
        assertEquals(0, CChart.of(new double[] {0, 0}, 3).signals());
        undefined(CChart.of(new double[] {0, 0}, 3).dispersion());
        undefined(PChart.of(new double[] {0, 0}, new double[] {5, 5}, 3).sigmaZ());
        assertEquals(0, PChart.of(new double[] {5, 5}, new double[] {5, 5}, 3).signals());
    }

    @Test
    void aSinglePointHasNoSpread() {
        undefined(XmrChart.of(new double[] {4}, 3).sigma());
        assertEquals(0, XmrChart.of(new double[] {4}, 3).signals());
        undefined(PChart.of(new double[] {1}, new double[] {4}, 3).sigmaZ());
    }

    @Test
    void funnelAsInR() {
        Funnel.Result funnel = Funnel.of(COUNT, SIZE, 0.05);
        String r = SHARES + "z <- (x/n-pb)/sqrt(pb*(1-pb)/n); mean(z^2)";
        agrees(2.2587562451291836, funnel.phi(), 1e-13, r);
        agrees(1.0985547556299866, funnel.phiWinsorized(), 1e-13, r + " # z between quantile(z, c(.1,.9))");
        assertEquals(1, funnel.out95());
        assertEquals(1, funnel.out998());
        assertEquals(1, funnel.out998Adjusted());
        assertEquals(1, funnel.significantBh());
        assertEquals(1, funnel.significantHolm());
    }

    @Test
    void funnelLinesAsInR() {
        String r = "r <- qbinom(p, n, p0); (r-(pbinom(r,n,p0)-p)/(pbinom(r,n,p0)-pbinom(r-1,n,p0)))/n";
        agrees(0.034776143207507826, FunnelLimits.exact(0.2, 50, 0.998).lower(), 1e-11, r);
        agrees(0.379144097675038649, FunnelLimits.exact(0.2, 50, 0.998).upper(), 1e-11, r);
        agrees(0.070311155982089937, FunnelLimits.exact(0.1, 400, 0.95).lower(), 1e-11, r);
        agrees(0.129129645099009593, FunnelLimits.exact(0.1, 400, 0.95).upper(), 1e-11, r);
        agrees(
                0.00030249711473409325,
                FunnelLimits.varianceBetween(COUNT, SIZE),
                1e-11,
                SHARES + "w <- n/(p0*(1-p0)); max(0, (sum(zw^2)-7)/(sum(w)-sum(w^2)/sum(w)))");
        assertEquals(0, FunnelLimits.varianceBetween(new double[] {1, 2}, new double[] {10, 20}));
        assertEquals(0, FunnelLimits.exact(0.01, 5, 0.95).lower());
        undefined(FunnelLimits.varianceBetween(new double[] {0, 0}, new double[] {10, 20}));
        refuses(Reason.TOO_FEW_VALUES, () -> FunnelLimits.exact(0.2, 0, 0.95));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> FunnelLimits.exact(0, 10, 0.95));
    }

    @Test
    void unitsMayComeInAnyOrder() {
        Funnel.Result forward = Funnel.of(COUNT, SIZE, 0.05);
        Funnel.Result backward = Funnel.of(reversed(COUNT), reversed(SIZE), 0.05);
        assertEquals(forward.phi(), backward.phi(), 1e-14);
        assertEquals(forward.phiWinsorized(), backward.phiWinsorized(), 1e-14);
        assertEquals(
                PChart.of(COUNT, SIZE, 2).signals(),
                PChart.of(reversed(COUNT), reversed(SIZE), 2).signals());
    }

    private static double[] reversed(double[] x) {
        double[] back = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            back[i] = x[x.length - 1 - i];
        }
        return back;
    }

    @Test
    void contradictionsAreRefused() {
        refuses(Reason.COUNT_ABOVE_SIZE, () -> PChart.of(new double[] {5}, new double[] {4}, 3));
        refuses(Reason.NEGATIVE, () -> UChart.of(new double[] {5}, new double[] {-4}, 3));
        refuses(Reason.NOT_FINITE, () -> XmrChart.of(new double[] {1, Double.NaN}, 3));
        refuses(Reason.TOO_FEW_VALUES, () -> Ewma.of(new double[0], 0.2, 3));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> Ewma.of(Y, 1.2, 3));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> XmrChart.of(Y, Double.NaN));
        refuses(Reason.OPTION_OUT_OF_RANGE, () -> Funnel.of(COUNT, SIZE, 0));
    }
}
