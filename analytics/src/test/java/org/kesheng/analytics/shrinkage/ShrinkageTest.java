package org.kesheng.analytics.shrinkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.interval.Interval;

class ShrinkageTest {
    private static final double[] X = {3, 10, 1, 25, 7, 0, 12, 40};
    private static final double[] N = {20, 60, 15, 80, 50, 9, 100, 150};
    private static final double[] E = {2.5, 8, 1, 14, 9, 1.5, 12, 20};
    private static final String DATA = "x <- c(3,10,1,25,7,0,12,40); n <- c(20,60,15,80,50,9,100,150); ";

    @Test
    void betaBinomialLikelihoodAsInR() {
        BetaBinomial.Result result = BetaBinomial.maximumLikelihood(X, N);
        String r = DATA
                + "nleqslv(c(5,20), function(t) c(sum(digamma(x+t[1])-digamma(t[1])-digamma(n+sum(t))+digamma(sum(t))), "
                + "sum(digamma(n-x+t[2])-digamma(t[2])-digamma(n+sum(t))+digamma(sum(t)))))";
        agrees(6.5774010842182147, result.alpha(), 1e-10, r);
        agrees(29.6860827778881742, result.beta(), 1e-10, r);
        agrees(0.17022410321570258, result.rates()[0], 1e-11, r);
        agrees(0.25006190219603192, result.rates()[7], 1e-11, r);
    }

    @Test
    void betaBinomialMomentsAsInR() {
        BetaBinomial.Result result = BetaBinomial.moments(X, N);
        String r = DATA + "p <- x/n; m <- mean(p); k <- m*(1-m)/var(p)-1; c(m*k, (1-m)*k)";
        agrees(1.8065803663256681, result.alpha(), 1e-13, r);
        agrees(10.0156224398954734, result.beta(), 1e-13, r);
    }

    @Test
    void gammaPoissonAsInR() {
        GammaPoisson.Result result = GammaPoisson.maximumLikelihood(X, E);
        String r = "nleqslv on the derivatives of sum(dnbinom(x, a, b/(b+e), log=TRUE))";
        agrees(14.504203958228072, result.shape(), 1e-10, r);
        agrees(10.851803824058054, result.rate(), 1e-10, r);
        agrees(1.3109991869928452, result.rates()[0], 1e-11, r);
    }

    @Test
    @DisplayName("Every rate lies between the raw one and the prior's mean")
    void ratesAreDrawnTowardsTheMean() {
        BetaBinomial.Result result = BetaBinomial.maximumLikelihood(X, N);
        for (int i = 0; i < X.length; i++) {
            double raw = X[i] / N[i];
            double weight = (result.rates()[i] - result.mean()) / (raw - result.mean());
            assertEquals(N[i] / (N[i] + result.alpha() + result.beta()), weight, 1e-9);
        }
    }

    @Test
    @DisplayName("Nearly equal units have a heavy prior, found to ten digits")
    void nearlyEqualUnits() {
        double[] size = {1000, 1000, 1000, 1000, 1000, 1000};
        double[] count = {520, 480, 521, 479, 518, 482};
        BetaBinomial.Result result = BetaBinomial.maximumLikelihood(count, size);
        String r =
                "nleqslv(300, function(a) sum(digamma(x+a)+digamma(1000-x+a)-2*digamma(a)-2*digamma(1000+2*a)+2*digamma(2*a)))";
        agrees(902.70673243132876, result.alpha(), 1e-8, r);
        agrees(result.alpha(), result.beta(), 1e-9, "symmetry");
    }

