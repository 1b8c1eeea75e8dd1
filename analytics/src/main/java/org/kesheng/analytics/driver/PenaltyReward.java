package org.kesheng.analytics.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kesheng.analytics.regression.LinearRegression;

/**
 * Penalty-reward contrasts: does an attribute cost satisfaction when it is poor, earn some when it is good, or both.
 * Immutable.
 *
 * <p>The overall judgement is regressed on two dummies per attribute, low (answer ≤ the low bound) and high (answer ≥ the
 * high bound); answers between are the reference. The classes use p-values of the t tests: basic = penalty only,
 * excitement = reward only, performance = both. Suffers from skew (few low answers) and collinear attributes; both show in
 * the standard errors.
 *
 * <p>Reference: D. R. Brandt (1987), J. Services Marketing 1; J. Mikulić, D. Prebežac (2011), Managing Service Quality 21.
 * R: {@code lm(overall ~ I(x <= 2) + I(x >= 4))}.
 *
 * @param attributes by attribute
 * @param r2 share of variance explained
 */
public record PenaltyReward(List<Attribute> attributes, double r2) {

    /** What an attribute does. */
    public enum Kind {
        /** Costs when poor, earns nothing when good. */
        BASIC,
        /** Costs and earns. */
        PERFORMANCE,
        /** Earns when good, costs nothing when poor. */
        EXCITEMENT,
        /** Neither is significant. */
        NEUTRAL
    }

    /**
     * One attribute.
     *
     * @param penalty effect of a low answer, NaN if undefined
     * @param penaltyError its standard error
     * @param penaltyP its p-value
     * @param reward effect of a high answer
     * @param rewardError its standard error
     * @param rewardP its p-value
     * @param kind null if undefined
     */
    public record Attribute(
            double penalty,
            double penaltyError,
            double penaltyP,
            double reward,
            double rewardError,
            double rewardP,
            Kind kind) {}

    /**
     * Fits the contrasts.
     *
     * @param overall the overall judgement
     * @param attributes answers by attribute, complete cases
     * @param low highest answer that counts as poor
     * @param high lowest answer that counts as good
     * @param level significance level of the classes
     * @return the contrasts
     */
    public static PenaltyReward of(double[] overall, double[][] attributes, double low, double high, double level) {
        double[][] dummies = new double[2 * attributes.length][];
        for (int j = 0; j < attributes.length; j++) {
            dummies[2 * j] =
                    Arrays.stream(attributes[j]).map(x -> x <= low ? 1 : 0).toArray();
            dummies[2 * j + 1] =
                    Arrays.stream(attributes[j]).map(x -> x >= high ? 1 : 0).toArray();
        }
        LinearRegression model = LinearRegression.of(overall, dummies, true);
        double[] b = model.coefficients();
        double[] se = model.standardErrors();
        double[] p = model.p();
        List<Attribute> result = new ArrayList<>();
        for (int j = 1; j < b.length; j += 2) {
            Kind kind = Double.isNaN(p[j]) || Double.isNaN(p[j + 1])
                    ? null
                    : kind(b[j] < 0 && p[j] < level, b[j + 1] > 0 && p[j + 1] < level);
            result.add(new Attribute(b[j], se[j], p[j], b[j + 1], se[j + 1], p[j + 1], kind));
        }
        return new PenaltyReward(List.copyOf(result), model.r2());
    }

    private static Kind kind(boolean costs, boolean earns) {
        if (costs) {
            return earns ? Kind.PERFORMANCE : Kind.BASIC;
        }
        return earns ? Kind.EXCITEMENT : Kind.NEUTRAL;
    }
}
