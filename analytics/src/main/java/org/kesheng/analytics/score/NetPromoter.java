package org.kesheng.analytics.score;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.Tails;

/**
 * The net promoter score of answers on 0..10: promoters 9 and 10, detractors 0 to 6, the rest passive. Immutable, built
 * from the three counts, which are sufficient.
 *
 * @param promoters answers of 9 and above
 * @param passives answers between 6 and 9
 * @param detractors answers of 6 and below
 */
public record NetPromoter(long promoters, long passives, long detractors) {

    public NetPromoter {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new NotComputable(Reason.NEGATIVE, "a count of answers is below zero");
        }
    }

    /**
     * Counts answers. Every number falls into exactly one of the three groups, so that they add up to n.
     *
     * @param answers numbers; not NaN
     * @return the score
     */
    public static NetPromoter of(double[] answers) {
        long promoters = 0;
        long detractors = 0;
        for (double answer : answers) {
            promoters += answer >= 9 ? 1 : 0;
            detractors += answer <= 6 ? 1 : 0;
        }
        return new NetPromoter(promoters, answers.length - promoters - detractors, detractors);
    }

    /** Number of answers. */
    public long n() {
        return promoters + passives + detractors;
    }

    /** 100(p - d), between -100 and 100; NaN without answers. R: {@code 100 * (mean(x >= 9) - mean(x <= 6))}. */
    public double score() {
        return 100.0 * (promoters - detractors) / n();
    }

    /**
     * Standard error of the score in points, 100·√((p + d - (p-d)²)/n): the score is a mean of -1, 0 and 1, and promoters
     * and detractors are not independent. R: {@code 100 * sqrt((p + d - (p - d)^2) / n)}.
     */
    public double standardError() {
        return 100 * standardError(promoters, detractors, n());
    }

    /**
     * score ∓ z·se. Wide of the mark below n of about 100 or near ±100; use {@link #adjustedWald} there.
     *
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval in points
     */
    public Interval wald(double confidence) {
        return Interval.around(score(), Tails.normalMultiplier(confidence) * standardError());
    }

    /**
     * The adjusted Wald interval: three pseudo-answers are added, three quarters of one promoter and of one detractor and
     * one and a half passive, before the Wald interval is taken. The best of six methods at small n.
     *
     * <p>Reference: B. Rocks (2016), Interval estimation for the net promoter score, The American Statistician 70, 365. R:
     * {@code P <- p + 0.75; D <- d + 0.75; N <- n + 3; m <- (P - D) / N;
     * 100 * (m + c(-1, 1) * qnorm(0.975) * sqrt(((P + D) / N - m^2) / N))}.
     *
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval in points, within ±100; undefined without answers
     */
    public Interval adjustedWald(double confidence) {
        double z = Tails.normalMultiplier(confidence);
        if (n() == 0) {
            return Interval.UNDEFINED;
        }
        double more = n() + 3.0;
        double centre = (promoters - detractors) / more;
        double half = z * standardError(promoters + 0.75, detractors + 0.75, more);
        return Interval.around(100 * centre, 100 * half).within(-100, 100);
    }

    private static double standardError(double promoters, double detractors, double n) {
        double p = promoters / n;
        double d = detractors / n;
        return Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / n);
    }
}
