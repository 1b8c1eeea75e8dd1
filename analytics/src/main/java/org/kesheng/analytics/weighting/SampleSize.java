package org.kesheng.analytics.weighting;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Tails;

/**
 * How many answers, and how many invitations, an interval of a given half-width needs. Normal approximation with the
 * finite population correction.
 *
 * <p>Reference: W. G. Cochran (1977), Sampling Techniques, chapter 4. R: {@code n0 <- deff * var * (qnorm(0.975) / half)^2;
 * ceiling(n0 / (1 + (n0 - 1) / N))}.
 *
 * @param answers answers needed
 * @param invitations invitations needed at the expected response rate
 */
public record SampleSize(long answers, long invitations) {

    /**
     * Plans a survey.
     *
     * @param variance variance of one answer: p(1-p) of a share, p+d-(p-d)² of a net promoter score over 100, sd² of a mean
     * @param halfWidth half-width of the interval in the same unit
     * @param confidence two-sided confidence within (0, 1)
     * @param designEffect by what weighting or clustering multiplies the variance, 1 for none
     * @param population size of the population; infinite for a large one
     * @param responseRate expected share of the invited who answer
     * @return the plan
     */
    public static SampleSize of(
            double variance,
            double halfWidth,
            double confidence,
            double designEffect,
            double population,
            double responseRate) {
        boolean possible = variance >= 0 && halfWidth > 0 && designEffect > 0 && population > 0;
        if (!possible || !(responseRate > 0 && responseRate <= 1)) {
            throw new NotComputable(
                    Reason.OPTION_OUT_OF_RANGE, "variance, half-width, design effect, population or response");
        }
        double z = Tails.normalMultiplier(confidence) / halfWidth;
        double simple = designEffect * variance * z * z;
        double needed = Double.isInfinite(population) ? simple : simple / (1 + (simple - 1) / population);
        long answers = (long) Math.ceil(Math.max(1, needed) - 1e-9);
        return new SampleSize(answers, (long) Math.ceil(answers / responseRate - 1e-9));
    }
}
