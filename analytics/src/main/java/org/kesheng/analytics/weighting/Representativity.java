package org.kesheng.analytics.weighting;

import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.regression.OrdinalRegression;

/**
 * The R-indicator: how much the propensity to respond varies with what is known of everybody. Immutable.
 *
 * <p>R = 1 - 2·S(ρ), S the standard deviation of the propensities of a logistic regression of response on frame variables:
 * 1 if all are equally likely to respond, 0 at worst. Only as good as the frame variables; biased downwards in small
 * samples. The coefficient of variation S(ρ)/mean(ρ) bounds the bias of a respondents' mean in standard deviations.
 *
 * <p>Reference: B. Schouten, F. Cobben, J. Bethlehem (2009), Survey Methodology 35. R:
 * {@code p <- fitted(glm(response ~ ., binomial, frame)); 1 - 2 * sd(p); sd(p) / mean(p)}.
 *
 * @param indicator R
 * @param variation coefficient of variation of the propensities
 * @param responseRate share of the sample that responded
 */
public record Representativity(double indicator, double variation, double responseRate) {

    /**
     * Estimates the indicator.
     *
     * @param responded whether each invited responded
     * @param frame frame variables, dummies for categories, [variable][case]
     * @return the indicator
     * @throws org.kesheng.analytics.NotComputable if all or none responded, or the propensities cannot be estimated
     */
    public static Representativity of(boolean[] responded, double[][] frame) {
        int[] outcome = new int[responded.length];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = responded[i] ? 1 : 0;
        }
        OrdinalRegression model = OrdinalRegression.of(outcome, 2, frame);
        double[] propensity = new double[outcome.length];
        double[] values = new double[frame.length];
        for (int i = 0; i < propensity.length; i++) {
            for (int j = 0; j < values.length; j++) {
                values[j] = frame[j][i];
            }
            propensity[i] = model.probabilities(values)[1];
        }
        double sd = Math.sqrt(Deviations.variance(propensity));
        double mean = Sums.mean(propensity);
        return new Representativity(1 - 2 * sd, sd / mean, mean);
    }
}
