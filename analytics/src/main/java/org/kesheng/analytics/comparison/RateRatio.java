package org.kesheng.analytics.comparison;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.interval.ProportionInterval;
import org.kesheng.analytics.numeric.BinomialTails;
import org.kesheng.analytics.numeric.Checks;

/**
 * Ratio of two rates of events per exposure, such as complaints per 1,000 orders before and after a plan.
 *
 * <p>H0: both rates are equal. Given x1+x2 events, x1 is binomial with probability e1/(e1+e2): exact p, twice the
 * smaller tail, and the exact interval that goes with it. Supposes Poisson counts; complaints that come in waves make
 * the interval too narrow.
 *
 * <p>Przyborowski, Wilenski (1940), Biometrika 31, 313-323. R: {@code poisson.test(c(x1, x2), c(e1, e2))$conf.int}; p
 * as {@code exactci::poisson.exact(c(x1, x2), c(e1, e2), tsmethod = "central")}.
 *
 * @param ratio (x1/e1)/(x2/e2); infinite if x2 is 0, NaN without events
 * @param interval exact; its upper end is infinite if x2 is 0
 * @param p two-sided; 1 without events
 */
public record RateRatio(double ratio, Interval interval, double p) {
    /**
     * Compares two rates.
     *
     * @param x1 events of the first, not negative
     * @param e1 exposure of the first, positive
     * @param x2 events of the second, not negative
     * @param e2 exposure of the second, positive
     * @throws NotComputable for negative events or exposures that are not positive
     */
    public static RateRatio of(double x1, double e1, double x2, double e2, double confidence) {
        Checks.nonNegative("events", new double[] {x1, x2});
        Checks.positive("exposure", e1);
        Checks.positive("exposure", e2);
        double n = x1 + x2;
        double share = e1 / (e1 + e2);
        double lower = BinomialTails.atMost(x1, n, share);
        double upper = BinomialTails.atLeast(x1, n, share);
        Interval pi = ProportionInterval.clopperPearson(x1, n, confidence);
        double scale = e2 / e1;
        Interval interval = new Interval(odds(pi.lower()) * scale, odds(pi.upper()) * scale);
        return new RateRatio(x1 / x2 * scale, interval, Math.min(1, 2 * Math.min(lower, upper)));
    }

    private static double odds(double p) {
        return p / (1 - p);
    }
}