    @Test
    @DisplayName("Units that differ no more than chance share one rate")
    void noOverDispersion() {
        double[] size = {10, 10, 10, 10};
        BetaBinomial.Result binomial = BetaBinomial.maximumLikelihood(new double[] {5, 5, 5, 5}, size);
        assertEquals(Double.POSITIVE_INFINITY, binomial.alpha());
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5}, binomial.rates());
        GammaPoisson.Result poisson = GammaPoisson.maximumLikelihood(new double[] {5, 4, 5, 4}, size);
        assertEquals(Double.POSITIVE_INFINITY, poisson.shape());
        assertArrayEquals(new double[] {0.45, 0.45, 0.45, 0.45}, poisson.rates(), 1e-15);
    }

    @Test
    @DisplayName("A second hill of the likelihood at finite weight is found although the boundary is a peak too")
    void twoHills() {
        double[] count = {10, 57, 14, 2444, 3};
        double[] exposure = {25.546, 99.436, 12.638, 6005.596, 12.564};
        GammaPoisson.Result result = GammaPoisson.maximumLikelihood(count, exposure);
        // R: nll at the hill is 21.2056, at infinite weight 22.1538
        agrees(
                13.9541562,
                result.shape(),
                1e-6,
                "optim(c(2.6, -.9), function(t) -sum(dnbinom(x, exp(t[1]), mu=e*exp(t[2]), log=TRUE)))");
        double[] higher = {13, 4715, 21};
        GammaPoisson.Result boundary = GammaPoisson.maximumLikelihood(higher, new double[] {10.487, 6791.670, 19.465});
        assertEquals(Double.POSITIVE_INFINITY, boundary.shape());
    }

    @Test
    void sharesWithoutVariation() {
        BetaBinomial.Result none = BetaBinomial.maximumLikelihood(new double[] {0, 0}, new double[] {5, 9});
        undefined(none.alpha());
        assertArrayEquals(new double[] {0, 0}, none.rates());
        BetaBinomial.Result extremes = BetaBinomial.maximumLikelihood(new double[] {0, 9, 4}, new double[] {5, 9, 4});
        assertEquals(0, extremes.alpha());
        assertArrayEquals(new double[] {0, 1, 1}, extremes.rates());
        GammaPoisson.Result quiet = GammaPoisson.maximumLikelihood(new double[] {0, 0}, new double[] {5, 9});
        undefined(quiet.shape());
        assertArrayEquals(new double[] {0, 0}, quiet.rates());
        undefined(BetaBinomial.moments(new double[] {0, 9}, new double[] {9, 9}).alpha());
        assertEquals(
                0.5,
                BetaBinomial.moments(new double[] {2, 4}, new double[] {4, 8}).rates()[0]);
    }

    @Test
    void emptyUnitsGetThePriorsMean() {
        BetaBinomial.Result with = BetaBinomial.maximumLikelihood(with(X, 0), with(N, 0));
        BetaBinomial.Result without = BetaBinomial.maximumLikelihood(X, N);
        agrees(without.alpha(), with.alpha(), 1e-9, "a unit of size 0 adds nothing");
        agrees(with.mean(), with.rates()[8], 1e-12, "its rate is the mean");
    }

    private static double[] with(double[] x, double more) {
        double[] longer = Arrays.copyOf(x, x.length + 1);
        longer[x.length] = more;
        return longer;
    }

    @Test
    @DisplayName("Exposure in other units scales the rate and nothing else")
    void exposureScales() {
        double[] thousand = Arrays.stream(E).map(v -> 1000 * v).toArray();
        GammaPoisson.Result small = GammaPoisson.maximumLikelihood(X, E);
        GammaPoisson.Result large = GammaPoisson.maximumLikelihood(X, thousand);
        agrees(small.shape(), large.shape(), 1e-9, "scale");
        agrees(small.rate() * 1000, large.rate(), 1e-9, "scale");
    }

    private static final double[] SCORE = {71, 75, 64, 80, 77, 69, 73, 58, 76, 74};
    private static final double[] ERROR = {2, 3, 4, 2.5, 1.5, 3, 2, 5, 2, 2.2};

    @Test
    void normalScoresAsInR() {
        NormalNormal group = NormalNormal.of(SCORE, ERROR);
        String r = "m <- metafor::rma(y, sei=se, method='PM'); metafor::blup(m)";
        agrees(27.7668783997541482, group.variance(), 1e-10, r);
        agrees(72.4961007335160161, group.mean(), 1e-12, r);
        agrees(1.8764186007539729, group.meanSe(), 1e-11, r);
        agrees(71.188384985731247, group.shrunken(0), 1e-12, r);
        agrees(64.867992371888889, group.shrunken(7), 1e-12, r);
        agrees(3.6270440671266369, group.posteriorSe(7), 1e-11, "sqrt(tau2/(tau2+se^2))*se");
    }

    @Test
    @DisplayName("Ranks of departments are hardly ever known")
    void rankIntervals() {
        Interval[] ranks = NormalNormal.of(SCORE, ERROR).rankIntervals(0.95, 4000, 1);
        for (int i = 0; i < ranks.length; i++) {
            assertTrue(ranks[i].lower() >= 1 && ranks[i].upper() <= 10 && ranks[i].lower() <= ranks[i].upper());
        }
        assertTrue(ranks[7].lower() > ranks[3].lower());
        assertTrue(ranks[6].upper() - ranks[6].lower() >= 4);
        Interval[] equal = NormalNormal.of(new double[] {50, 50.1, 50.2, 49.9}, new double[] {5, 5, 5, 5})
                .rankIntervals(0.95, 2000, 1);
        assertEquals(new Interval(1, 4), equal[0]);
        assertEquals(
                0, NormalNormal.of(new double[] {5, 5}, new double[] {1, 2}).variance());
        assertEquals(
                5, NormalNormal.of(new double[] {5, 5}, new double[] {1, 2}).shrunken(1));
        refuses(Reason.NEGATIVE, () -> NormalNormal.of(new double[] {5, 5}, new double[] {0, 2}));
        refuses(Reason.TOO_FEW_VALUES, () -> NormalNormal.of(new double[] {5}, new double[] {1}));
    }

    @Test
    void contradictionsAreRefused() {
        refuses(
                Reason.COUNT_ABOVE_SIZE,
                () -> BetaBinomial.maximumLikelihood(new double[] {3, 1}, new double[] {2, 2}));
        refuses(Reason.TOO_FEW_VALUES, () -> BetaBinomial.moments(new double[] {1}, new double[] {2}));
        refuses(Reason.TOO_FEW_VALUES, () -> BetaBinomial.maximumLikelihood(new double[] {1, 0}, new double[] {2, 0}));
        refuses(
                Reason.COUNT_ABOVE_SIZE,
                () -> GammaPoisson.maximumLikelihood(new double[] {3, 1}, new double[] {0, 2}));
        refuses(
                Reason.NOT_FINITE,
                () -> GammaPoisson.maximumLikelihood(new double[] {Double.NaN, 1}, new double[] {1, 2}));
    }
}
