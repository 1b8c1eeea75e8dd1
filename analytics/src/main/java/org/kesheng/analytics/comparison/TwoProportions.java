package org.kesheng.analytics.comparison;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.interval.ProportionInterval;
import org.kesheng.analytics.numeric.Tails;

/**
 * Difference of two independent shares, such as the top-box of this year and of last.
 *
 * <p>H0: both shares are equal; z = (p1-p2)/sqrt(p(1-p)(1/n1+1/n2)) with the pooled p, two-sided normal; z² is
 * Pearson's chi-square. Interval after Newcombe's method 10 from the two Wilson intervals, good from small samples on
 * and never beyond -1 and 1. A part must be compared with its complement, not with the total that contains it.
 *
 * <p>Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine
 * 17, 873-890. R: {@code prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$p.value}; {@code DescTools::BinomDiffCI(x1,
 * n1, x2, n2, method = "score")}.
 *
 * @param difference p1-p2
 * @param interval Newcombe's interval of the difference
 * @param z statistic; NaN if both shares are 0 or both 1
 * @param p two-sided
 */
public record TwoProportions(double difference, Interval interval, double z, double p) {
    /**
     * Compares two shares. Fields are NaN if a sample has no cases.
     *
     * @throws NotComputable for counts outside 0 to size
     */
    public static TwoProportions of(double x1, double n1, double x2, double n2, double confidence) {
        Interval first = ProportionInterval.wilson(x1, n1, confidence);
        Interval second = ProportionInterval.wilson(x2, n2, confidence);
        double p1 = x1 / n1;
        double p2 = x2 / n2;
        double d = (x1 * n2 - x2 * n1) / (n1 * n2);
        double down = Math.hypot(p1 - first.lower(), second.upper() - p2);
        double up = Math.hypot(first.upper() - p1, p2 - second.lower());
        double pooled = (x1 + x2) / (n1 + n2);
        double z = d / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        return new TwoProportions(d, new Interval(d - down, d + up), z, Tails.normalTwoSided(z));
    }
}
